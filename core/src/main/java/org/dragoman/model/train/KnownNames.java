package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.jspecify.annotations.Nullable;

/** Names whose kind is known, found again in running text, the longest first. */
final class KnownNames {
  private final Segmenter segmenter;
  private final Map<String, List<Known>> byFirst = new HashMap<>();

  /** A name as the words of a text. */
  record Known(List<String> words, String kind) {}

  KnownNames(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Adds a name; one that is there already keeps its kind. */
  void add(String name, String kind) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : segmenter.segment(name)) {
      sentence.tokens().stream().map(Token::form).forEach(words::add);
    }
    if (words.isEmpty()) {
      return;
    }
    List<Known> known = byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
    if (known.stream().noneMatch(other -> other.words().equals(words))) {
      known.add(new Known(List.copyOf(words), kind));
      known.sort(Comparator.comparingInt((Known one) -> -one.words().size()));
    }
  }

  /** The longest known name that begins at a word. */
  @Nullable Known at(List<String> words, int start) {
    for (Known known : byFirst.getOrDefault(words.get(start), List.of())) {
      int end = start + known.words().size();
      if (end <= words.size() && words.subList(start, end).equals(known.words())) {
        return known;
      }
    }
    return null;
  }
}
