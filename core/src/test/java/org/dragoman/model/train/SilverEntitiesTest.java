package org.dragoman.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.junit.jupiter.api.Test;

class SilverEntitiesTest {
  private static final Segmenter SEGMENTER = Segmenter.load(Pack.shipped("fr"));

  private final KnownNames known = new KnownNames(SEGMENTER);
  private final SilverEntities silver = new SilverEntities(known);

  private List<String> tags(String words, String first, String second, int... proper) {
    List<String> forms = List.of(words.split(" ", -1));
    boolean[] isProper = new boolean[forms.size()];
    for (int i : proper) {
      isProper[i] = true;
    }
    List<String> one = List.of(first.split(" ", -1));
    List<String> two = List.of(second.split(" ", -1));
    silver.count(forms, one);
    silver.count(forms, two);
    return silver.tags(forms, one, two, isProper);
  }

  @Test
  void takesWhatBothSay() {
    assertThat(tags("M. Dupont parle", "O B-person O", "O B-person O", 1))
        .containsExactly("O", "B-person", "O");
  }

  @Test
  void leavesDoubtOpen() {
    assertThat(tags("Dupont parle de Zoug", "B-person O O O", "B-place O O O", 0, 3))
        .containsExactly("?", "O", "O", "?");
    assertThat(tags("Jean Dupont parle", "B-person I-person O", "B-person O O", 0, 1))
        .containsExactly("?", "?", "O");
  }

  @Test
  void knownNamesKeepTheirKind() {
    known.add("Élysée", "organisation");
    assertThat(tags("L' Élysée dément", "O B-place O", "O B-place O", 1))
        .containsExactly("O", "B-organisation", "O");
    assertThat(tags("Le Élysée Palace ferme", "O B-place I-place O", "O O O O", 1, 2))
        .containsExactly("O", "B-organisation", "?", "O");
  }

  @Test
  void aLongerNameThatBothSeeStands() {
    known.add("France", "place");
    String both = "B-organisation I-organisation I-organisation O";
    assertThat(tags("Banque de France ferme", both, both, 0, 2))
        .containsExactly("B-organisation", "I-organisation", "I-organisation", "O");
  }

  @Test
  void findsTheLongestKnownName() {
    known.add("Corée", "place");
    known.add("Corée du Sud", "place");
    List<String> words = List.of("la", "Corée", "de", "le", "Sud", "vote");
    assertThat(known.at(words, 1)).isNotNull();
    assertThat(known.at(words, 0)).isNull();
  }
}
