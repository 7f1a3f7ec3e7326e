package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.chronicle.ExpectationEntry.Outcome;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Status;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * What became of expectations.
 *
 * <p>An expectation that holds a mention of an entry is decided by what later articles say of that
 * entry; one of a person's journey by the visit or the talks that the person had within its horizon
 * where, or with whom, it says; one of things that few articles name by a later sentence that names
 * two of them and dates them within the horizon. Likeness of other words decides nothing: on
 * ordinary news it is nearly always another matter. An expectation is overdue where an article
 * after its horizon still writes of all its actors and nothing says what became of it.
 */
final class Outcomes {
  /** What became of it, the entry that decides it and the words that say so. */
  record Verdict(Outcome outcome, @Nullable String by, @Nullable Evidence proof) {}

  /** A denial is of the same matter where it shares so many of the words. */
  private static final double SAME_MATTER = 0.5;

  /** A longer horizon holds many journeys. */
  private static final long LONGEST_HORIZON = 200;

  private final List<Reading> readings;
  private final Map<String, List<Entry>> entriesByArticle = new HashMap<>();
  private final Map<String, List<Entry>> talksByPerson = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, LocalDate> lastSeen = new HashMap<>();
  private final Identities identities;
  private final Stories stories;
  private final List<Excerpts> passages;
  private final Sequels sequels;

  /**
   * @param readings in order of publication
   */
  Outcomes(
      List<Reading> readings,
      List<Excerpts> passages,
      Identities identities,
      Stories stories,
      List<Entry> entries) {
    this.readings = readings;
    this.passages = passages;
    this.identities = identities;
    this.stories = stories;
    this.sequels = new Sequels(readings, passages, stories);
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
      if (entry.type().equals("CONSULT") && DateRange.parse(entry.date()) != null) {
        for (String person : persons(sides(entry))) {
          talksByPerson.computeIfAbsent(person, id -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  Verdict of(int article, Expectation expectation, Evidence evidence) {
    Verdict told = byEntry(evidence);
    if (told == null) {
      told = byJourney(article, expectation);
    }
    if (told == null) {
      told = sequels.of(article, expectation);
    }
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
          Mention later = later(entry, evidence);
          if (later != null) {
            Outcome outcome = later.status() == Status.DENIED ? Outcome.FAILED : Outcome.FULFILLED;
            return new Verdict(outcome, entry.id(), later.evidence());
          }
        }
      }
    }
    return null;
  }

  /** By a visit or talks of a person it speaks of, in the time and with or at what it names. */
  private @Nullable Verdict byJourney(int article, Expectation expectation) {
    DateRange horizon = DateRange.parse(expectation.horizon());
    if (horizon == null || horizon.days() > LONGEST_HORIZON) {
      return null;
    }
    Span sentence = passages.get(article).sentence(expectation.content());
    Span before = passages.get(article).before(sentence);
    Set<String> named = new TreeSet<>(stories.namesIn(article, sentence.cover(before)));
    named.addAll(identities.resolve(readings.get(article).article().id(), expectation.about()));
    Set<Entry> talks = new LinkedHashSet<>();
    persons(named).forEach(person -> talks.addAll(talksByPerson.getOrDefault(person, List.of())));
    return talks.stream()
        .filter(entry -> isWithin(entry, horizon) && isWithThem(article, entry, named))
        .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
        .map(entry -> happened(article, entry))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isWithin(Entry entry, DateRange horizon) {
    DateRange when = DateRange.parse(entry.date());
    return when != null && when.overlaps(horizon) && when.days() <= Math.max(3, horizon.days());
  }

  /** Whether it was held in a town that is named, or with a country or body that is. */
  private boolean isWithThem(int article, Entry entry, Set<String> named) {
    Place place = entry.place();
    if (place != null && named.contains(place.id())
        || entry.mentions().stream().anyMatch(mention -> namesTown(mention, named))) {
      return true;
    }
    Set<String> home = identities.countries(persons(entry.actors()));
    Set<String> there = new TreeSet<>(identities.countries(entry.recipients()));
    if (place != null && place.country() != null) {
      there.add(place.country());
    }
    there.removeAll(home);
    there.retainAll(countries(article, named));
    return !there.isEmpty() && named.stream().anyMatch(entry.actors()::contains);
  }

  /** Whether the clause of a mention names one of the towns. */
  private boolean namesTown(Mention mention, Set<String> named) {
    int article = order.getOrDefault(mention.article(), 0);
    for (Event event : readings.get(article).events()) {
      if (event.id().equals(mention.evidence().claim())) {
        return stories.namesIn(article, event.span()).stream()
            .anyMatch(name -> name.startsWith("gn:") && named.contains(name));
      }
    }
    return false;
  }

  private Set<String> countries(int article, Set<String> named) {
    Set<String> countries =
        new TreeSet<>(identities.countries(named.stream().filter(identities::knows).toList()));
    for (Place place : readings.get(article).places()) {
      if (place.country() != null && named.contains(place.id())) {
        countries.add(place.country());
      }
    }
    return countries;
  }

  private List<String> persons(Collection<String> ids) {
    return ids.stream()
        .filter(id -> identities.knows(id) && identities.actor(id).kind() == Actor.Kind.PERSON)
        .toList();
  }

  private static List<String> sides(Entry entry) {
    List<String> sides = new ArrayList<>(entry.actors());
    sides.addAll(entry.recipients());
    return sides;
  }

  private @Nullable Verdict happened(int article, Entry entry) {
    for (Mention mention : entry.mentions()) {
      if (order.getOrDefault(mention.article(), 0) > article && hasHappened(mention.status())) {
        return new Verdict(Outcome.FULFILLED, entry.id(), mention.evidence());
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
   * says it did not, in words of the expectation.
   */
  private @Nullable Mention later(Entry entry, Evidence expected) {
    int told = order.getOrDefault(expected.article(), 0);
    Set<String> words = ContentWords.of(expected.text());
    Mention denied = null;
    for (Mention mention : entry.mentions()) {
      Evidence evidence = mention.evidence();
      if (order.getOrDefault(evidence.article(), 0) > told) {
        if (hasHappened(mention.status())) {
          return mention;
        } else if (denied == null
            && mention.status() == Status.DENIED
            && ContentWords.overlap(words, ContentWords.of(evidence.text())) >= SAME_MATTER) {
          denied = mention;
        }
      }
    }
    return denied;
  }
}
