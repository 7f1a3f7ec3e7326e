package org.dragoman.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a gold value and a found one count as the same. */
final class Sameness {
  private Sameness() {}

  /** Lower case, without marks, everything but letters and digits as single spaces. */
  static String fold(@Nullable String text) {
    StringBuilder folded = new StringBuilder();
    String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      boolean combining =
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.ENCLOSING_MARK;
      if (Character.isLetterOrDigit(c) || c == '_') {
        folded.appendCodePoint(c);
      } else if (!combining && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT).strip();
  }

  static boolean names(@Nullable String gold, @Nullable String found) {
    String g = fold(gold);
    String f = fold(found);
    return !g.isEmpty()
        && !f.isEmpty()
        && (g.contains(f) || f.contains(g) || lastWord(g).equals(lastWord(f)));
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  static boolean dates(@Nullable String a, @Nullable String b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(@Nullable String edtf) {
    StringBuilder bare = new StringBuilder();
    for (char c : (edtf == null ? "" : edtf).replace("..", "").toCharArray()) {
      if ("Z?~%".indexOf(c) < 0) {
        bare.append(c);
      }
    }
    int start = 0;
    int end = bare.length();
    while (start < end && bare.charAt(start) == '/') {
      start++;
    }
    while (end > start && bare.charAt(end - 1) == '/') {
      end--;
    }
    return bare.substring(start, end);
  }

  static boolean numbers(JsonNode gold, double low, double high) {
    if (gold.isArray()) {
      return low != high
          && gold.size() == 2
          && number(gold.get(0).asDouble(), low)
          && number(gold.get(1).asDouble(), high);
    }
    return low == high && gold.isNumber() && number(gold.asDouble(), low);
  }

  private static boolean number(double a, double b) {
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  static int overlap(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  static Span hull(List<Span> spans) {
    return spans.stream().reduce(Span::cover).orElseThrow();
  }
}
