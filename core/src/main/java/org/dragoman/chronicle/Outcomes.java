package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.chronicle.ExpectationEntry.Outcome;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Status;
import org.dragoman.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What became of expectations.
 *
 * <p>An expectation that holds a mention of an entry is decided by what later articles say of that
 * entry; one without is overdue once its horizon lies behind the latest article.
 */
final class Outcomes {
  /** What became of it, the entry that decides it and the words that say so. */
  record Verdict(Outcome outcome, @Nullable String by, @Nullable Evidence proof) {}

  private final Map<String, List<Entry>> entriesByArticle = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final @Nullable LocalDate latest;

  /**
   * @param readings in order of publication
   */
  Outcomes(List<Reading> readings, List<Entry> entries) {
    LocalDate last = null;
    for (int i = 0; i < readings.size(); i++) {
      order.put(readings.get(i).article().id(), i);
      LocalDate day = readings.get(i).article().day();
      if (day != null && (last == null || day.isAfter(last))) {
        last = day;
      }
    }
    this.latest = last;
    for (Entry entry : entries) {
      for (Mention mention : entry.mentions()) {
        entriesByArticle
            .computeIfAbsent(mention.article(), article -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  Verdict of(Expectation expectation, Evidence evidence) {
    for (Entry entry : entriesByArticle.getOrDefault(evidence.article(), List.of())) {
      for (Mention mention : entry.mentions()) {
        if (isInside(mention.evidence(), evidence) && !hasHappened(mention.status())) {
          Mention later = later(entry, evidence.article());
          if (later != null) {
            Outcome outcome = later.status() == Status.DENIED ? Outcome.FAILED : Outcome.FULFILLED;
            return new Verdict(outcome, entry.id(), later.evidence());
          }
        }
      }
    }
    DateRange horizon = DateRange.parse(expectation.horizon());
    boolean over = horizon != null && latest != null && horizon.to().isBefore(latest);
    return new Verdict(over ? Outcome.OVERDUE : Outcome.OPEN, null, null);
  }

  private static boolean isInside(Evidence inner, Evidence outer) {
    return inner.article().equals(outer.article())
        && inner.start() < outer.end()
        && outer.start() < inner.end();
  }

  private static boolean hasHappened(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }

  /** The first mention in a later article that says it happened, or that it did not. */
  private @Nullable Mention later(Entry entry, String article) {
    for (Mention mention : entry.mentions()) {
      boolean decided = hasHappened(mention.status()) || mention.status() == Status.DENIED;
      if (decided && order.getOrDefault(mention.article(), 0) > order.getOrDefault(article, 0)) {
        return mention;
      }
    }
    return null;
  }
}
