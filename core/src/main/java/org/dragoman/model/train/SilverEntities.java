package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entities of sentences that nobody annotated.
 *
 * <p>Known names keep their kind. For other names two networks must agree on the words, and the
 * kind is the one that the name has most often in the whole corpus. What stays in doubt is marked
 * as unknown, so that nothing is learned from it.
 */
final class SilverEntities {
  private static final double MAJORITY = 0.7;

  private final KnownNames known;
  private final Map<String, Map<String, Integer>> kinds = new HashMap<>();

  SilverEntities(KnownNames known) {
    this.known = known;
  }

  private record Name(int start, int end, String kind) {
    String in(List<String> words) {
      return String.join(" ", words.subList(start, end));
    }
  }

  /** Counts the kinds that a network gives to names. */
  void count(List<String> words, List<String> tags) {
    for (Name name : names(tags)) {
      kinds
          .computeIfAbsent(name.in(words), text -> new TreeMap<>())
          .merge(name.kind(), 1, Integer::sum);
    }
  }

  private static List<Name> names(List<String> tags) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        int end = i + 1;
        while (end < tags.size() && tags.get(end).startsWith("I-")) {
          end++;
        }
        names.add(new Name(i, end, tags.get(i).substring(2)));
      }
    }
    return names;
  }

  /**
   * The tags of a sentence.
   *
   * @param first the tags of one network
   * @param second those of the other
   * @param proper whether each word is a proper noun
   */
  List<String> tags(List<String> words, List<String> first, List<String> second, boolean[] proper) {
    String[] tags = new String[words.size()];
    Arrays.fill(tags, "O");
    List<Name> agreed = names(first);
    List<Name> other = names(second);
    markDoubt(tags, first, second, proper);
    for (Name name : agreed) {
      if (hasSpan(other, name)) {
        mark(tags, name.start(), name.end(), kind(name.in(words)));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      KnownNames.@Nullable Known name = known.at(words, i);
      if (name != null) {
        int end = i + name.words().size();
        if (!isInside(agreed, other, i, end)) {
          clear(tags, i, end);
          mark(tags, i, end, name.kind());
        }
        i = end - 1;
      }
    }
    return List.of(tags);
  }

  /** Words that either network takes for a name, and proper nouns that neither does. */
  private static void markDoubt(
      String[] tags, List<String> first, List<String> second, boolean[] proper) {
    for (int i = 0; i < tags.length; i++) {
      if (proper[i] || !first.get(i).equals("O") || !second.get(i).equals("O")) {
        tags[i] = Example.UNKNOWN;
      }
    }
  }

  /** Whether both networks see a longer name around a known one. */
  private static boolean isInside(List<Name> agreed, List<Name> other, int start, int end) {
    for (Name name : agreed) {
      if (name.start() <= start
          && end <= name.end()
          && name.end() - name.start() > end - start
          && hasSpan(other, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSpan(List<Name> names, Name name) {
    return names.stream()
        .anyMatch(other -> other.start() == name.start() && other.end() == name.end());
  }

  private String kind(String name) {
    Map<String, Integer> counts = kinds.getOrDefault(name, Map.of());
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= MAJORITY * all) {
        return entry.getKey();
      }
    }
    return Example.UNKNOWN;
  }

  /** What is left of a name that a known one cuts is in doubt. */
  private static void clear(String[] tags, int start, int end) {
    for (int i = start - 1; i >= 0 && isMarked(tags[i]) && tags[i + 1].startsWith("I-"); i--) {
      tags[i] = Example.UNKNOWN;
    }
    for (int i = end; i < tags.length && tags[i].startsWith("I-"); i++) {
      tags[i] = Example.UNKNOWN;
    }
  }

  private static boolean isMarked(String tag) {
    return tag.startsWith("B-") || tag.startsWith("I-");
  }

  private static void mark(String[] tags, int start, int end, String kind) {
    for (int i = start; i < end; i++) {
      tags[i] = kind.equals(Example.UNKNOWN) ? Example.UNKNOWN : (i == start ? "B-" : "I-") + kind;
    }
  }
}
