package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.reading.Reading;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * One article's event claim, with all that merging compares.
 *
 * @param order place of the article in the order of publication
 * @param when the days on which it may have happened
 * @param dated whether the article states the date
 * @param words content words of the clause
 */
record Occurrence(
    int order,
    Reading reading,
    Event event,
    Evidence evidence,
    List<String> actors,
    List<String> recipients,
    Set<String> actorCountries,
    Set<String> recipientCountries,
    Set<String> persons,
    DateRange when,
    boolean dated,
    @Nullable Place place,
    Set<String> words) {
  /** How long before its report an undated act may lie, in days. */
  private static final int RECENT = 10;

  /** How long after its announcement an undated act may come, in days. */
  private static final int SOON = 90;

  static Occurrence of(
      int order, Reading reading, Event event, Excerpts passages, Identities identities) {
    String article = reading.article().id();
    List<String> actors = identities.resolve(article, event.actors());
    List<String> recipients = identities.resolve(article, event.recipients());
    Set<String> persons = new TreeSet<>();
    for (String id : concat(actors, recipients)) {
      if (identities.actor(id).kind() == Actor.Kind.PERSON) {
        persons.add(id);
      }
    }
    DateRange stated = DateRange.parse(event.date());
    return new Occurrence(
        order,
        reading,
        event,
        passages.evidence(event.id(), event.span()),
        actors,
        recipients,
        identities.countries(actors),
        identities.countries(recipients),
        persons,
        stated != null ? stated : around(reading.article().day(), event.status()),
        stated != null,
        place(reading, event),
        ContentWords.of(passages.text(event.span())));
  }

  private static DateRange around(@Nullable LocalDate published, Status status) {
    if (published == null) {
      return new DateRange(LocalDate.MIN, LocalDate.MAX);
    }
    return switch (status) {
      case PLANNED, POSSIBLE -> new DateRange(published, published.plusDays(SOON));
      case HAPPENED, ONGOING, DENIED -> new DateRange(published.minusDays(RECENT), published);
    };
  }

  private static @Nullable Place place(Reading reading, Event event) {
    for (Place place : reading.places()) {
      if (place.id().equals(event.place())) {
        return place;
      }
    }
    return null;
  }

  String article() {
    return reading.article().id();
  }

  Set<String> countries() {
    Set<String> both = new LinkedHashSet<>(actorCountries);
    both.addAll(recipientCountries);
    return both;
  }

  Mention mention() {
    return new Mention(evidence, event.status(), event.rule());
  }

  private static List<String> concat(List<String> a, List<String> b) {
    List<String> both = new java.util.ArrayList<>(a);
    both.addAll(b);
    return both;
  }
}
