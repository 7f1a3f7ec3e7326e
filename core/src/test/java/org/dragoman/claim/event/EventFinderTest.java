package org.dragoman.claim.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.junit.jupiter.api.Test;

/** The matcher on trees given by hand, so that a parser's errors play no part. */
class EventFinderTest {
  private static final EventTypes TYPES =
      EventTypes.load(Pack.shipped("events"), Pack.shipped("fr"), List.of());
  private static final EventFinder FINDER = new EventFinder(TYPES, code -> code);

  private static List<Event> find(String tree, String... states) {
    Parse parse = Trees.parse(tree);
    return FINDER
        .find(List.of(parse), Trees.states(parse, states), List.of(), List.of(), null)
        .events();
  }

  private static void assertOne(
      List<Event> events,
      String type,
      Status status,
      List<String> actors,
      List<String> recipients) {
    assertThat(events).hasSize(1);
    Event event = events.getFirst();
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.status()).isEqualTo(status);
    assertThat(event.actors()).containsExactlyElementsOf(actors);
    assertThat(event.recipients()).containsExactlyElementsOf(recipients);
  }

  @Test
  void activeVerb() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 3 nsubj
            a avoir AUX Tense=Pres|VerbForm=Fin 3 aux:tense
            critiqué critiquer VERB Tense=Past|VerbForm=Part 0 root
            Kiev Kiev PROPN _ 3 obj
            . . PUNCT _ 3 punct
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "ACCUSE", Status.HAPPENED, List.of("iso:RUS"), List.of("iso:UKR"));
    assertThat(events.getFirst().mode()).isEqualTo("disapprove");
    assertThat(events.getFirst().cameo()).isEqualTo("111");
    assertThat(events.getFirst().quad()).isEqualTo(3);
    assertThat(events.getFirst().goldstein()).isEqualTo(-2.0);
  }

  @Test
  void passiveWithAgent() {
    List<Event> events =
        find(
            """
            Kiev Kiev PROPN _ 4 nsubj:pass
            a avoir AUX Tense=Pres|VerbForm=Fin 4 aux:tense
            été être AUX Tense=Past|VerbForm=Part 4 aux:pass
            critiquée critiquer VERB Tense=Past|VerbForm=Part 0 root
            par par ADP _ 6 case
            Moscou Moscou PROPN _ 4 obl:agent
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "ACCUSE", Status.HAPPENED, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void relativeClause() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 5 nsubj
            , , PUNCT _ 4 punct
            qui qui PRON PronType=Rel 4 nsubj
            soutient soutenir VERB Mood=Ind|Tense=Pres|VerbForm=Fin 1 acl:relcl
            attend attendre VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
            Minsk Minsk PROPN _ 4 obj
            """,
            "Moscou",
            "RUS",
            "Minsk",
            "BLR");
    assertOne(events, "SUPPORT", Status.HAPPENED, List.of("iso:RUS"), List.of("iso:BLR"));
  }

  @Test
  void participleOfAPassive() {
    List<Event> events =
        find(
            """
            Kiev Kiev PROPN _ 5 nsubj
            critiquée critiquer VERB Tense=Past|VerbForm=Part 1 acl
            par par ADP _ 4 case
            Moscou Moscou PROPN _ 2 obl:agent
            attend attendre VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "ACCUSE", Status.HAPPENED, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void negation() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 5 nsubj
            n' ne ADV Polarity=Neg 5 advmod
            a avoir AUX Tense=Pres|VerbForm=Fin 5 aux:tense
            pas pas ADV Polarity=Neg 5 advmod
            critiqué critiquer VERB Tense=Past|VerbForm=Part 0 root
            Kiev Kiev PROPN _ 5 obj
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "ACCUSE", Status.DENIED, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void futureMeetingIsAnAgreementToMeet() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 2 nsubj
            rencontrera rencontrer VERB Mood=Ind|Tense=Fut|VerbForm=Fin 0 root
            Kiev Kiev PROPN _ 2 obj
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertThat(events).singleElement().extracting(Event::type).isEqualTo("AGREE");
    assertThat(events.getFirst().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void conditionalIsHearsay() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 3 nsubj
            aurait avoir AUX Mood=Cnd|Tense=Pres|VerbForm=Fin 3 aux:tense
            bombardé bombarder VERB Tense=Past|VerbForm=Part 0 root
            Kiev Kiev PROPN _ 3 obj
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "ASSAULT", Status.POSSIBLE, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void infinitiveAfterAVerbOfDemandIsOnlyTheDemand() {
    List<Event> events =
        find(
            """
            Paris Paris PROPN _ 3 nsubj
            a avoir AUX Tense=Pres|VerbForm=Fin 3 aux:tense
            appelé appeler VERB Tense=Past|VerbForm=Part 0 root
            Moscou Moscou PROPN _ 3 obj
            à à ADP _ 6 mark
            libérer libérer VERB VerbForm=Inf 3 xcomp
            des un DET _ 8 det
            prisonniers prisonnier NOUN _ 6 obj
            """,
            "Moscou",
            "RUS",
            "Paris",
            "FRA");
    assertOne(events, "REQUEST", Status.HAPPENED, List.of("iso:FRA"), List.of("iso:RUS"));
    assertThat(events.getFirst().mode()).isEqualTo("yield");
  }

  @Test
  void coordinatedActorsAndActs() {
    List<Event> events =
        find(
            """
            Paris Paris PROPN _ 5 nsubj
            et et CCONJ _ 3 cc
            Berlin Berlin PROPN _ 1 conj
            ont avoir AUX Tense=Pres|VerbForm=Fin 5 aux:tense
            critiqué critiquer VERB Tense=Past|VerbForm=Part 0 root
            Moscou Moscou PROPN _ 5 obj
            et et CCONJ _ 8 cc
            soutenu soutenir VERB Tense=Past|VerbForm=Part 5 conj
            Kiev Kiev PROPN _ 8 obj
            """,
            "Paris",
            "FRA",
            "Berlin",
            "DEU",
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertThat(events).hasSize(2);
    assertThat(events.get(0).actors()).containsExactly("iso:FRA", "iso:DEU");
    assertThat(events.get(0).recipients()).containsExactly("iso:RUS");
    assertThat(events.get(1).type()).isEqualTo("SUPPORT");
    assertThat(events.get(1).actors()).containsExactly("iso:FRA", "iso:DEU");
    assertThat(events.get(1).recipients()).containsExactly("iso:UKR");
  }

  @Test
  void supportVerbGivesItsSubjectToTheNoun() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 2 nsubj
            impose imposer VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
            des un DET _ 4 det
            sanctions sanction NOUN _ 2 obj
            à à ADP _ 6 case
            Kiev Kiev PROPN _ 2 obl:arg
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "SANCTION", Status.HAPPENED, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void nounWithBothSides() {
    List<Event> events =
        find(
            """
            la le DET _ 2 det
            signature signature NOUN _ 10 nsubj
            par par ADP _ 4 case
            Moscou Moscou PROPN _ 2 nmod
            et et CCONJ _ 6 cc
            Kiev Kiev PROPN _ 4 conj
            d' de ADP _ 9 case
            un un DET _ 9 det
            accord accord NOUN _ 2 nmod
            étonne étonner VERB Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(
        events,
        "AGREE",
        Status.HAPPENED,
        List.of("iso:RUS", "iso:UKR"),
        List.of("iso:RUS", "iso:UKR"));
  }

  @Test
  void renouncedVisitIsDenied() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 3 nsubj
            a avoir AUX Tense=Pres|VerbForm=Fin 3 aux:tense
            annulé annuler VERB Tense=Past|VerbForm=Part 0 root
            sa son DET Poss=Yes 5 det
            visite visite NOUN _ 3 obj
            à à ADP _ 7 case
            Kiev Kiev PROPN _ 5 nmod
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertOne(events, "CONSULT", Status.DENIED, List.of("iso:RUS"), List.of("iso:UKR"));
  }

  @Test
  void flatTreeGivesNothing() {
    List<Event> events =
        find(
            """
            Moscou Moscou PROPN _ 2 dep
            critique critiquer VERB _ 0 root
            Kiev Kiev PROPN _ 2 dep
            """,
            "Moscou",
            "RUS",
            "Kiev",
            "UKR");
    assertThat(events).isEmpty();
  }
}
