package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.mention.Name;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell the same story, by the names that they share.
 *
 * <p>A name weighs the more the fewer articles of the chronicle bear it.
 */
final class Stories {
  /** Days within which articles tell of the same state of things. */
  static final long DAYS_TOGETHER = 3;

  private static final double LEAST_WEIGHT = 7;
  private static final double LEAST_SHARE = 0.35;
  private static final double MUCH = 0.5;

  /** Keeps names of weight in a chronicle of few articles, all on one story. */
  private static final int SMALL_CHRONICLE = 50;

  private final List<Reading> readings;
  private final Reposts reposts;
  private final List<Set<String>> names = new ArrayList<>();
  private final Map<String, Integer> articlesWith = new HashMap<>();
  private final List<List<Called>> called = new ArrayList<>();

  private record Called(Span span, String name) {}

  Stories(List<Reading> readings, Identities identities, Reposts reposts) {
    this.readings = readings;
    this.reposts = reposts;
    for (Reading reading : readings) {
      List<Called> own = new ArrayList<>();
      Set<String> distinct = new TreeSet<>();
      for (Name name : reading.names()) {
        String key = key(reading, name, identities);
        own.add(new Called(name.span(), key));
        distinct.add(key);
      }
      called.add(own);
      names.add(distinct);
      distinct.forEach(name -> articlesWith.merge(name, 1, Integer::sum));
    }
  }

  private static String key(Reading reading, Name name, Identities identities) {
    String ref = name.ref();
    String actor = identities.resolve(reading.article().id(), ref);
    if (actor != null) {
      return actor;
    }
    for (Place place : reading.places()) {
      if (place.id().equals(ref) && !place.id().startsWith("place:")) {
        return place.id();
      }
    }
    return ContentWords.fold(name.span().in(reading.article().text()));
  }

  /** The names within a span of an article. */
  Set<String> namesIn(int article, Span span) {
    Set<String> found = new TreeSet<>();
    for (Called name : called.get(article)) {
      if (span.contains(name.span())) {
        found.add(name.name());
      }
    }
    return found;
  }

  /** The logarithm of how seldom a name is borne, about 2 for one that every article bears. */
  double weight(String name) {
    double bearing = articlesWith.getOrDefault(name, 0);
    return Math.log((readings.size() + SMALL_CHRONICLE) / (bearing + 1));
  }

  /** Whether one article repeats the other. */
  boolean isCopy(int a, int b) {
    return origin(a).equals(origin(b));
  }

  private String origin(int article) {
    return reposts.origin(readings.get(article).article().id());
  }

  /** Whether the names of two articles are for the most part the same. */
  boolean isAlike(int a, int b) {
    return areAlike(a, b, LEAST_SHARE);
  }

  /** Whether all but a few names of the shorter article stand in the other one. */
  boolean isMuchAlike(int a, int b) {
    return areAlike(a, b, MUCH);
  }

  private boolean areAlike(int a, int b, double share) {
    double shared = 0;
    Set<String> common = new TreeSet<>(names.get(a));
    common.retainAll(names.get(b));
    for (String name : common) {
      shared += weight(name);
    }
    return shared >= LEAST_WEIGHT && shared >= share * Math.min(weight(a), weight(b));
  }

  private double weight(int article) {
    double sum = 0;
    for (String name : names.get(article)) {
      sum += weight(name);
    }
    return sum;
  }

  boolean isTogether(int a, int b) {
    LocalDate first = day(a);
    LocalDate second = day(b);
    return first != null
        && second != null
        && Math.abs(first.toEpochDay() - second.toEpochDay()) <= DAYS_TOGETHER;
  }

  @Nullable LocalDate day(int article) {
    return readings.get(article).article().day();
  }
}
