package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.claim.Figure;
import org.jspecify.annotations.Nullable;

/** Whether two figures of different articles are of the same thing. */
final class SameMeasure {
  private static final double SAME_METRIC = 0.5;
  private static final double RETOLD = 0.4;
  private static final double SAME_STORY_SENTENCE = 0.25;
  private static final double SAME_SENTENCE = 0.5;
  private static final double ALIKE = 0.7;

  /** Words that sentences of two stories must share to speak of one thing. */
  private static final int SAME_WORDS = 4;

  /** Counts as small as these are of many things. */
  private static final double SMALL = 13;

  /** So many days in so many around one, and a figure is of its day. */
  private static final int DAILY = 6;

  private static final int AROUND = 7;

  private final Stories stories;
  private final Map<String, List<Measure>> byArticle;
  private final Map<String, Set<String>> entriesByArticle = new HashMap<>();
  private final Map<String, NavigableSet<LocalDate>> daysByMetric = new HashMap<>();

  SameMeasure(List<Measure> measures, Stories stories, Collection<Entry> entries) {
    this.stories = stories;
    this.byArticle = measures.stream().collect(Collectors.groupingBy(Measure::article));
    for (Measure measure : measures) {
      LocalDate day = stories.day(measure.order());
      if (day != null) {
        for (String word : measure.metric()) {
          daysByMetric.computeIfAbsent(key(measure, word), k -> new TreeSet<>()).add(day);
        }
      }
    }
    for (Entry entry : entries) {
      for (Mention mention : entry.mentions()) {
        entriesByArticle
            .computeIfAbsent(mention.article(), article -> new HashSet<>())
            .add(entry.id());
      }
    }
  }

  boolean isSame(Measure a, Measure b) {
    if (a.order() == b.order()
        || !a.figure().unit().equals(b.figure().unit())
        || settled(a.figure()) != settled(b.figure())
        || !sameSize(a.figure(), b.figure())
        || !changesAgree(a.figure(), b.figure())) {
      return false;
    }
    boolean together = stories.isTogether(a.order(), b.order());
    boolean alike = together && stories.isAlike(a.order(), b.order());
    if (alike && stories.isCopy(a.order(), b.order())) {
      return (periodsAgree(a, b) || !isOfItsDay(a) || !isOfItsDay(b)) && isRetold(a, b);
    }
    if (!periodsAgree(a, b) || !aboutAgrees(a, b)) {
      return false;
    }
    if (together && (alike || tellSameEntry(a, b)) && isSameInStory(a, b)) {
      return true;
    }
    return isSameElsewhere(a, b) || together && isSameSentence(a, b);
  }

  /** Whether it is dated as its article is: the next day's article gives the next day's figure. */
  private boolean isOfItsDay(Measure measure) {
    LocalDate day = stories.day(measure.order());
    DateRange period = DateRange.parse(measure.figure().period());
    return day == null || period == null || period.overlaps(new DateRange(day, day));
  }

  /** Almost the same sentence at one time. */
  private boolean isSameSentence(Measure a, Measure b) {
    return !isCountedDaily(a)
        && metrics(a, b) >= SAME_METRIC
        && ContentWords.overlap(a.context(), b.context()) >= ALIKE
        && shared(a, b).size() >= SAME_WORDS;
  }

  /** The sentence of one article, in the words of the other. */
  private static boolean isRetold(Measure a, Measure b) {
    return ContentWords.overlap(a.context(), b.context()) >= RETOLD
        && shared(a, b).size() >= 2
        && (!a.figure().unit().isEmpty() || metrics(a, b) >= SAME_METRIC);
  }

  private boolean isSameInStory(Measure a, Measure b) {
    double sentences = ContentWords.overlap(a.context(), b.context());
    if (isCountedDaily(a) && (sentences < SAME_SENTENCE || !isOneDay(a, b))) {
      return false;
    }
    boolean metric = metrics(a, b) >= SAME_METRIC;
    Figure figure = a.figure();
    boolean named = shares(a.names(), b.names());
    if (a.lasts()) {
      return named && (sentences >= SAME_SENTENCE || isOnlyOfUnit(a) && isOnlyOfUnit(b));
    }
    if (figure.unit().isEmpty()) {
      boolean small = Math.max(Math.abs(figure.high()), Math.abs(b.figure().high())) < SMALL;
      return !isUnnamed(a)
          && !isUnnamed(b)
          && metric
          && (sentences >= (small ? SAME_SENTENCE : SAME_STORY_SENTENCE)
              || !small && isOnlyOfMetric(a) && isOnlyOfMetric(b))
          && (isOneDay(a, b) || stories.isMuchAlike(a.order(), b.order()));
    }
    if (figure.unit().equals("%")) {
      return metric && sentences >= SAME_SENTENCE && shared(a, b).size() >= SAME_WORDS;
    }
    return metric && sentences >= SAME_STORY_SENTENCE && shared(a, b).size() >= 2
        || named && isOnlyOfUnit(a) && isOnlyOfUnit(b);
  }

