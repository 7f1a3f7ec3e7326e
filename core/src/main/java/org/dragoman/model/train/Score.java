package org.dragoman.model.train;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.net.Labels;
import org.dragoman.model.net.Network;

/**
 * How well a network does on annotated sentences, in percent.
 *
 * @param tags universal parts of speech
 * @param features all features of a word right
 * @param heads unlabelled attachment
 * @param relations labelled attachment, subtypes left out
 * @param entities F1 of entities with exact span and kind; not a number without any
 */
public record Score(double tags, double features, double heads, double relations, double entities) {

  static Score of(Network network, Lessons lessons, List<Example> examples) {
    Count count = new Count(network.labels());
    for (Example example : examples) {
      float[][] encoded = new float[example.size()][];
      for (int i = 0; i < encoded.length; i++) {
        encoded[i] = network.encode(lessons.input(example.forms().get(i)));
      }
      count.add(example, network.answer(encoded));
    }
    return count.score();
  }

  private static final class Count {
    private final Labels labels;
    private int words;
    private int tags;
    private int features;
    private int heads;
    private int relations;
    private int found;
    private int gold;
    private int right;

    Count(Labels labels) {
      this.labels = labels;
    }

    void add(Example example, Network.Answer answer) {
      for (int i = 0; i < example.size(); i++) {
        words++;
        String bundle = labels.bundles().get(answer.bundles()[i]);
        int cut = bundle.indexOf('|');
        String found = cut < 0 ? "_" : bundle.substring(cut + 1);
        tags += labels.tags().get(answer.tags()[i]).equals(example.tags().get(i)) ? 1 : 0;
        features += universal(found).equals(universal(example.features().get(i))) ? 1 : 0;
        if (answer.heads()[i] == example.heads().get(i)) {
          heads++;
          String relation = labels.relations().get(answer.relations()[i]);
          relations += plain(relation).equals(plain(example.relations().get(i))) ? 1 : 0;
        }
      }
      if (!example.entities().isEmpty()) {
        addEntities(example, answer);
      }
    }

    private void addEntities(Example example, Network.Answer answer) {
      List<String> own =
          java.util.Arrays.stream(answer.entities()).mapToObj(labels.entities()::get).toList();
      Set<String> mine = spans(own);
      Set<String> theirs = spans(example.entities());
      found += mine.size();
      gold += theirs.size();
      mine.retainAll(theirs);
      right += mine.size();
    }

    Score score() {
      double f1 = gold == 0 ? Double.NaN : 200.0 * right / (found + gold);
      return new Score(
          100.0 * tags / words,
          100.0 * features / words,
          100.0 * heads / words,
          100.0 * relations / words,
          f1);
    }
  }

  private static String universal(String features) {
    StringBuilder kept = new StringBuilder();
    for (String feature : features.split("\\|", -1)) {
      if (!feature.startsWith("ExtPos=")) {
        kept.append(feature).append('|');
      }
    }
    String all = kept.toString();
    return all.equals("_|") ? "" : all;
  }

  private static String plain(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private static Set<String> spans(List<String> tags) {
    Set<String> spans = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B-")) {
        int end = i + 1;
        while (end < tags.size() && tags.get(end).startsWith("I-")) {
          end++;
        }
        spans.add(i + " " + end + " " + tags.get(i));
      }
    }
    return spans;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "UPOS %.2f feats %.2f UAS %.2f LAS %.2f NER %.2f",
        tags,
        features,
        heads,
        relations,
        entities);
  }
}
