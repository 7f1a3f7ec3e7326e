package org.dragoman.model;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** Finds the accent that a capital letter lost: "Etat" is "état", "MEDICAMENT" is "médicament". */
final class Accents {
  /** Longer words are not tried: each letter costs some look-ups. */
  private static final int LONGEST = 24;

  private final Map<Character, String> variants = new HashMap<>();
  private final Lexicon lexicon;

  Accents(Pack language, Lexicon lexicon) {
    this.lexicon = lexicon;
    YamlNode yaml = language.yaml("lexicon.yaml").find("accents");
    if (yaml != null) {
      yaml.entries().forEach((letter, node) -> variants.put(letter.charAt(0), node.text()));
    }
  }

  /**
   * A form that the dictionary knows and that differs from a word by one accent on a letter that
   * was a capital, or null.
   *
   * @param lower the word in lower case
   * @param form the word as written
   */
  @Nullable String restore(String lower, String form) {
    if (form.length() != lower.length() || form.length() > LONGEST) {
      return null;
    }
    for (int i = 0; i < form.length() && Character.isUpperCase(form.charAt(i)); i++) {
      String accented = variants.getOrDefault(lower.charAt(i), "");
      for (int k = 0; k < accented.length(); k++) {
        String tried = lower.substring(0, i) + accented.charAt(k) + lower.substring(i + 1);
        if (!lexicon.entries(tried).isEmpty()) {
          return tried;
        }
      }
    }
    return null;
  }
}
