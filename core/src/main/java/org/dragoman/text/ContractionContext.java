package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a word that may be a contraction, as features of a linear model.
 *
 * @param form the word itself; all forms are folded, "" beyond the sentence
 */
public record ContractionContext(
    String form, String before2, String before, String after, String after2) {

  static ContractionContext of(
      String form, String before2, String before, String after, String after2) {
    return new ContractionContext(form, before2, before, after, after2);
  }

  /** The names of the features that hold. */
  public List<String> features() {
    List<String> features = new ArrayList<>(12);
    features.add(form);
    features.add(form + " b=" + before);
    features.add("b=" + before);
    features.add("a=" + after);
    features.add("bb=" + before2 + " " + before);
    features.add("bs=" + ending(before, 3));
    features.add("bs=" + ending(before, 2));
    features.add("as=" + ending(after, 3));
    features.add("b2=" + before2);
    features.add("a2=" + after2);
    features.add("bsas=" + ending(before, 2) + " " + ending(after, 2));
    features.add("b2s=" + ending(before2, 2) + " " + ending(before, 2));
    return features;
  }

  private static String ending(String word, int length) {
    return word.length() <= length ? word : word.substring(word.length() - length);
  }
}
