package org.dragoman.article.html;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Weighs the dates a page gives for its publication; clues that agree on the day add up.
 *
 * <p>A copyright year is no date, and neither is one without a year.
 */
final class Dates {
  /** Below this support a date is not named. */
  private static final double ENOUGH = 0.3;

  private static final int BEFORE_HEADING = 10;
  private static final int AFTER_HEADING = 14;

  private final List<Clue> published = new ArrayList<>();
  private final List<Clue> modified = new ArrayList<>();
  private final boolean monthFirst;

  /**
   * @param monthFirst how 03/04/2020 is read
   */
  Dates(boolean monthFirst) {
    this.monthFirst = monthFirst;
  }

  void stated(JsonLd data, Head head) {
    JsonNode article = data.article();
    for (JsonNode node : data.nodes()) {
      double weight = node == article ? 1 : JsonLd.isArticle(node) ? 0.5 : 0.7;
      add(published, node.path("datePublished").asString(""), "JSON-LD datePublished", weight);
      add(modified, node.path("dateModified").asString(""), "JSON-LD dateModified", weight);
      if (node == article) {
        add(published, node.path("dateCreated").asString(""), "JSON-LD dateCreated", 0.4);
      }
    }
    add(published, data.loose("datePublished"), "broken JSON-LD datePublished", 0.7);
    head.clues("published", 0.9).forEach(c -> add(published, c.value(), c.source(), c.weight()));
    head.clues("title", 0.4).forEach(c -> add(published, c.value(), "title", 0.31));
    head.clues("modified", 0.9).forEach(c -> add(modified, c.value(), c.source(), c.weight()));
  }

  /** Elements that say they hold a time, in the page's order. */
  void marked(List<Element> marks) {
    boolean first = true;
    for (Element mark : marks) {
      String property = mark.attr("itemprop").toLowerCase(Locale.ROOT);
      boolean time = mark.normalName().equals("time");
      boolean publishing = property.contains("datepublished") || property.contains("datecreated");
      if (property.contains("datemodified")) {
        add(modified, value(mark), "microdata dateModified", 0.8);
      } else if (publishing || mark.hasAttr("pubdate")) {
        boolean again = published.stream().anyMatch(c -> c.source().startsWith("microdata"));
        add(
            published,
            value(mark),
            "microdata " + (publishing ? property : "pubdate"),
            again ? 0.25 : property.contains("created") ? 0.35 : 0.85);
      } else if (time || mark.hasAttr("datetime") || mark.hasAttr("data-date-time")) {
        String name = mark.className().toLowerCase(Locale.ROOT);
        boolean changed = name.contains("updat") || name.contains("modif");
        boolean named =
            name.contains("publi") || name.contains("entry-date") || name.contains("posted");
        add(
            changed ? modified : published,
            value(mark),
            "time element",
            named ? 0.7 : first ? 0.5 : 0.12);
        first = false;
      }
    }
  }

  private static String value(Element mark) {
    for (String name :
        new String[] {"datetime", "content", "data-date-time", "data-datetime", "title"}) {
      if (!mark.attr(name).isBlank()) {
        return mark.attr(name);
      }
    }
    return mark.text();
  }

  /** A day in the path: /2024/11/28/ or 2024-11-28. */
  void address(@Nullable String uri) {
    if (uri == null) {
      return;
    }
    String path = path(uri);
    DateText.Found found = DateText.shipped().first(path.replace('_', '-'), monthFirst);
    if (found != null) {
      boolean yearFirst = path.startsWith(String.valueOf(found.day().getYear()), found.start());
      published.add(new Clue(found.day().toString(), "URL", yearFirst ? 0.55 : 0.35));
    }
  }

