package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Articles that repeat an earlier one: verbatim, shortened, retitled or lightly rewritten.
 *
 * <p>Each article is a set of hashed runs of {@value #RUN} folded words. Articles that share one of
 * the {@value #SKETCH} smallest hashes are candidates; the share of runs in common decides.
 */
final class Reposts {
  private static final int RUN = 3;
  private static final int SKETCH = 48;

  /** Least share of the shorter article's runs that stand in the other one too. */
  private static final double LEAST = 0.4;

  /** Articles with fewer runs are too short to tell a repost from a formula. */
  private static final int SHORTEST = 20;

  private final Map<String, String> firstOf = new TreeMap<>();
  private final List<Repost> groups;

  /**
   * @param readings in order of publication
   */
  Reposts(List<Reading> readings) {
    List<long[]> runs = readings.stream().map(reading -> runs(reading.article().text())).toList();
    int[] first = new int[readings.size()];
    double[] similarity = new double[readings.size()];
    Map<Long, List<Integer>> bySketch = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
      similarity[i] = 1;
      long[] own = runs.get(i);
      if (own.length < SHORTEST) {
        continue;
      }
      Set<Integer> candidates = new HashSet<>();
      for (int k = 0; k < Math.min(SKETCH, own.length); k++) {
        candidates.addAll(bySketch.getOrDefault(own[k], List.of()));
      }
      double best = LEAST;
      for (int candidate : candidates.stream().sorted().toList()) {
        double share = share(own, runs.get(candidate));
        if (share > best) {
          best = share;
          first[i] = first[candidate];
          similarity[i] = share;
        }
      }
      for (int k = 0; k < Math.min(SKETCH, own.length); k++) {
        bySketch.computeIfAbsent(own[k], hash -> new ArrayList<>()).add(i);
      }
    }
    groups = group(readings, first, similarity);
  }

  private List<Repost> group(List<Reading> readings, int[] first, double[] similarity) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < first.length; i++) {
      members.computeIfAbsent(first[i], f -> new ArrayList<>()).add(i);
    }
    List<Repost> found = new ArrayList<>();
    for (List<Integer> group : members.values()) {
      if (group.size() < 2) {
        continue;
      }
      Reading original = readings.get(group.get(0));
      double least = 1;
      List<Evidence> changed = new ArrayList<>();
      List<String> articles = new ArrayList<>();
      for (int i : group) {
        Reading reading = readings.get(i);
        articles.add(reading.article().id());
        least = Math.min(least, similarity[i]);
        if (reading != original) {
          firstOf.put(reading.article().id(), original.article().id());
          changed.addAll(changed(original, reading));
        }
      }
      found.add(new Repost(articles, Math.round(least * 1000) / 1000.0, changed));
    }
    return found;
  }

  /** The sentences of a repost that its original does not have word for word. */
  private static List<Evidence> changed(Reading original, Reading repost) {
    Set<String> known = new HashSet<>();
    for (Span sentence : original.sentences()) {
      known.add(ContentWords.fold(sentence.in(original.article().text())));
    }
    Excerpts passages = new Excerpts(repost);
    List<Evidence> changed = new ArrayList<>();
    for (Span sentence : repost.sentences()) {
      if (!known.contains(ContentWords.fold(sentence.in(repost.article().text())))) {
        changed.add(passages.evidence("", sentence));
      }
    }
    return changed;
  }

  List<Repost> groups() {
    return groups;
  }

  /** The article that this one repeats, or null. */
  @Nullable String originalOf(String article) {
    return firstOf.get(article);
  }

  /** The article itself, or the one it repeats. */
  String origin(String article) {
    return firstOf.getOrDefault(article, article);
  }

  /** Sorted distinct hashes of the runs of words. */
  private static long[] runs(String text) {
    String folded = ContentWords.fold(text);
    long[] words = new long[folded.length() / 2 + 1];
    int count = 0;
    long hash = 0;
    boolean inside = false;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        hash = (inside ? hash : 1125899906842597L) * 31 + folded.charAt(i);
        inside = true;
      } else if (inside) {
        words[count++] = hash;
        inside = false;
      }
    }
    long[] runs = new long[Math.max(0, count - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int k = 0; k < RUN; k++) {
        run = mix(run + words[i + k]);
      }
      runs[i] = run;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The share of the smaller sorted set that the other holds too. */
  private static double share(long[] a, long[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / Math.min(a.length, b.length);
  }
}
