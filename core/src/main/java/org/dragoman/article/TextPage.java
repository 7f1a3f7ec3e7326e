package org.dragoman.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.html.HtmlArticle;
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
    String published = stamp(lines, !Languages.shipped().of(text).equals("en"));
    boolean links = dropLinks(lines);
    Head head = head(lines);
    boolean kept = published == null && !links && head.title == null;
    String body = kept ? text : String.join("\n", lines).strip();
    if (body.isBlank()) {
      return new Refusal(where, "holds no text besides page furniture");
    }
    return new Article(
        ArticleText.id(uri, body),
        uri,
        head.title,
        head.site,
        List.of(),
        published,
        Languages.shipped().of(body),
        body);
  }

  /** What the lines above a text say. */
  private record Head(@Nullable String title, @Nullable String site) {}

  /**
   * Takes title, site and section off the top, where the title shows itself by standing there twice
   * or again as the last line; a first line alone may be text and stays.
   */
  private static Head head(List<String> lines) {
    trim(lines);
    List<Integer> shorts = new ArrayList<>();
    for (int i = 0; i < lines.size() && shorts.size() < 5 && !isProse(lines.get(i)); i++) {
      if (!lines.get(i).isBlank()) {
        shorts.add(i);
      }
    }
    for (int at = shorts.size() - 1; at >= 0; at--) {
      String title = lines.get(shorts.get(at)).strip();
      boolean twice = at > 0 && lines.get(shorts.get(at - 1)).strip().equals(title);
      boolean last = lines.size() > shorts.get(at) + 2 && lines.getLast().strip().equals(title);
      if (twice || last) {
        int first = twice ? at - 1 : at;
        String site = first > 0 ? lines.get(shorts.getFirst()).strip() : null;
        if (last) {
          lines.removeLast();
        }
        lines.subList(0, shorts.get(at) + 1).clear();
        return new Head(title, site);
      }
    }
    return new Head(null, null);
  }

  private static boolean isProse(String line) {
    String text = line.strip();
    return text.length() > 160
        || (text.length() > 40 && (text.endsWith(".") || text.endsWith("»")));
  }

  /** Takes a line that is nothing but a time stamp, first or last, off the text. */
  private static @Nullable String stamp(List<String> lines, boolean dayFirst) {
    trim(lines);
    for (int i : new int[] {lines.size() - 1, 0}) {
      String line = lines.isEmpty() ? "" : lines.get(i);
      String iso = Published.normal(line);
      String date = iso == null ? HtmlArticle.stamp(line.strip(), dayFirst) : iso;
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
