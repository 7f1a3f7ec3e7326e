package org.dragoman.bench.conll;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.bench.conll.EvaluatedText.EvaluatedWord;
import org.dragoman.model.ConlluSentence;
import org.dragoman.text.Span;

/**
 * The scores of the CoNLL 2018 shared task, after its definitions
 * (https://universaldependencies.org/conll18/evaluation.html): tokens, sentences, words, UPOS,
 * universal features, lemmas, UAS, and LAS without subtypes.
 */
public final class Evaluation {
  private Evaluation() {}

  /**
   * The scores by name, in the order above.
   *
   * @throws IllegalArgumentException when the two are not of the same text
   */
  static Map<String, Score> of(List<ConlluSentence> gold, List<ConlluSentence> system) {
    EvaluatedText left = new EvaluatedText(gold);
    EvaluatedText right = new EvaluatedText(system);
    if (!left.characters().equals(right.characters())) {
      throw new IllegalArgumentException("the texts differ: " + difference(left, right));
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("tokens", spans(left.tokens(), right.tokens()));
    scores.put("sentences", spans(left.sentences(), right.sentences()));
    scores.putAll(words(left.words(), right.words()));
    return scores;
  }

  private static String difference(EvaluatedText left, EvaluatedText right) {
    String a = left.characters();
    String b = right.characters();
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.substring(i, Math.min(a.length(), i + 30))
        + " / "
        + b.substring(i, Math.min(b.length(), i + 30));
  }

  private static Score spans(List<Span> gold, List<Span> system) {
    Set<Span> common = new HashSet<>(gold);
    common.retainAll(new HashSet<>(system));
    return new Score(gold.size(), system.size(), common.size());
  }

  private static Map<String, Score> words(List<EvaluatedWord> gold, List<EvaluatedWord> system) {
    WordAlignment alignment = new WordAlignment(gold, system);
    int words = 0;
    int upos = 0;
    int feats = 0;
    int lemmas = 0;
    int uas = 0;
    int las = 0;
    for (int i = 0; i < gold.size(); i++) {
      int k = alignment.of(i);
      if (k < 0) {
        continue;
      }
      EvaluatedWord left = gold.get(i);
      EvaluatedWord right = system.get(k);
      words++;
      upos += left.upos().equals(right.upos()) ? 1 : 0;
      feats += left.feats().equals(right.feats()) ? 1 : 0;
      lemmas += left.lemma().equals("_") || left.lemma().equals(right.lemma()) ? 1 : 0;
      boolean head = right.head() == (left.head() < 0 ? -1 : alignment.of(left.head()));
      // A gold head that has no partner is right for no head, not even for the root's.
      head &= left.head() < 0 || right.head() >= 0;
      uas += head ? 1 : 0;
      las += head && left.relation().equals(right.relation()) ? 1 : 0;
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    int[] right = {words, upos, feats, lemmas, uas, las};
    String[] names = {"words", "UPOS", "UFeats", "lemmas", "UAS", "LAS"};
    for (int i = 0; i < names.length; i++) {
      scores.put(names[i], new Score(gold.size(), system.size(), right[i]));
    }
    return scores;
  }
}
