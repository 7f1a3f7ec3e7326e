package org.dragoman.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.dragoman.claim.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the same thing, in different articles, that cannot all be right.
 *
 * <p>Two figures are of the same thing when unit, metric, period and kind agree and their sentences
 * share most content words, or fewer where the two articles tell the same story.
 */
final class FigureDisputes {
  private static final double SAME_METRIC = 0.5;
  private static final double SAME_SENTENCE = 0.5;
  private static final double SAME_STORY_SENTENCE = 0.25;

  /** Days within which articles of two stories tell of the same state of things. */
  private static final long DAYS_TOGETHER = 2;

  /** Words that sentences of two stories must share to speak of one thing. */
  private static final int SAME_WORDS = 4;

  /** Words that so many figures share say nothing of what they measure. */
  private static final int MOST_IN_BUCKET = 400;

  private final List<Measure> measures;
  private final Map<String, List<Mentioned>> mentions = new HashMap<>();

  private record Mentioned(Entry entry, Evidence evidence) {}

  private FigureDisputes(List<Measure> measures, Collection<Entry> entries) {
    this.measures = measures;
    for (Entry entry : entries) {
      for (Mention mention : entry.mentions()) {
        mentions
            .computeIfAbsent(mention.article(), article -> new ArrayList<>())
            .add(new Mentioned(entry, mention.evidence()));
      }
    }
  }

  static List<Dispute> of(List<Measure> measures, Collection<Entry> entries) {
    return new FigureDisputes(measures, entries).disputes();
  }

  private List<Dispute> disputes() {
    Map<String, List<List<Measure>>> groupsByWord = new HashMap<>();
    List<List<Measure>> groups = new ArrayList<>();
    for (Measure measure : measures) {
      List<Measure> home = home(measure, groupsByWord);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(measure);
      for (String key : keys(measure)) {
        List<List<Measure>> known = groupsByWord.computeIfAbsent(key, k -> new ArrayList<>());
        if (known.isEmpty() || known.get(known.size() - 1) != home) {
          known.add(home);
        }
      }
    }
    List<Dispute> disputes = new ArrayList<>();
    for (List<Measure> group : groups) {
      if (isDisputed(group)) {
        disputes.add(dispute(group));
      }
    }
    return disputes;
  }

  private static List<String> keys(Measure measure) {
    return measure.metric().stream().map(word -> measure.figure().unit() + "|" + word).toList();
  }

  /** The first group all of whose members give the same thing as this measure, or null. */
  private @Nullable List<Measure> home(
      Measure measure, Map<String, List<List<Measure>>> groupsByWord) {
    for (String key : keys(measure)) {
      List<List<Measure>> known = groupsByWord.getOrDefault(key, List.of());
      if (known.size() > MOST_IN_BUCKET) {
        continue;
      }
      for (List<Measure> group : known) {
        if (group.stream().allMatch(member -> sameThing(member, measure))) {
          return group;
        }
      }
    }
    return null;
  }

  private boolean sameThing(Measure a, Measure b) {
    if (a.article().equals(b.article())
        || settled(a.figure()) != settled(b.figure())
        || !a.figure().change().equals(b.figure().change())
        || !periodsAgree(a, b)
        || !sameSize(a.figure(), b.figure())
        || ContentWords.overlap(a.metric(), b.metric()) < SAME_METRIC) {
      return false;
    }
    if (isUnnamed(a) && isUnnamed(b) && shared(a, b).size() < 2) {
      return false;
    }
    double sentences = ContentWords.overlap(a.context(), b.context());
    return tellSameStory(a.article(), b.article())
        ? sentences >= SAME_STORY_SENTENCE
        : sentences >= SAME_SENTENCE && shared(a, b).size() >= SAME_WORDS && isOneTime(a, b);
  }

  /**
   * Whether two figures of different stories are of one time: both say so, or came out together.
   */
  private static boolean isOneTime(Measure a, Measure b) {
    if (!a.figure().period().isEmpty() && !b.figure().period().isEmpty()) {
      return true;
    }
    LocalDate first = a.reading().article().day();
    LocalDate second = b.reading().article().day();
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS_TOGETHER;
  }

  /**
   * Whether a count rises from day to day, as a toll does: then the last value takes the place of
   * those before. One rise alone may be one of two who is wrong.
   */
  private static boolean isUpdate(List<Measure> group) {
    List<Measure> byDay = new ArrayList<>(group);
    for (Measure measure : group) {
      String unit = measure.figure().unit();
      boolean counted = unit.isEmpty() || unit.chars().anyMatch(Character::isLowerCase);
      if (!counted
          || measure.reading().article().day() == null
          || !measure.figure().period().isEmpty()) {
        return false;
      }
    }
    byDay.sort(Comparator.comparing(FigureDisputes::day));
    int rises = 0;
    for (int i = 1; i < byDay.size(); i++) {
      Measure before = byDay.get(i - 1);
      Measure after = byDay.get(i);
      boolean same = !before.isApartFrom(after);
      boolean more = before.figure().high() < after.figure().low();
      if (!same && !(more && day(before).isBefore(day(after)))) {
        return false;
      }
      rises += same ? 0 : 1;
    }
    return rises > 1;
  }

