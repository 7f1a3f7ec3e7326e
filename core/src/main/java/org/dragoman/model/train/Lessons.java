package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dragoman.model.net.Input;
import org.dragoman.model.net.Labels;
import org.dragoman.model.net.Lesson;
import org.dragoman.model.net.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Turns examples into numbers. */
final class Lessons {
  private final Vocabulary vocabulary;
  private final Map<String, Integer> tags;
  private final Map<String, Integer> bundles;
  private final Map<String, Integer> relations;
  private final Map<String, Integer> entities;
  private final Map<String, Input> inputs = new HashMap<>();

  Lessons(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    tags = numbered(labels.tags());
    bundles = numbered(labels.bundles());
    relations = numbered(labels.relations());
    entities = numbered(labels.entities());
  }

  private static Map<String, Integer> numbered(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    return numbers;
  }

  /** All labels that occur, sorted; "O" is the first of the entities. */
  static Labels labels(List<Example> examples) {
    Set<String> tags = new TreeSet<>();
    Set<String> bundles = new TreeSet<>();
    Set<String> relations = new TreeSet<>();
    Set<String> entities = new TreeSet<>();
    for (Example example : examples) {
      for (int i = 0; i < example.size(); i++) {
        tags.add(example.tags().get(i));
        bundles.add(bundle(example, i));
      }
      relations.addAll(example.relations());
      entities.addAll(example.entities());
    }
    tags.remove("_");
    entities.remove("O");
    Set<String> spans = new LinkedHashSet<>(List.of("O"));
    for (String entity : entities) {
      spans.add("B" + entity.substring(1));
      spans.add("I" + entity.substring(1));
    }
    return new Labels(
        List.copyOf(tags), List.copyOf(bundles), List.copyOf(relations), List.copyOf(spans));
  }

  static String bundle(Example example, int index) {
    String features = example.features().get(index);
    return example.tags().get(index) + (features.equals("_") ? "" : "|" + features);
  }

  /**
   * The words that occur twice or more, and after them those of a list of word vectors.
   *
   * @param tagsOf what the dictionary says of a form
   */
  static Vocabulary vocabulary(
      List<Example> examples, List<String> vectors, Function<String, List<String>> tagsOf) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> tags = new TreeSet<>();
    for (Example example : examples) {
      for (String form : example.forms()) {
        counts.merge(Vocabulary.normal(form), 1, Integer::sum);
        tags.addAll(tagsOf.apply(form));
      }
    }
    counts.values().removeIf(count -> count < 2);
    List<String> words = new ArrayList<>(counts.keySet());
    for (String word : vectors) {
      if (!counts.containsKey(word)) {
        words.add(word);
      }
    }
    return new Vocabulary(words, counts.size(), List.copyOf(tags), tagsOf);
  }

  /** How often each row of the words' table occurs in the examples. */
  int[] frequencies(List<Example> examples) {
    int[] counts = new int[vocabulary.seen() + 1];
    for (Example example : examples) {
      for (String form : example.forms()) {
        counts[input(form).word()]++;
      }
    }
    return counts;
  }

  Input input(String form) {
    return inputs.computeIfAbsent(form, vocabulary::input);
  }

  Lesson lesson(Example example) {
    int n = example.size();
    Input[] words = new Input[n];
    int[] bundle = new int[n];
    for (int i = 0; i < n; i++) {
      words[i] = input(example.forms().get(i));
      bundle[i] = number(bundles, bundle(example, i));
    }
    int[] entity = numbers(entities, example.entities());
    if (entity.length == 0) {
      entity = new int[n];
      Arrays.fill(entity, -1);
    }
    return new Lesson(
        words,
        numbers(tags, example.tags()),
        bundle,
        example.heads().stream().mapToInt(Integer::intValue).toArray(),
        numbers(relations, example.relations()),
        entity);
  }

  private static int[] numbers(Map<String, Integer> known, List<String> names) {
    return names.stream().mapToInt(name -> number(known, name)).toArray();
  }

  private static int number(Map<String, Integer> known, String name) {
    @Nullable Integer number = known.get(name);
    return number == null ? -1 : number;
  }
}
