package org.dragoman.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.model.net.Labels;
import org.dragoman.model.net.Network;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Examples from running text, annotated by two networks trained differently: a word teaches only
 * what both say of it.
 */
final class SelfTraining {
  private final Pack language;
  private final RunningText text;
  private final Network first;
  private final Network second;
  private final YamlNode settings;
  private final Segmenter segmenter;
  private final int least;
  private final int most;
  private final double agreement;

  SelfTraining(Pack language, RunningText text, Network first, Network second) {
    this.language = language;
    this.text = text;
    this.first = first;
    this.second = second;
    settings = language.yaml("training.yaml").get("self-training");
    segmenter = Segmenter.load(language);
    least = Integer.parseInt(settings.get("least-words").text());
    most = Integer.parseInt(settings.get("most-words").text());
    agreement = Double.parseDouble(settings.get("agreement").text());
  }

  /** What one network says of a sentence, in words. */
  private record Opinion(
      List<String> tags,
      List<String> bundles,
      int[] heads,
      List<String> relations,
      List<String> entities) {
    static Opinion of(Network network, List<String> forms) {
      float[][] rows = new float[forms.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = network.encode(network.vocabulary().input(forms.get(i)));
      }
      Network.Answer answer = network.answer(rows);
      Labels labels = network.labels();
      return new Opinion(
          named(labels.tags(), answer.tags()),
          named(labels.bundles(), answer.bundles()),
          answer.heads(),
          named(labels.relations(), answer.relations()),
          named(labels.entities(), answer.entities()));
    }

    private static List<String> named(List<String> names, int[] numbers) {
      List<String> found = new ArrayList<>(numbers.length);
      for (int number : numbers) {
        found.add(names.get(number));
      }
      return found;
    }

    boolean agrees(Opinion other, int word) {
      return heads[word] == other.heads[word]
          && relations.get(word).equals(other.relations.get(word));
    }
  }

  private record Pair(List<String> forms, Opinion first, Opinion second) {}

  /** The examples, and the share of them to learn in each round. */
  Corpora.Corpus corpus(Consumer<String> progress) {
    SilverEntities entities = new SilverEntities(knownNames());
    List<Pair> pairs = new ArrayList<>();
    int every = Integer.parseInt(settings.get("every").text());
    text.forEach(
        every,
        progress,
        article -> {
          for (Sentence sentence : segmenter.segment(article)) {
            consider(sentence, entities, pairs);
          }
        });
    List<Example> examples = new ArrayList<>();
    for (Pair pair : pairs) {
      examples.add(example(pair, entities));
    }
    progress.accept("self-training: " + examples.size() + " sentences");
    double share = Double.parseDouble(settings.get("share").text());
    return new Corpora.Corpus("running text", share, examples);
  }

  private void consider(Sentence sentence, SilverEntities entities, List<Pair> pairs) {
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    if (forms.size() < least || forms.size() > most) {
      return;
    }
    Opinion one = Opinion.of(first, forms);
    Opinion two = Opinion.of(second, forms);
    entities.count(forms, one.entities());
    entities.count(forms, two.entities());
    int agreed = 0;
    for (int i = 0; i < forms.size(); i++) {
      agreed += one.agrees(two, i) ? 1 : 0;
    }
    if (agreed >= agreement * forms.size()) {
      pairs.add(new Pair(forms, one, two));
    }
  }

  private static Example example(Pair pair, SilverEntities silver) {
    List<String> tags = new ArrayList<>();
    List<String> features = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    boolean[] proper = new boolean[pair.forms().size()];
    for (int i = 0; i < proper.length; i++) {
      String bundle = pair.first().bundles().get(i);
      boolean same = bundle.equals(pair.second().bundles().get(i));
      int cut = bundle.indexOf('|');
      tags.add(same ? pair.first().tags().get(i) : Example.UNKNOWN);
      features.add(same && cut >= 0 ? bundle.substring(cut + 1) : "_");
      proper[i] = pair.first().tags().get(i).equals("PROPN");
      boolean agrees = pair.first().agrees(pair.second(), i);
      heads.add(agrees ? pair.first().heads()[i] : Example.NO_HEAD);
      relations.add(agrees ? pair.first().relations().get(i) : Example.UNKNOWN);
    }
    List<String> entities =
        silver.tags(pair.forms(), pair.first().entities(), pair.second().entities(), proper);
    return new Example(pair.forms(), tags, features, heads, relations, entities);
  }

  private KnownNames knownNames() {
    KnownNames known = new KnownNames(segmenter);
    String file = settings.get("names").text();
    for (String line : language.lines(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 2 && !line.startsWith("#")) {
        known.add(columns[0], columns[1]);
      }
    }
    return known;
  }
}
