package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.chronicle.ExpectationEntry.Outcome;
import org.dragoman.claim.Event;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.Status;
import org.dragoman.mention.Name;
import org.dragoman.mention.TimeMention;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that tell what became of something few articles name: a works, a school, a pipeline.
 *
 * <p>A sentence follows up an expectation where it stands in a later article with mostly the same
 * names, names two of the same seldom things and dates itself within the horizon. A sentence that
 * itself foresees is no sequel.
 */
final class Sequels {
  private static final int SHARED = 2;

  /** Words of names in more articles than these, and one in so many, are not seldom. */
  private static final int FEW = 5;

  private static final int ONE_IN = 400;

  private final List<Reading> readings;
  private final List<Excerpts> passages;
  private final Stories stories;
  private final Map<String, List<Spot>> spots = new HashMap<>();
  private final Map<String, Integer> articlesWith = new HashMap<>();

  private record Spot(int article, Span sentence) {}

  Sequels(List<Reading> readings, List<Excerpts> passages, Stories stories) {
    this.stories = stories;
    this.readings = readings;
    this.passages = passages;
    for (int i = 0; i < readings.size(); i++) {
      Set<String> words = new TreeSet<>();
      for (Span sentence : readings.get(i).sentences()) {
        Set<String> own = new TreeSet<>();
        names(i, sentence, true).forEach(own::addAll);
        for (String word : own) {
          words.add(word);
          spots.computeIfAbsent(word, w -> new ArrayList<>()).add(new Spot(i, sentence));
        }
      }
      words.forEach(word -> articlesWith.merge(word, 1, Integer::sum));
    }
    spots.keySet().removeIf(word -> !isSeldom(word));
  }

  Outcomes.@Nullable Verdict of(int article, Expectation expectation) {
    LocalDate day = readings.get(article).article().day();
    DateRange within = DateRange.parse(expectation.horizon());
    if (day == null || within == null) {
      return null;
    }
    Map<Spot, Integer> shared = new HashMap<>();
    List<Spot> found = new ArrayList<>();
    Span sentence = passages.get(article).sentence(expectation.content());
    for (Set<String> name : names(article, sentence, false)) {
      Set<Spot> bearing = new LinkedHashSet<>();
      name.forEach(word -> bearing.addAll(spots.getOrDefault(word, List.of())));
      for (Spot spot : bearing) {
        if (spot.article() > article
            && shared.merge(spot, 1, Integer::sum) == SHARED
            && stories.isAlike(article, spot.article())) {
          found.add(spot);
        }
      }
    }
    found.sort(Comparator.comparing(Spot::article).thenComparing(spot -> spot.sentence().start()));
    for (Spot spot : found) {
      if (isDatedWithin(spot, within, day) && !foresees(spot)) {
        Evidence proof = passages.get(spot.article()).evidence("", spot.sentence());
        return new Outcomes.Verdict(
            isDenied(spot) ? Outcome.FAILED : Outcome.FULFILLED, null, proof);
      }
    }
    return null;
  }

  /** The words of each thing or place that a sentence names, of each person too where asked. */
  private Set<Set<String>> names(int article, Span sentence, boolean persons) {
    Reading reading = readings.get(article);
    Set<Set<String>> names = new LinkedHashSet<>();
    for (Name name : reading.names()) {
      if (sentence.contains(name.span()) && (persons || name.kind() != Name.Kind.PERSON)) {
        names.add(ContentWords.of(name.span().in(reading.article().text())));
      }
    }
    return names;
  }

  private boolean isSeldom(String word) {
    return articlesWith.getOrDefault(word, 0) <= FEW + readings.size() / ONE_IN;
  }

  private boolean isDatedWithin(Spot spot, DateRange within, LocalDate told) {
    LocalDate day = readings.get(spot.article()).article().day();
    for (TimeMention time : readings.get(spot.article()).times()) {
      DateRange when = DateRange.parse(time.edtf());
      if (when != null
          && spot.sentence().contains(time.span())
          && when.overlaps(within)
          && when.to().isAfter(told)
          && day != null
          && !when.from().isAfter(day)) {
        return true;
      }
    }
    return false;
  }

  private boolean foresees(Spot spot) {
    return readings.get(spot.article()).expectations().stream()
        .anyMatch(
            expectation ->
                expectation.content().start() < spot.sentence().end()
                    && spot.sentence().start() < expectation.content().end());
  }

  private boolean isDenied(Spot spot) {
    for (Event event : readings.get(spot.article()).events()) {
      if (spot.sentence().contains(event.span()) && event.status() == Status.DENIED) {
        return true;
      }
    }
    return false;
  }
}
