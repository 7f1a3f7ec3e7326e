package org.dragoman.bench.peers;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.conll.Engine;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;

/** Stanford CoreNLP with its French models: tagger and neural dependency parser. */
final class CoreNlp implements Engine {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final MaxentTagger tagger =
      new MaxentTagger(MODELS + "pos-tagger/french-ud.tagger");
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(MODELS + "parser/nndep/UD_French.gz");

  @Override
  public String name() {
    return "CoreNLP 4.5.10 models-french";
  }

  @Override
  public List<ConlluSentence> parse(List<ConlluSentence> sentences) {
    return sentences.stream().map(this::parse).toList();
  }

  private ConlluSentence parse(ConlluSentence sentence) {
    List<HasWord> words = new ArrayList<>();
    for (ConlluRow row : sentence.words()) {
      CoreLabel label = new CoreLabel();
      label.setWord(row.form());
      label.setValue(row.form());
      words.add(label);
    }
    List<TaggedWord> tagged = tagger.tagSentence(words);
    int[] heads = new int[words.size() + 1];
    String[] relations = new String[words.size() + 1];
    for (TypedDependency arc : parser.predict(tagged).typedDependencies()) {
      heads[arc.dep().index()] = arc.gov().index();
      relations[arc.dep().index()] = arc.reln().toString();
    }
    List<ConlluRow> rows = new ArrayList<>();
    for (ConlluRow row : sentence.rows()) {
      rows.add(row.isWord() ? filled(row, tagged.get(row.first() - 1).tag(), heads, relations) : row);
    }
    return new ConlluSentence(sentence.comments(), rows);
  }

  private static ConlluRow filled(ConlluRow row, String tag, int[] heads, String[] relations) {
    int id = row.first();
    String relation = relations[id] == null ? "dep" : relations[id];
    return new ConlluRow(
        0, row.id(), row.form(), "_", tag, "_", "_", "" + heads[id], relation, "_", row.misc());
  }
}
