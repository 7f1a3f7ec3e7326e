package org.dragoman.world;

import java.util.HashSet;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * A language's words that stand for somebody named before, from {@code anaphora.yaml}.
 *
 * @param subjects forms of the subject pronouns
 * @param latter forms that mean the one named last
 * @param demonstratives forms before {@code last}: "ce dernier"
 * @param concerned forms that mean the one spoken of
 * @param two the number of a pair
 * @param bothStates nouns of which two are two states
 * @param bothPersons nouns of which two are two people
 * @param speech lemmas of verbs whose subject is somebody
 */
record AnaphoraWords(
    Set<String> subjects,
    Set<String> latter,
    Set<String> demonstratives,
    Set<String> last,
    Set<String> concerned,
    String two,
    Set<String> bothStates,
    Set<String> bothPersons,
    Set<String> speech) {
  /** Those of a language pack; none where it has no such file. */
  static AnaphoraWords load(Pack pack) {
    if (!pack.has("anaphora.yaml")) {
      Set<String> none = Set.of();
      return new AnaphoraWords(none, none, none, none, none, "", none, none, none);
    }
    YamlNode yaml = pack.yaml("anaphora.yaml");
    return new AnaphoraWords(
        words(yaml, "subjects"),
        words(yaml, "latter"),
        words(yaml, "this"),
        words(yaml, "last"),
        words(yaml, "concerned"),
        yaml.get("two").text(),
        words(yaml, "both_states"),
        words(yaml, "both_persons"),
        words(yaml, "speech"));
  }

  private static Set<String> words(YamlNode yaml, String key) {
    return new HashSet<>(yaml.texts(key));
  }
}
