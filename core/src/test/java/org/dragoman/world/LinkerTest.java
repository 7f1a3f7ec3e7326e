package org.dragoman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.mention.Name;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static final Pack PACK = Pack.shipped("world");
  private static final Linker LINKER = new Linker(World.load(PACK), Pack.shipped("fr"), PACK);

  private static Cast link(String text, String date) {
    return LINKER.link(text, List.of(), LocalDate.parse(date));
  }

  private static String actorAt(Cast cast, String text, String words) {
    int start = text.indexOf(words);
    Actor actor = cast.actorAt(new Span(start, start + words.length()));
    return actor == null ? "nobody" : actor.name();
  }

  private static List<String> names(Cast cast, String text, Name.Kind kind) {
    return cast.names().stream()
        .filter(name -> name.kind() == kind)
        .map(name -> name.span().in(text))
        .toList();
  }

  @Test
  void findsKnownAndUnknownNames() {
    String text =
        "M. Ivan Rostovtsev, directeur du groupe Sibmetal, a rencontré mardi à Astana"
            + " le ministre kazakh des Affaires étrangères, avant de gagner Almaty.";
    Cast cast = link(text, "2023-05-10");
    assertThat(names(cast, text, Name.Kind.PERSON)).containsExactly("Ivan Rostovtsev");
    assertThat(names(cast, text, Name.Kind.PLACE)).containsExactly("Astana", "Almaty");
  }

  @Test
  void resolvesTitlesAtTheDate() {
    String text = "Le président kazakh a reçu le président français.";
    Cast then = link(text, "2015-11-05");
    assertThat(actorAt(then, text, "président kazakh")).contains("Nazarbaïev");
    assertThat(actorAt(then, text, "président français")).isEqualTo("François Hollande");
    Cast later = link(text, "2022-11-29");
    assertThat(actorAt(later, text, "président kazakh")).contains("Tokaïev");
    assertThat(actorAt(later, text, "président français")).isEqualTo("Emmanuel Macron");
  }

  @Test
  void surnamesAndSpellingsMeetTheFullName() {
    String text =
        "Kassym-Jomart Tokayev s'est rendu à Moscou. M. Tokaïev a vu Vladimir Putin."
            + " Poutine l'a remercié.";
    Cast cast = link(text, "2022-02-10");
    assertThat(cast.actors().stream().filter(a -> a.kind() == Actor.Kind.PERSON)).hasSize(2);
    assertThat(actorAt(cast, text, "Tokaïev")).contains("Tokaïev");
    assertThat(actorAt(cast, text, "Poutine")).isEqualTo("Vladimir Poutine");
  }

  @Test
  void groupsCarryTheirCountry() {
    String text = "L'armée syrienne a repris la ville. Les forces turques reculent.";
    Cast cast = link(text, "2019-10-20");
    int start = text.indexOf("forces");
    Actor forces = cast.actorAt(new Span(start, start + 6));
    assertThat(forces).isNotNull();
    assertThat(forces.country()).isEqualTo("TUR");
    assertThat(forces.sector()).isEqualTo("MIL");
  }

  private static String countryAt(Cast cast, String text, String words) {
    int start = text.indexOf(words);
    Actor actor = cast.actorAt(new Span(start, start + words.length()));
    return actor == null ? "nobody" : String.valueOf(actor.country());
  }

  @Test
  void theAdjectiveBeforeANameAndInsideATitleGivesTheCountry() {
    String text =
        "À Ankara, l'ex-espion russe Igor Rostovtsev a écrit au journal grec Ethniki. Un"
            + " porte-parole du ministère nord-coréen de la Défense a démenti, pressé de"
            + " questions.";
    Cast cast = link(text, "2021-03-02");
    assertThat(countryAt(cast, text, "Igor Rostovtsev")).isEqualTo("RUS");
    assertThat(countryAt(cast, text, "porte-parole")).isEqualTo("PRK");
    assertThat(countryAt(cast, text, "pressé")).isEqualTo("nobody");
  }

  @Test
  void brusselsIsTheUnionUnlessTheArticleIsOnBelgium() {
    String abroad = "La Hongrie s'oppose à ce texte, signé par Bruxelles.";
    assertThat(actorAt(link(abroad, "2022-05-02"), abroad, "Bruxelles"))
        .isEqualTo("Union européenne");
    String home = "Le premier ministre belge approuve ce texte, signé par Bruxelles.";
    assertThat(actorAt(link(home, "2022-05-02"), home, "Bruxelles")).isEqualTo("Belgique");
  }

  @Test
  void tellsWhichRivalsWereRejected() {
    String text = "Le chef du gouvernement libyen est rentré à Tripoli.";
    Cast cast = link(text, "2021-05-03");
    assertThat(cast.located())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.place().country()).isEqualTo("LBY");
              assertThat(one.because()).startsWith("a capital; not Tripoli (LBN, ");
            });
  }
}