  /** Figures of two stories are compared only where both name one period and one thing. */
  private static boolean isSameElsewhere(Measure a, Measure b) {
    DateRange period = closedPeriod(a);
    return !a.lasts()
        && period != null
        && period.equals(closedPeriod(b))
        && !isUnnamed(a)
        && !isUnnamed(b)
        && metrics(a, b) > SAME_METRIC
        && shares(a.names(), b.names())
        && ContentWords.overlap(a.context(), b.context()) >= SAME_SENTENCE
        && shared(a, b).size() >= SAME_WORDS;
  }

  /** Whether the chronicle gives such figures day after day: each is of its own day. */
  private boolean isCountedDaily(Measure measure) {
    LocalDate day = stories.day(measure.order());
    if (day == null || closedPeriod(measure) != null) {
      return false;
    }
    int fewest = Integer.MAX_VALUE;
    for (String word : measure.metric()) {
      NavigableSet<LocalDate> days = daysByMetric.getOrDefault(key(measure, word), new TreeSet<>());
      int around = days.subSet(day.minusDays(AROUND), true, day.plusDays(AROUND), true).size();
      fewest = Math.min(fewest, around);
    }
    return fewest != Integer.MAX_VALUE && fewest >= DAILY;
  }

  private static String key(Measure measure, String word) {
    return measure.figure().unit() + "|" + word;
  }

  private boolean isOneDay(Measure a, Measure b) {
    LocalDate day = stories.day(a.order());
    return day != null && day.equals(stories.day(b.order()));
  }

  /** Whether they are about somebody or some country in common, as far as the texts say. */
  private static boolean aboutAgrees(Measure a, Measure b) {
    return a.about().isEmpty()
        || b.about().isEmpty()
        || shares(Set.copyOf(a.about()), Set.copyOf(b.about()))
        || shares(a.countries(), b.countries());
  }

  private static double metrics(Measure a, Measure b) {
    return ContentWords.overlap(a.metric(), b.metric());
  }

  /** Whether an article gives no other figure of this unit. */
  private boolean isOnlyOfUnit(Measure measure) {
    return byArticle.getOrDefault(measure.article(), List.of()).stream()
        .allMatch(
            other -> other == measure || !other.figure().unit().equals(measure.figure().unit()));
  }

  /** Whether an article gives no other figure of this metric. */
  private boolean isOnlyOfMetric(Measure measure) {
    return byArticle.getOrDefault(measure.article(), List.of()).stream()
        .allMatch(
            other ->
                other == measure
                    || !other.figure().unit().equals(measure.figure().unit())
                    || metrics(other, measure) < SAME_METRIC);
  }

  private boolean tellSameEntry(Measure a, Measure b) {
    return shares(
        entriesByArticle.getOrDefault(a.article(), Set.of()),
        entriesByArticle.getOrDefault(b.article(), Set.of()));
  }

  private static boolean shares(Set<String> a, Set<String> b) {
    for (String one : a) {
      if (b.contains(one)) {
        return true;
      }
    }
    return false;
  }

  static boolean isUnnamed(Measure measure) {
    return measure.figure().of().isEmpty();
  }

  /** The content words of both sentences, those of the figures themselves left out. */
  static Set<String> shared(Measure a, Measure b) {
    Set<String> shared = new TreeSet<>(a.context());
    shared.retainAll(b.context());
    shared.removeAll(ContentWords.of(a.evidence().text()));
    shared.removeAll(ContentWords.of(b.evidence().text()));
    return shared;
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

  private static boolean changesAgree(Figure a, Figure b) {
    return a.change().equals(b.change()) || a.change().isEmpty() || b.change().isEmpty();
  }

  private static boolean periodsAgree(Measure a, Measure b) {
    DateRange first = DateRange.parse(a.figure().period());
    DateRange second = DateRange.parse(b.figure().period());
    if (first == null || second == null) {
      return true;
    }
    return first.overlaps(second)
        && (Math.max(first.days(), second.days()) <= 1.5 * Math.min(first.days(), second.days())
            || a.figure().unit().isEmpty() && Math.max(first.days(), second.days()) <= 31);
  }

  /** The period of a figure, with a beginning and an end; null where the text gives none. */
  static @Nullable DateRange closedPeriod(Measure measure) {
    DateRange period = DateRange.parse(measure.figure().period());
    return period == null
            || period.from().equals(LocalDate.MIN)
            || period.to().equals(LocalDate.MAX)
        ? null
        : period;
  }
}
