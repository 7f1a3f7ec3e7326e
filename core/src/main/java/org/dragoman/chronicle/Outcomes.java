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
import org.dragoman.world.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What became of expectations.
 *
 * <p>An expectation that holds a mention of an entry is decided by what later articles say of that
 * entry. Likeness of words decides nothing: on ordinary news it is nearly always another matter. An
 * expectation is overdue where an article after its horizon still writes of all its actors and
 * nothing says what became of it.
 */
final class Outcomes {
  /** What became of it, the entry that decides it and the words that say so. */
  record Verdict(Outcome outcome, @Nullable String by, @Nullable Evidence proof) {}

  private final Map<String, List<Entry>> entriesByArticle = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Identities identities;

  /** The day on which each actor is last written of. */
  private final Map<String, LocalDate> lastSeen = new HashMap<>();

  /**
   * @param readings in order of publication
   */
  Outcomes(List<Reading> readings, Identities identities, List<Entry> entries) {
    this.identities = identities;
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      order.put(reading.article().id(), i);
      LocalDate day = reading.article().day();
      if (day != null) {
        List<String> local = reading.actors().stream().map(Actor::id).toList();
        identities
            .resolve(reading.article().id(), local)
            .forEach(actor -> lastSeen.merge(actor, day, (a, b) -> a.isAfter(b) ? a : b));
      }
    }
    for (Entry entry : entries) {
      for (Mention mention : entry.mentions()) {
        entriesByArticle
            .computeIfAbsent(mention.article(), article -> new ArrayList<>())
            .add(entry);
      }
    }
  }

  Verdict of(Expectation expectation, Evidence evidence) {
    Verdict told = byEntry(evidence);
    if (told != null) {
      return told;
    }
    DateRange horizon = DateRange.parse(expectation.horizon());
    List<String> about = identities.resolve(evidence.article(), expectation.about());
    boolean overdue = horizon != null && isSilentAfter(horizon, about);
    return new Verdict(overdue ? Outcome.OVERDUE : Outcome.OPEN, null, null);
  }

  private @Nullable Verdict byEntry(Evidence evidence) {
    for (Entry entry : entriesByArticle.getOrDefault(evidence.article(), List.of())) {
      for (Mention mention : entry.mentions()) {
        if (isInside(mention.evidence(), evidence) && isToCome(mention.status())) {
          Mention later = later(entry, evidence.article());
          if (later != null) {
            Outcome outcome = later.status() == Status.DENIED ? Outcome.FAILED : Outcome.FULFILLED;
            return new Verdict(outcome, entry.id(), later.evidence());
          }
        }
      }
    }
    return null;
  }

  /** Whether all the actors are still written of after the horizon. */
  private boolean isSilentAfter(DateRange horizon, List<String> about) {
    for (String actor : about) {
      LocalDate seen = lastSeen.get(actor);
      if (seen == null || !seen.isAfter(horizon.to())) {
        return false;
      }
    }
    return !about.isEmpty();
  }

  private static boolean isInside(Evidence inner, Evidence outer) {
    return inner.article().equals(outer.article())
        && inner.start() < outer.end()
        && outer.start() < inner.end();
  }

  private static boolean isToCome(Status status) {
    return status == Status.PLANNED || status == Status.POSSIBLE;
  }

  private static boolean hasHappened(Status status) {
    return status == Status.HAPPENED || status == Status.ONGOING;
  }

  /**
   * The first mention in a later article that says it happened, or where none does the first that
   * says it did not.
   */
  private @Nullable Mention later(Entry entry, String article) {
    Mention denied = null;
    for (Mention mention : entry.mentions()) {
      if (order.getOrDefault(mention.evidence().article(), 0) > order.getOrDefault(article, 0)) {
        if (hasHappened(mention.status())) {
          return mention;
        } else if (denied == null && mention.status() == Status.DENIED) {
          denied = mention;
        }
      }
    }
    return denied;
  }
}
