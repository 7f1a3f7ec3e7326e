package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.mention.Name;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of all articles that tell what is, by the words in them, so that those which come
 * back to an expectation are found without comparing all pairs.
 */
final class Recollections {
  /** What so many sentences hold leads to none of them. */
  private static final int MOST_IN_BUCKET = 500;

  /** Weight that two sentences share where one comes back to the other, of the lighter of them. */
  private static final double COMES_BACK = 0.34;

  /** The same where the later one tells an act of the expected actors on the expected days. */
  private static final double COMES_BACK_IN_TIME = 0.16;

  private static final Comparator<Told> ORDER =
      Comparator.comparingInt(Told::order).thenComparing(t -> t.evidence().start());

  /**
   * A sentence that tells what is.
   *
   * @param negated features of the parts that say that something is not so
   * @param acts days of the acts it tells as having happened
   */
  record Told(
      int order,
      Evidence evidence,
      Set<String> features,
      Set<String> negated,
      List<DateRange> acts) {}

  private final List<Told> told = new ArrayList<>();
  private final Map<String, List<Told>> byFeature = new HashMap<>();
  private final List<Passages> passages;
  private final List<Reading> readings;
  private final Identities identities;

  Recollections(List<Reading> readings, List<Passages> passages, Identities identities) {
    this.readings = readings;
    this.passages = passages;
    this.identities = identities;
    for (int i = 0; i < readings.size(); i++) {
      for (Span sentence : readings.get(i).sentences()) {
        if (readings.get(i).expectations().stream()
            .noneMatch(x -> x.content().overlaps(sentence))) {
          add(told(i, sentence));
        }
      }
    }
  }

  private void add(Told sentence) {
    told.add(sentence);
    for (String feature : sentence.features()) {
      byFeature.computeIfAbsent(feature, k -> new ArrayList<>()).add(sentence);
    }
  }

  /** What a stretch of an article tells. */
  Told told(int order, Span span) {
    Reading reading = readings.get(order);
    OutcomeWords words = OutcomeWords.of(reading.article().language());
    Set<String> features = new TreeSet<>();
    Set<String> negated = new TreeSet<>();
    for (Span part : parts(reading.article().text(), span)) {
      Set<String> inPart = words.telling(part.in(reading.article().text()));
      for (Name name : reading.names()) {
        if (part.overlaps(name.span())) {
          inPart.add("@" + id(reading, name));
        }
      }
      features.addAll(inPart);
      if (words.negates(part.in(reading.article().text()))) {
        negated.addAll(inPart);
      }
    }
    List<DateRange> acts = new ArrayList<>();
    for (Event event : reading.events()) {
      DateRange date = DateRange.parse(event.date());
      if (event.span().overlaps(span) && event.status() == Status.HAPPENED && date != null) {
        acts.add(date);
        identities
            .resolve(reading.article().id(), event.actors())
            .forEach(actor -> features.add("@" + actor));
      }
    }
    return new Told(order, passages.get(order).evidence("", span), features, negated, acts);
  }

  private String id(Reading reading, Name name) {
    String actor = identities.resolve(reading.article().id(), name.ref());
    String ref = actor != null ? actor : name.ref();
    return ref != null ? ref : ContentWords.fold(name.span().in(reading.article().text()));
  }

  /** A sentence cut at its commas, semicolons, colons and dashes. */
  private static List<Span> parts(String text, Span span) {
    List<Span> parts = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (",;:–—()".indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          parts.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    if (span.end() > start) {
      parts.add(new Span(start, span.end()));
    }
    return parts;
  }

  /**
   * The later sentence that comes back to an expectation most clearly, or null.
   *
   * @param about ids of the actors expected to act
   * @param horizon when it was to happen, or null
   */
  @Nullable Told comesBack(
      Told expected, Collection<String> about, @Nullable DateRange horizon, Set<String> twins) {
    Told best = null;
    double most = 0;
    for (Told later : candidates(expected, twins)) {
      if (horizon != null && isTooEarly(later, horizon)) {
        continue;
      }
      double shared = sharedWeight(expected, later);
      double lighter = Math.min(weight(expected.features()), weight(later.features()));
      boolean inTime =
          horizon != null
              && about.stream().anyMatch(id -> later.features().contains("@" + id))
              && later.acts().stream().anyMatch(horizon::overlaps);
      if (!inTime && sharedWords(expected, later) < 2) {
        continue;
      }
      double least = inTime ? COMES_BACK_IN_TIME : COMES_BACK;
      double score = shared * (inTime ? 2 : 1);
      if (shared >= least * lighter && score > most) {
        most = score;
        best = later;
      }
    }
    return best;
  }

  private List<Told> candidates(Told expected, Set<String> twins) {
    Map<Told, Integer> shared = new TreeMap<>(ORDER);
    for (String feature : expected.features()) {
      List<Told> bucket = byFeature.getOrDefault(feature, List.of());
      if (bucket.size() <= MOST_IN_BUCKET) {
        for (Told later : bucket) {
          if (later.order() > expected.order() && !twins.contains(later.evidence().article())) {
            shared.merge(later, 1, Integer::sum);
          }
        }
      }
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= 2 && sharedWords(expected, e.getKey()) > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many words both hold; the actors that both name are no words. */
  private static long sharedWords(Told a, Told b) {
    return a.features().stream()
        .filter(f -> f.charAt(0) != '@' && b.features().contains(f))
        .count();
  }

  /** What has not begun cannot have come about. */
  private boolean isTooEarly(Told later, DateRange horizon) {
    LocalDate day = readings.get(later.order()).article().day();
    return day != null && day.isBefore(horizon.from());
  }

  private double sharedWeight(Told a, Told b) {
    Set<String> shared = new HashSet<>(a.features());
    shared.retainAll(b.features());
    return weight(shared);
  }

  private double weight(Set<String> features) {
    double sum = 0;
    for (String feature : new TreeSet<>(features)) {
      int known = byFeature.getOrDefault(feature, List.of()).size();
      sum += Math.log(1 + (double) told.size() / (1 + known));
    }
    return sum;
  }

  /** Whether one of the two says that what both tell is not so, and the other does not. */
  static boolean contradict(Told a, Told b) {
    return isNegated(a, b) != isNegated(b, a);
  }

  private static boolean isNegated(Told told, Told other) {
    return told.negated().stream().anyMatch(f -> other.features().contains(f));
  }
}
