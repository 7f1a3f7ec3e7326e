package org.dragoman.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * What a language's {@code tokens.yaml} says of its tokens and sentences; all forms are folded.
 *
 * @param elisions words that end in an apostrophe, without it
 * @param whole for the part up to the first apostrophe (it included), what may follow in one word
 * @param wholeWords words that no rule cuts
 * @param clitics what is cut off after a hyphen at a word's end
 * @param abbreviations words that keep their full stop
 * @param closing abbreviations that may end a sentence all the same
 * @param openers words that open sentences
 * @param restarts openers that no name begins with
 * @param works what a title follows that may begin with one all the same
 * @param units what stands by itself right after a number
 * @param optional endings in brackets
 * @param contractions the two words of each contraction
 * @param ambiguous contractions that may also be one word
 */
record TokenRules(
    Set<String> elisions,
    Map<String, List<String>> whole,
    Set<String> wholeWords,
    Set<String> clitics,
    Set<String> abbreviations,
    Set<String> closing,
    Set<String> openers,
    Set<String> restarts,
    Set<String> works,
    Set<String> units,
    Set<String> optional,
    Map<String, List<String>> contractions,
    Set<String> ambiguous) {

  static TokenRules load(Pack language) {
    YamlNode yaml = language.yaml("tokens.yaml");
    Map<String, List<String>> whole = new HashMap<>();
    for (String word : yaml.texts("whole")) {
      int cut = word.indexOf('\'') + 1;
      if (cut > 0) {
        whole
            .computeIfAbsent(word.substring(0, cut), k -> new ArrayList<>())
            .add(word.substring(cut));
      }
    }
    Map<String, List<String>> contractions = new HashMap<>();
    YamlNode table = yaml.find("contractions");
    if (table != null) {
      table.entries().forEach((form, words) -> contractions.put(form, twoWords(words)));
    }
    return new TokenRules(
        set(yaml, "elisions"),
        whole,
        set(yaml, "whole"),
        set(yaml, "clitics"),
        set(yaml, "abbreviations"),
        set(yaml, "closing"),
        set(yaml, "openers"),
        set(yaml, "restarts"),
        set(yaml, "works"),
        set(yaml, "units"),
        set(yaml, "optional"),
        contractions,
        set(yaml, "ambiguous"));
  }

  private static List<String> twoWords(YamlNode node) {
    List<String> words = node.texts();
    if (words.size() != 2) {
      throw node.error("a contraction stands for two words");
    }
    return words;
  }

  private static Set<String> set(YamlNode yaml, String key) {
    return new HashSet<>(yaml.texts(key));
  }

  /** Lower case, with straight apostrophes and plain hyphens. */
  static String fold(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      byte type = CharClass.of(lower.charAt(i));
      if (type == CharClass.APOSTROPHE || type == CharClass.HYPHEN) {
        return lower
            .replace('\u2019', '\'')
            .replace('\u02bc', '\'')
            .replace('\u2010', '-')
            .replace('\u2011', '-')
            .replace('\uff07', '\'');
      }
    }
    return lower;
  }
}