  private static LocalDate day(Measure measure) {
    LocalDate day = measure.reading().article().day();
    return day == null ? LocalDate.MIN : day;
  }

  private static boolean isUnnamed(Measure measure) {
    return measure.figure().of().isEmpty();
  }

  /** The content words of both sentences, those of the figures themselves left out. */
  private static Set<String> shared(Measure a, Measure b) {
    Set<String> shared = new TreeSet<>(a.context());
    shared.retainAll(b.context());
    shared.removeAll(ContentWords.of(a.evidence().text()));
    shared.removeAll(ContentWords.of(b.evidence().text()));
    return shared;
  }

  /** Two articles tell the same story when they tell an entry in common. */
  private boolean tellSameStory(String a, String b) {
    Set<String> told = new HashSet<>();
    mentions.getOrDefault(a, List.of()).forEach(m -> told.add(m.entry().id()));
    return mentions.getOrDefault(b, List.of()).stream()
        .anyMatch(m -> told.contains(m.entry().id()));
  }

  /** Values of one thing differ, but seldom by more than twice the smaller one. */
  private static boolean sameSize(Figure a, Figure b) {
    double small = Math.min(Math.abs(a.low()), Math.abs(b.low()));
    double large = Math.max(Math.abs(a.high()), Math.abs(b.high()));
    return large <= 2 * small;
  }

  /** Whether it is said of what is, not of what is aimed at or foreseen. */
  private static boolean settled(Figure figure) {
    return figure.status() == Figure.Status.ACTUAL || figure.status() == Figure.Status.ESTIMATE;
  }

  private static boolean periodsAgree(Measure a, Measure b) {
    DateRange first = DateRange.parse(a.figure().period());
    DateRange second = DateRange.parse(b.figure().period());
    if (first == null || second == null) {
      return true;
    }
    return first.overlaps(second)
        && Math.max(first.days(), second.days()) <= 1.5 * Math.min(first.days(), second.days());
  }

  private @Nullable Entry sharesEntry(Measure a, Measure b) {
    Set<Entry> told = new HashSet<>(entriesIn(a));
    for (Entry entry : entriesIn(b)) {
      if (told.contains(entry)) {
        return entry;
      }
    }
    return null;
  }

  private List<Entry> entriesIn(Measure measure) {
    List<Entry> told = new ArrayList<>();
    for (Mentioned mentioned : mentions.getOrDefault(measure.article(), List.of())) {
      if (mentioned.evidence().start() < measure.sentence().end()
          && measure.sentence().start() < mentioned.evidence().end()) {
        told.add(mentioned.entry());
      }
    }
    return told;
  }

  private static boolean isDisputed(List<Measure> group) {
    for (int a = 0; a < group.size(); a++) {
      for (int b = a + 1; b < group.size(); b++) {
        if (group.get(a).isApartFrom(group.get(b))) {
          return true;
        }
      }
    }
    return false;
  }

  private Dispute dispute(List<Measure> group) {
    Measure first = group.get(0);
    Entry entry = null;
    for (int i = 1; i < group.size() && entry == null; i++) {
      entry = sharesEntry(first, group.get(i));
    }
    List<Dispute.Position> positions = new ArrayList<>();
    for (Measure measure : group) {
      positions.add(new Dispute.Position(value(measure.figure()), measure.evidence()));
    }
    String unit = first.figure().unit();
    return new Dispute(
        Digest.id("D", "figure", first.article(), first.figure().id()),
        Dispute.About.FIGURE,
        metric(group) + (unit.isEmpty() ? "" : " (" + unit + ")"),
        entry == null ? null : entry.id(),
        positions,
        isUpdate(group));
  }

  /** What is measured: the metric that one of them names, else the words they have in common. */
  private static String metric(List<Measure> group) {
    for (Measure measure : group) {
      if (!isUnnamed(measure)) {
        return measure.figure().of();
      }
    }
    Measure first = group.get(0);
    Set<String> common = shared(first, group.get(1));
    StringJoiner words = new StringJoiner(" ");
    for (String word : first.sentence().text().split("[^\\p{L}\\p{M}-]+")) {
      Set<String> key = ContentWords.of(word);
      if (!key.isEmpty() && common.removeAll(key)) {
        words.add(word);
      }
    }
    return words.toString();
  }

  private static String value(Figure figure) {
    return figure.low() == figure.high()
        ? plain(figure.low())
        : plain(figure.low()) + "/" + plain(figure.high());
  }

  private static String plain(double value) {
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
