package org.dragoman.article.html;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Weighs the dates a page gives for its publication; clues that agree on the day add up.
 *
 * <p>A copyright year is no date, and neither is one without a year.
 */
final class Dates {
  /** What a date is the date of, as far as the words before it say. */
  enum Kind {
    NONE,
    PUBLISHED,
    /** The first publication, as said of pages that were changed since. */
    FIRST,
    CHANGED,
    /** The date of something else, such as the end of an offer. */
    OTHER
  }

  /** Below this support a date is not named. */
  private static final double ENOUGH = 0.3;

  private final List<Clue> published = new ArrayList<>();
  private final List<Clue> modified = new ArrayList<>();
  private final boolean monthFirst;

  /**
   * @param monthFirst how 03/04/2020 is read
   */
  Dates(boolean monthFirst) {
    this.monthFirst = monthFirst;
  }

  boolean monthFirst() {
    return monthFirst;
  }

  void stated(JsonLd data, Head head) {
    JsonNode article = data.article();
    for (JsonNode node : data.nodes()) {
      double weight = node == article ? 1 : JsonLd.isArticle(node) ? 0.5 : 0.7;
      add(published, node.path("datePublished").asString(""), "JSON-LD datePublished", weight);
      add(modified, node.path("dateModified").asString(""), "JSON-LD dateModified", weight);
      add(published, node.path("uploadDate").asString(""), "JSON-LD uploadDate", 0.2);
      if (node == article) {
        add(published, node.path("dateCreated").asString(""), "JSON-LD dateCreated", 0.4);
      }
    }
    add(published, data.loose("datePublished"), "broken JSON-LD datePublished", 0.7);
    head.clues("published", 0.9).forEach(c -> add(published, c.value(), c.source(), c.weight()));
    // These are the day of a page or record as often as that of its article.
    head.clues("dated", 0.6).forEach(c -> add(published, c.value(), c.source(), c.weight()));
    head.clues("title", 0.4).forEach(c -> add(published, c.value(), "title", 0.31));
    head.clues("modified", 0.9).forEach(c -> add(modified, c.value(), c.source(), c.weight()));
  }

  /** Elements that say they hold a time, in the page's order. */
  void marked(List<Mark> marks, VisibleDates page) {
    boolean first = true;
    for (Mark mark : marks) {
      Element element = mark.element();
      String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
      boolean time = element.normalName().equals("time");
      boolean publishing =
          property.contains("datepublished")
              || property.contains("datecreated")
              || property.contains("uploaddate");
      if (property.contains("datemodified")) {
        add(modified, value(element), "microdata dateModified", 0.8);
      } else if (publishing || element.hasAttr("pubdate")) {
        boolean again = published.stream().anyMatch(c -> c.source().startsWith("microdata"));
        boolean less = again || page.isElsewhere(mark.place(), mark.groups());
        add(
            published,
            value(element),
            "microdata " + (publishing ? property : "pubdate"),
            less ? 0.25 : property.contains("published") || !publishing ? 0.85 : 0.25);
      } else if (time || hasTime(element)) {
        String name = element.className().toLowerCase(Locale.ROOT);
        boolean changed = name.contains("updat") || name.contains("modif");
        boolean named =
            name.contains("publi")
                || name.contains("pubdat")
                || name.contains("entry-date")
                || name.contains("posted");
        boolean elsewhere = page.isElsewhere(mark.place(), mark.groups());
        boolean near = page.isNear(mark.block()) && !elsewhere;
        double weight =
            near ? (named ? 0.7 : first ? 0.5 : 0.12) : first && !elsewhere ? 0.35 : 0.06;
        add(changed ? modified : published, value(element), "time element", weight);
        first = first && !near;
      }
    }
  }

  private static boolean hasTime(Element element) {
    return element.hasAttr("datetime")
        || element.hasAttr("data-date-time")
        || element.hasAttr("title");
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

  /** Dates that readers see around the heading, and where there are none, elsewhere. */
  void visible(VisibleDates page) {
    page.nearHeading(this);
    page.first(this);
    if (!anyPublished()) {
      page.anywhere(this);
    }
  }

  boolean anyPublished() {
    return best(published) != null;
  }

  boolean anyModified() {
    return best(modified) != null;
  }

  /** What the words before a date, in lower case, say that it is: the nearest of them decides. */
  static Kind kind(String before) {
    Kind kind = Kind.NONE;
    int nearest = -1;
    int[] ends = {
      end(before, "publishedOn"),
      end(before, "firstOn"),
      end(before, "changedOn"),
      end(before, "otherOn")
    };
    for (int i = 0; i < ends.length; i++) {
      if (ends[i] >= 0 && ends[i] >= nearest) {
        nearest = ends[i];
        kind = Kind.values()[i + 1];
      }
    }
    return kind;
  }

  /**
   * Where the last of a list's phrases ends in a text, or -1; a phrase begins where a word does.
   */
  private static int end(String text, String list) {
    int last = -1;
    for (String phrase : Head.words(list)) {
      int at = text.lastIndexOf(phrase);
      boolean begins = at == 0 || (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1)));
      last = begins ? Math.max(last, at + phrase.length()) : last;
    }
    return last;
  }

  /** Adds a date that was read in the page's text. */
  void add(Kind kind, DateText.Found found, String source, double weight) {
    if (kind != Kind.OTHER) {
      add(kind == Kind.CHANGED ? modified : published, found, source, weight);
    }
  }

  private void add(List<Clue> clues, String raw, String source, double weight) {
    if (raw.isEmpty() || raw.length() > 400) {
      return;
    }
    DateText.Found found = DateText.shipped().first(raw, monthFirst);
    if (found != null) {
      add(clues, found, source, weight);
    }
  }

  private static void add(List<Clue> clues, DateText.Found found, String source, double weight) {
    add(clues, new Clue(found.iso(), source, weight));
    LocalDate swapped = found.swapped();
    if (swapped != null) {
      // 03/04/2020 may be the other day; it takes a second witness to say so.
      add(clues, new Clue(swapped.toString(), source, 0.4 * weight));
    }
  }

  /** One place saying the same day twice is still one witness: the better one. */
  private static void add(List<Clue> clues, Clue clue) {
    String day = clue.value().substring(0, 10);
    for (int i = 0; i < clues.size(); i++) {
      Clue known = clues.get(i);
      if (known.source().equals(clue.source()) && known.value().startsWith(day)) {
        if (clue.weight() > known.weight()) {
          clues.set(i, clue);
        }
        return;
      }
    }
    clues.add(clue);
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
    Set<LocalDate> local = new HashSet<>();
    for (Clue clue : clues) {
      support.merge(day(clue), clue.weight(), Double::sum);
      if (precision(clue) < 2 && clue.weight() >= ENOUGH) {
        local.add(day(clue));
      }
    }
    for (Clue clue : clues) {
      if (clue.value().endsWith("Z") || clue.value().endsWith("+00:00")) {
        // A time in UTC may belong to the day before or after where the page was written; then
        // something on the page names that day without a zone.
        boolean early = clue.value().compareTo(day(clue) + "T11") < 0;
        LocalDate other = early ? day(clue).minusDays(1) : day(clue).plusDays(1);
        if (local.contains(other)) {
          support.merge(other, 0.8 * clue.weight(), Double::sum);
        }
      }
    }
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

  private static LocalDate day(Clue clue) {
    return LocalDate.parse(clue.value().substring(0, 10));
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
