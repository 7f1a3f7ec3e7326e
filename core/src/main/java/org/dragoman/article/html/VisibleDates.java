package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.article.html.Dates.Kind;

/**
 * Dates that readers see: in the lines around the heading, opening the text, and elsewhere with a
 * word that says what they date.
 */
final class VisibleDates {
  private static final int BEFORE_HEADING = 10;
  private static final int AFTER_HEADING = 14;

  private static final int BEFORE_TEXT = 5;
  private static final int AFTER_FIRST = 2;

  /** Blocks of text that may be opened by a dateline. */
  private static final int OPENINGS = 6;

  /** Dates of one line that are looked at. */
  private static final int A_LINE = 3;

  private final Page page;
  private final List<Block> text;
  private final boolean monthFirst;
  private final Set<Block> inText;
  private final Set<Block> openings;
  private final int anchor;
  private final int first;
  private final long meta;
  private final long caption;
  private final long comment;
  private final long related;

  VisibleDates(Page page, List<Block> text, boolean monthFirst) {
    this.page = page;
    this.text = text;
    this.monthFirst = monthFirst;
    this.inText = new HashSet<>(text);
    this.openings = new HashSet<>(text.subList(0, Math.min(OPENINGS, text.size())));
    this.first = text.isEmpty() ? 0 : text.getFirst().index;
    this.anchor = page.heading() >= 0 ? page.heading() : first;
    Furniture furniture = Furniture.shipped();
    this.meta = furniture.name("meta") | furniture.name("author");
    this.caption = furniture.name("caption");
    this.comment = furniture.name("comment");
    this.related = furniture.name("related");
  }

  /** Whether a place in the page's order is around the heading or the beginning of the text. */
  boolean isNear(int block) {
    return (block >= anchor - BEFORE_HEADING && block < anchor + AFTER_HEADING)
        || (block >= first - BEFORE_TEXT && block <= first + AFTER_FIRST);
  }

  /** Whether an element is part of comments or of lists of other articles. */
  boolean isElsewhere(Block.Place place, long own) {
    return (place.all & comment) != 0 || ((place.near | own) & (comment | related)) != 0;
  }

  /** A date of a block and what the words before it say that it is. */
  private record Dated(DateText.Found found, Kind kind, int place) {}

  private List<Dated> dates(Block block) {
    List<Dated> dates = new ArrayList<>();
    int from = 0;
    for (int n = 0; n < A_LINE; n++) {
      DateText.Found found = DateText.shipped().first(block.text, from, monthFirst);
      if (found == null) {
        break;
      }
      dates.add(new Dated(found, kind(block, from, found.start()), n));
      from = found.end();
    }
    return dates;
  }

  /** By the words before a date in its block; before a bare date, by a short block before it. */
  private Kind kind(Block block, int from, int start) {
    String before = block.text.substring(Math.max(from, start - 80), start);
    if (before.isBlank() && from == 0 && block.index > 0) {
      Block previous = page.blocks().get(block.index - 1);
      before = previous.words <= 4 ? previous.text : "";
    }
    return Dates.kind(before.toLowerCase(Locale.ROOT));
  }

  void nearHeading(Dates to) {
    for (Block block : page.blocks()) {
      boolean tooLong = block.words > 30 && !openings.contains(block);
      boolean remark =
          block.index > first && ((block.place.near | block.inlineGroups) & comment) != 0;
      if (tooLong || remark || !isNear(block.index)) {
        continue;
      }
      List<Dated> dates = dates(block);
      if (dates.isEmpty() || block.signs().copyright()) {
        continue;
      }
      int away = Math.min(Math.abs(block.index - anchor), Math.abs(block.index - first));
      double near = (block.index > anchor ? 0.1 : 0) - 0.006 * away;
      for (Dated date : dates) {
        double weight = weight(block, date) * (date.place > 0 && date.kind == Kind.NONE ? 0.5 : 1);
        to.add(date.kind, date.found, "text near the heading", weight + near);
      }
    }
  }

  /** How far a date in a line of that kind is to be believed. */
  private double weight(Block block, Dated date) {
    boolean opens = date.found.start() == 0;
    boolean named = ((block.place.near | block.inlineGroups) & meta) != 0 && block.words <= 15;
    if (block.linkDensity() > 0.5 && block.words > 5 && !named) {
      return 0.1;
    }
    if (block.words > 8 && inText.contains(block)) {
      return opens && openings.contains(block) ? 0.3 : 0.1;
    }
    if (block.words > 8 && (block.place.near & caption) != 0) {
      return 0.1;
    }
    if (date.kind != Kind.NONE) {
      return 0.5;
    }
    boolean brief =
        block.words < 10 || (opens && block.words <= 20) || block.index == page.heading();
    return named ? 0.42 : brief ? 0.34 : 0.24;
  }

  /** Dates anywhere that a word calls the first; they hold whatever else is found. */
  void first(Dates to) {
    labelled(to, Kind.FIRST, 0.6);
  }

  /** Dates elsewhere on the page, which count only where nothing better is found. */
  void anywhere(Dates to) {
    labelled(to, Kind.PUBLISHED, 0.35);
    labelled(to, Kind.CHANGED, 0.35);
    for (Block block : openings) {
      DateText.Found found = DateText.shipped().first(block.text, monthFirst);
      boolean bare = found != null && kind(block, 0, found.start()) == Kind.NONE;
      if (found != null && bare && isDateline(block.text.substring(0, found.start()))) {
        to.add(Kind.NONE, found, "dateline", 0.35);
      }
    }
    if (!to.anyPublished() && !to.anyModified() && !text.isEmpty()) {
      behind(to, text.getLast().index);
    }
  }

  /** Whether what stands before a date is short enough for a place and an agency. */
  private static boolean isDateline(String before) {
    return before.length() < 40 && before.strip().split(" ", -1).length <= 4;
  }

  private void labelled(Dates to, Kind kind, double weight) {
    for (Block block : page.blocks()) {
      boolean brief = block.text.length() <= 160 || block.words <= 60;
      if (brief && !isElsewhere(block.place, block.inlineGroups)) {
        for (Dated date : dates(block)) {
          if (date.kind == kind && (block.text.length() <= 160 || date.found.start() < 60)) {
            to.add(kind, date.found, "text of the page", weight);
          }
        }
      }
    }
  }

  /** A date in an element named as one, in the few blocks behind the text. */
  private void behind(Dates to, int last) {
    for (int i = last + 1; i < Math.min(page.blocks().size(), last + 8); i++) {
      Block block = page.blocks().get(i);
      boolean named = ((block.place.near | block.inlineGroups) & meta) != 0;
      DateText.Found found =
          named && block.words < 15 ? DateText.shipped().first(block.text, monthFirst) : null;
      if (found != null && !block.signs().copyright()) {
        to.add(Kind.NONE, found, "text behind the article", 0.32);
        return;
      }
    }
  }
}
