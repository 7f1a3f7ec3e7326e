package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain text, which often was a page once: links at its end and a lone time stamp are taken off.
 *
 * <p>A text without such furniture is kept as it is, to the letter.
 */
public final class TextPage {
  private static final int LINK_LIST = 3;

  private TextPage() {}

  /** The article of a text. */
  public static Arrival article(String raw, @Nullable String uri, String where) {
    String text = ArticleText.normal(raw);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String published = stamp(lines);
    boolean links = dropLinks(lines);
    String kept = published == null && !links ? text : String.join("\n", lines).strip();
    if (kept.isBlank()) {
      return new Refusal(where, "holds no text besides page furniture");
    }
    return new Article(
        ArticleText.id(uri, kept),
        uri,
        null,
        null,
        List.of(),
        published,
        Languages.shipped().of(kept),
        kept);
  }

  /** Takes a line that is nothing but a date, first or last, off the text. */
  private static @Nullable String stamp(List<String> lines) {
    trim(lines);
    for (int i : new int[] {lines.size() - 1, 0}) {
      String date = lines.isEmpty() ? null : Published.normal(lines.get(i));
      if (date != null) {
        lines.remove(i);
        return date;
      }
    }
    return null;
  }

  /** Takes three or more list items in a row off the end. */
  private static boolean dropLinks(List<String> lines) {
    int from = lines.size();
    while (from > 0 && (isItem(lines.get(from - 1)) || lines.get(from - 1).isBlank())) {
      from--;
    }
    long items = lines.subList(from, lines.size()).stream().filter(TextPage::isItem).count();
    if (items < LINK_LIST || from == 0) {
      return false;
    }
    lines.subList(from, lines.size()).clear();
    return true;
  }

  private static boolean isItem(String line) {
    String item = line.strip();
    boolean marked = item.startsWith("- ") || item.startsWith("* ") || item.startsWith("• ");
    return marked && item.length() < 100 && !item.endsWith(".") && !item.endsWith(";");
  }

  private static void trim(List<String> lines) {
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isBlank()) {
      lines.removeFirst();
    }
  }
}
