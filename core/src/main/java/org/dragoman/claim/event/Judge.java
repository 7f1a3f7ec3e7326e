package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * A linear model, learned from annotated sentences, of which type of act a word tells, if any:
 * multinomial logistic regression over the features of {@link JudgeFeatures}.
 *
 * @param classes the types by number; 0 is no act
 * @param keep the least chance at which an act that a rule found is kept
 * @param propose the least chance at which an act is told that no rule found
 * @param slope of the logistic curve that calibrates chances, over their log-odds
 * @param shift of that curve
 * @param triggers lemmas that told an act in the sentences
 * @param rules names of the rules that held in the sentences; the judge knows of no other
 * @param weights by feature, one for each class
 */
record Judge(
    List<String> classes,
    double keep,
    double propose,
    double slope,
    double shift,
    Set<String> triggers,
    Set<String> rules,
    Map<String, float[]> weights) {
  /** The class of words that tell no act. */
  static final String NONE = "-";

  /** The model of a language in an events pack, or null where the pack has none. */
  static @Nullable Judge load(Pack events, String language) {
    String file = "judge." + language + ".tsv";
    return events.has(file) ? parse(events.lines(file)) : null;
  }

  static Judge parse(List<String> lines) {
    List<String> classes = new ArrayList<>();
    double[] numbers = new double[4];
    Set<String> triggers = new HashSet<>();
    Set<String> rules = new HashSet<>();
    Map<String, float[]> weights = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      List<String> rest = List.of(cells).subList(1, cells.length);
      switch (cells[0]) {
        case "classes" -> classes.addAll(rest);
        case "thresholds" -> {
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(rest.get(i));
          }
        }
        case "triggers" -> triggers.addAll(rest);
        case "rules" -> rules.addAll(rest);
        case "w" -> weights.put(rest.get(0), row(rest.subList(1, rest.size()), classes.size()));
        default -> {
          // A comment.
        }
      }
    }
    return new Judge(
        List.copyOf(classes),
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        triggers,
        rules,
        weights);
  }

  /** A row of "class number:hundredths". */
  private static float[] row(List<String> cells, int size) {
    float[] row = new float[size];
    for (String cell : cells) {
      int colon = cell.indexOf(':');
      row[Integer.parseInt(cell.substring(0, colon))] =
          Integer.parseInt(cell.substring(colon + 1)) / 100f;
    }
    return row;
  }

  /** The model as lines of its file, which {@link #parse} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Learned by dragoman train events; see fr/MODEL.md.");
    lines.add("classes\t" + String.join("\t", classes));
    lines.add("thresholds\t" + keep + "\t" + propose + "\t" + slope + "\t" + shift);
    lines.add("triggers\t" + String.join("\t", triggers.stream().sorted().toList()));
    lines.add("rules\t" + String.join("\t", rules.stream().sorted().toList()));
    new TreeMap<>(weights)
        .forEach(
            (feature, row) -> {
              StringBuilder line = new StringBuilder("w\t").append(feature);
              for (int i = 0; i < row.length; i++) {
                int hundredths = Math.round(row[i] * 100);
                if (hundredths != 0) {
                  line.append('\t').append(i).append(':').append(hundredths);
                }
              }
              lines.add(line.toString());
            });
    return lines;
  }

  /** The chance of each class, before calibration. */
  double[] chances(List<String> features) {
    double[] scores = new double[classes.size()];
    for (String feature : features) {
      float[] row = weights.get(feature);
      if (row != null) {
        for (int i = 0; i < row.length; i++) {
          scores[i] += row[i];
        }
      }
    }
    softmax(scores);
    return scores;
  }

  /** Turns scores into chances that sum to one, in place. */
  static void softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /** How often an act of this chance is right. */
  double calibrated(double chance) {
    double bounded = Math.min(0.999, Math.max(0.001, chance));
    return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + shift)));
  }

  /** The chance of one of several types. */
  double chance(double[] chances, Set<String> types) {
    double sum = 0;
    for (String type : types) {
      int at = classes.indexOf(type);
      sum += at < 0 ? 0 : chances[at];
    }
    return sum;
  }

  /** The most likely type of act, and its number. */
  int best(double[] chances) {
    int best = 1;
    for (int i = 2; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
    }
    return best;
  }
}
