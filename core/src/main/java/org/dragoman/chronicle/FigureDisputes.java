package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.dragoman.claim.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Figures and lengths of time of the same thing, in different articles, that cannot all be right.
 *
 * <p>Two figures are of the same thing when unit, metric, period and kind agree and either the two
 * articles tell one story at one time, or both give the same closed period and their sentences say
 * the same.
 */
final class FigureDisputes {
  /** Groups that share a key; beyond these a key says nothing of what is measured. */
  private static final int MOST_IN_BUCKET = 200;

  private final SameMeasure same;
  private final List<Measure> measures;
  private final Map<String, List<Mentioned>> mentions = new HashMap<>();

  private record Mentioned(Entry entry, Evidence evidence) {}

  private FigureDisputes(List<Measure> measures, Collection<Entry> entries, Stories stories) {
    this.measures = measures.stream().filter(Measure::counts).toList();
    for (Entry entry : entries) {
      for (Mention mention : entry.mentions()) {
        mentions
            .computeIfAbsent(mention.article(), article -> new ArrayList<>())
            .add(new Mentioned(entry, mention.evidence()));
      }
    }
    this.same = new SameMeasure(this.measures, stories, entries);
  }

  static List<Dispute> of(List<Measure> measures, Collection<Entry> entries, Stories stories) {
    return new FigureDisputes(measures, entries, stories).disputes();
  }

  private List<Dispute> disputes() {
    Map<String, List<List<Measure>>> groupsByKey = new HashMap<>();
    List<List<Measure>> groups = new ArrayList<>();
    for (Measure measure : measures) {
      List<Measure> home = home(measure, groupsByKey);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(measure);
      for (String key : keys(measure, 0)) {
        List<List<Measure>> known = groupsByKey.computeIfAbsent(key, k -> new ArrayList<>());
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

  /** Where to look for figures of the same thing told so many days before. */
  private static Set<String> keys(Measure measure, long daysBefore) {
    Set<String> keys = new LinkedHashSet<>();
    String unit = measure.figure().unit();
    LocalDate day = measure.reading().article().day();
    String when = day == null ? "" : day.minusDays(daysBefore).toString();
    for (String word : measure.metric()) {
      keys.add(unit + "|" + word + "|" + when);
    }
    if (!unit.isEmpty()) {
      keys.add(unit + "||" + when);
    }
    DateRange period = SameMeasure.closedPeriod(measure);
    if (daysBefore == 0 && period != null) {
      for (String word : measure.metric()) {
        keys.add(unit + "|" + word + "|" + period.from() + "/" + period.to());
      }
    }
    return keys;
  }

  /** The first group all of whose members give the same thing as this measure, or null. */
  private @Nullable List<Measure> home(
      Measure measure, Map<String, List<List<Measure>>> groupsByKey) {
    Set<List<Measure>> tried =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (long days = 0; days <= Stories.DAYS_TOGETHER; days++) {
      for (String key : keys(measure, days)) {
        List<List<Measure>> known = groupsByKey.getOrDefault(key, List.of());
        if (known.size() > MOST_IN_BUCKET) {
          continue;
        }
        for (List<Measure> group : known) {
          if (tried.add(group) && group.stream().allMatch(member -> same.isSame(member, measure))) {
            return group;
          }
        }
      }
    }
    return null;
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
      positions.add(new Dispute.Position(value(measure), measure.evidence()));
    }
    String unit = first.lasts() ? "" : first.figure().unit();
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
      if (!SameMeasure.isUnnamed(measure)) {
        return measure.figure().of();
      }
    }
    Measure first = group.get(0);
    Set<String> common = SameMeasure.shared(first, group.get(1));
    StringJoiner words = new StringJoiner(" ");
    for (String word : first.sentence().text().split("[^\\p{L}\\p{M}-]+")) {
      Set<String> key = ContentWords.of(word);
      if (!key.isEmpty() && common.removeAll(key)) {
        words.add(word);
      }
    }
    return words.length() == 0 ? first.evidence().text() : words.toString();
  }

  /** The number; a length of time as ISO 8601 writes it. */
  private static String value(Measure measure) {
    Figure figure = measure.figure();
    if (measure.lasts()) {
      int last = figure.unit().length() - 1;
      return figure.unit().substring(0, last) + plain(figure.low()) + figure.unit().charAt(last);
    }
    return figure.low() == figure.high()
        ? plain(figure.low())
        : plain(figure.low()) + "/" + plain(figure.high());
  }

  private static String plain(double value) {
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
