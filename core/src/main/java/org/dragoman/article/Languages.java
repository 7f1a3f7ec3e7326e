package org.dragoman.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script and its most frequent words.
 *
 * <p>The words are in {@code packs/page/languages.tsv}. The guess is best for a paragraph and more;
 * for a line without any of these words it falls back on letters that only one language has.
 */
public final class Languages {
  /** How much of a text is looked at. */
  private static final int ENOUGH = 6000;

  /** Languages that letters give away: letters, then language. */
  private static final String[][] LETTERS = {
    {"әғқңөұүһі", "kk"}, {"іїєґ", "uk"}, {"ў", "be"}, {"ћђљњџ", "sr"}, {"ыэё", "ru"}, {"ъ", "bg"},
  };

  private final List<String> languages = new ArrayList<>();
  private final Map<String, float[]> weights = new HashMap<>();

  private Languages(List<String> lines) {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (line.startsWith("#") || tab < 0) {
        continue;
      }
      for (String word : line.substring(tab + 1).split(" ", -1)) {
        holders.computeIfAbsent(word, w -> new ArrayList<>()).add(languages.size());
      }
      languages.add(line.substring(0, tab));
    }
    holders.forEach(
        (word, list) -> {
          float[] weight = new float[languages.size()];
          list.forEach(i -> weight[i] = 1f / list.size());
          weights.put(word, weight);
        });
  }

  /** The detector with the words that ship. */
  public static Languages shipped() {
    return Shipped.LANGUAGES;
  }

  private static final class Shipped {
    static final Languages LANGUAGES = new Languages(Pack.shipped("page").lines("languages.tsv"));
  }

  /** Whether a language is one that words tell from others. */
  public boolean knows(String language) {
    return languages.contains(language);
  }

  /** The likeliest language of a text, BCP 47; "und" for a text without letters. */
  public String of(String text) {
    String head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    String byScript = byScript(head);
    if (byScript != null) {
      return byScript;
    }
    String byWords = byWords(head.toLowerCase(Locale.ROOT));
    return byWords != null ? byWords : byLetters(head.toLowerCase(Locale.ROOT));
  }

  private @Nullable String byWords(String text) {
    float[] sums = new float[languages.size()];
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        continue;
      }
      float[] weight = i > start ? weights.get(text.substring(start, i)) : null;
      for (int k = 0; weight != null && k < sums.length; k++) {
        sums[k] += weight[k];
      }
      start = i + 1;
    }
    int best = 0;
    for (int k = 1; k < sums.length; k++) {
      best = sums[k] > sums[best] ? k : best;
    }
    return sums[best] > 0 ? languages.get(best) : null;
  }

  /** Scripts of one language; null for Latin and Cyrillic, which words must tell apart. */
  private static @Nullable String byScript(String text) {
    int[] counts = new int[Character.UnicodeScript.values().length];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f && Character.isLetter(c)) {
        counts[Character.UnicodeScript.of(c).ordinal()]++;
      } else if (c <= 0x7f && Character.isLetter(c)) {
        counts[Character.UnicodeScript.LATIN.ordinal()]++;
      }
    }
    if (counts[Character.UnicodeScript.HIRAGANA.ordinal()] > 0
        && counts[Character.UnicodeScript.LATIN.ordinal()] < Arrays.stream(counts).sum() / 2) {
      return "ja";
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return switch (Character.UnicodeScript.values()[most]) {
      case HAN -> "zh";
      case HANGUL -> "ko";
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case GREEK -> "el";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> counts[most] == 0 ? "und" : null;
    };
  }

  private static String byLetters(String text) {
    int cyrillic = 0;
    int french = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      cyrillic += c >= 0x400 && c < 0x530 ? 1 : 0;
      french += "éèêàçùîôœ".indexOf(c) >= 0 ? 1 : 0;
    }
    if (cyrillic == 0) {
      return french > 0 ? "fr" : "en";
    }
    for (String[] letters : LETTERS) {
      if (text.chars().anyMatch(c -> letters[0].indexOf(c) >= 0)) {
        return letters[1];
      }
    }
    return "ru";
  }
}