  private static String path(String uri) {
    try {
      String path = URI.create(uri).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Dates that readers see around the heading, or around the first text where there is none. */
  void visible(Page page, Furniture furniture, List<Block> text) {
    long meta = furniture.name("meta") | furniture.name("author");
    int anchor = page.heading() >= 0 ? page.heading() : text.isEmpty() ? 0 : text.getFirst().index;
    int from = Math.max(0, anchor - BEFORE_HEADING);
    int to = Math.min(page.blocks().size(), anchor + AFTER_HEADING);
    for (int i = from; i < to; i++) {
      Block block = page.blocks().get(i);
      DateText.Found found = block.words > 30 ? null : found(block.text);
      if (found == null || block.signs().copyright()) {
        continue;
      }
      String before = before(page, block, found);
      boolean changed = holds(before, "changedOn") && !holds(before, "publishedOn");
      boolean named = ((block.place.near | block.inlineGroups) & meta) != 0;
      double near = (i > anchor ? 0.1 : 0) - 0.006 * Math.abs(i - anchor);
      double weight =
          holds(before, "publishedOn") ? 0.5 : named ? 0.42 : block.words < 10 ? 0.34 : 0.24;
      boolean linked = block.linkDensity() > 0.5 && block.words > 5;
      add(
          changed ? modified : published,
          found.iso(),
          "text near the heading",
          linked ? 0.1 : weight + near);
    }
  }

  /** The words before a date in its block; before a bare date, those of a short block before it. */
  private static String before(Page page, Block block, DateText.Found found) {
    String words = block.text.substring(0, found.start()).toLowerCase(Locale.ROOT);
    Block previous = block.index == 0 ? block : page.blocks().get(block.index - 1);
    return words.isBlank() && previous.words <= 4 ? previous.text.toLowerCase(Locale.ROOT) : words;
  }

  private DateText.@Nullable Found found(String text) {
    return DateText.shipped().first(text, monthFirst);
  }

  /** Dates elsewhere on the page count only where nothing better is found. */
  void anywhere(Page page, List<Block> text, Furniture furniture) {
    if (best(published) != null) {
      return;
    }
    for (Block block : page.blocks()) {
      String lower = block.text.length() > 160 ? "" : block.text.toLowerCase(Locale.ROOT);
      DateText.Found found = lower.isEmpty() ? null : found(block.text);
      if (found != null) {
        String before = before(page, block, found);
        boolean on = holds(before, "publishedOn");
        boolean changed = !on && holds(before, "changedOn");
        add(on ? published : modified, found.iso(), "text of the page", on || changed ? 0.35 : 0);
      }
    }
    for (int i = 0; i < Math.min(4, text.size()); i++) {
      DateText.Found found = found(text.get(i).text);
      if (found != null && found.start() < 60) {
        add(published, found.iso(), "dateline", 0.35 - 0.01 * i);
      }
    }
    if (best(published) == null && !text.isEmpty()) {
      behind(page, text.getLast().index, furniture.name("meta"));
    }
  }

  /** A date in an element named as one, in the few blocks behind the text. */
  private void behind(Page page, int last, long meta) {
    for (int i = last + 1; i < Math.min(page.blocks().size(), last + 8); i++) {
      Block block = page.blocks().get(i);
      boolean named = ((block.place.near | block.inlineGroups) & meta) != 0;
      DateText.Found found = named && block.words < 15 ? found(block.text) : null;
      if (found != null && !block.signs().copyright()) {
        add(published, found.iso(), "text behind the article", 0.32);
        return;
      }
    }
  }

  private static boolean holds(String text, String list) {
    for (String word : Head.words(list)) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private void add(List<Clue> clues, String raw, String source, double weight) {
    if (raw.isEmpty() || raw.length() > 400) {
      return;
    }
    DateText.Found found = DateText.shipped().first(raw, monthFirst);
    if (found != null) {
      // One place saying the same day twice is still one witness.
      String day = found.day().toString();
      if (clues.stream().noneMatch(c -> c.source().equals(source) && c.value().startsWith(day))) {
        clues.add(new Clue(found.iso(), source, weight));
      }
    }
  }

  @Nullable Clue published() {
    Clue found = best(published);
    return found != null ? found : best(modified);
  }

  @Nullable Clue modified() {
    return best(modified);
  }

  /** The most precise clue of the best supported day. */
  private static @Nullable Clue best(List<Clue> clues) {
    Map<LocalDate, Double> support = new LinkedHashMap<>();
    for (Clue clue : clues) {
      LocalDate day = LocalDate.parse(clue.value().substring(0, 10));
      support.merge(day, clue.weight(), Double::sum);
      if (clue.value().endsWith("Z") || clue.value().endsWith("+00:00")) {
        // A time in UTC may belong to the day before or after where the page was written.
        boolean early = clue.value().compareTo(day + "T11") < 0;
        support.merge(early ? day.minusDays(1) : day.plusDays(1), 0.8 * clue.weight(), Double::sum);
      }
    }
    support
        .keySet()
        .retainAll(clues.stream().map(c -> LocalDate.parse(c.value().substring(0, 10))).toList());
    LocalDate day = null;
    for (Map.Entry<LocalDate, Double> entry : support.entrySet()) {
      if (entry.getValue() >= ENOUGH
          && (day == null || entry.getValue() > support.getOrDefault(day, 0.0) + 1e-9)) {
        day = entry.getKey();
      }
    }
    Clue best = null;
    for (Clue clue : clues) {
      if (day != null && clue.value().startsWith(day.toString()) && better(clue, best)) {
        best = clue;
      }
    }
    return best;
  }

  private static boolean better(Clue clue, @Nullable Clue than) {
    if (than == null) {
      return true;
    }
    int precision = Integer.compare(precision(clue), precision(than));
    return precision > 0 || (precision == 0 && clue.weight() > than.weight());
  }

  /** Day, time, time with zone. */
  private static int precision(Clue clue) {
    String value = clue.value();
    boolean zone =
        value.endsWith("Z") || value.lastIndexOf('+') > 10 || value.lastIndexOf('-') > 10;
    return value.length() == 10 ? 0 : zone ? 2 : 1;
  }
}
