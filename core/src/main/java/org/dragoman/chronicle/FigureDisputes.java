package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, List<Integer>> buckets = new TreeMap<>();
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      for (String word : measure.metric()) {
        buckets
            .computeIfAbsent(measure.figure().unit() + "|" + word, key -> new ArrayList<>())
            .add(i);
      }
    }
    int[] root = new int[measures.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    for (List<Integer> bucket : buckets.values()) {
      for (int a = 0; a < bucket.size(); a++) {
        for (int b = a + 1; b < bucket.size(); b++) {
          if (find(root, bucket.get(a)) != find(root, bucket.get(b))
              && sameThing(measures.get(bucket.get(a)), measures.get(bucket.get(b)))) {
            int low = Math.min(find(root, bucket.get(a)), find(root, bucket.get(b)));
            int high = Math.max(find(root, bucket.get(a)), find(root, bucket.get(b)));
            root[high] = low;
          }
        }
      }
    }
    Map<Integer, List<Measure>> groups = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      groups.computeIfAbsent(find(root, i), r -> new ArrayList<>()).add(measures.get(i));
    }
    List<Dispute> disputes = new ArrayList<>();
    for (List<Measure> group : groups.values()) {
      if (isDisputed(group)) {
        disputes.add(dispute(group));
      }
    }
    return disputes;
  }

  private static int find(int[] root, int i) {
    int r = i;
    while (root[r] != r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  }

  private boolean sameThing(Measure a, Measure b) {
    if (a.article().equals(b.article())
        || settled(a.figure()) != settled(b.figure())
        || !a.figure().change().equals(b.figure().change())
        || !periodsAgree(a, b)
        || ContentWords.overlap(a.metric(), b.metric()) < SAME_METRIC) {
      return false;
    }
    double sentences = ContentWords.overlap(a.context(), b.context());
    return sentences >= SAME_SENTENCE
        || sentences >= SAME_STORY_SENTENCE && tellSameStory(a.article(), b.article());
  }

  /** Two articles tell the same story when they tell an entry in common. */
  private boolean tellSameStory(String a, String b) {
    Set<String> told = new HashSet<>();
    mentions.getOrDefault(a, List.of()).forEach(m -> told.add(m.entry().id()));
    return mentions.getOrDefault(b, List.of()).stream()
        .anyMatch(m -> told.contains(m.entry().id()));
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
        first.figure().of() + (unit.isEmpty() ? "" : " (" + unit + ")"),
        entry == null ? null : entry.id(),
        positions,
        false);
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
