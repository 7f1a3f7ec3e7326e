package org.dragoman.bench.conll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.model.ConlluRow;
import org.dragoman.model.ConlluSentence;
import org.dragoman.text.Span;

/**
 * Sentences as the CoNLL 2018 evaluation sees them: spans count characters that are not white
 * space, so that two analyses of one text can be laid side by side.
 */
final class EvaluatedText {
  private final StringBuilder characters = new StringBuilder();
  private final List<Span> sentences = new ArrayList<>();
  private final List<Span> tokens = new ArrayList<>();
  private final List<EvaluatedWord> words = new ArrayList<>();

  /**
   * A word with what is compared.
   *
   * @param head index of its head among all words of the text, -1 for a root
   * @param relation without subtype
   * @param feats the universal features alone, sorted
   * @param multiword whether it is part of a token of several words
   */
  record EvaluatedWord(
      Span span,
      String form,
      String lemma,
      String upos,
      String feats,
      int head,
      String relation,
      boolean multiword) {}

  EvaluatedText(List<ConlluSentence> text) {
    for (ConlluSentence sentence : text) {
      int start = characters.length();
      add(sentence);
      sentences.add(new Span(start, characters.length()));
    }
  }

  String characters() {
    return characters.toString();
  }

  List<Span> sentences() {
    return sentences;
  }

  List<Span> tokens() {
    return tokens;
  }

  List<EvaluatedWord> words() {
    return words;
  }

  private void add(ConlluSentence sentence) {
    int base = words.size() - 1;
    Map<Integer, ConlluRow> rows = new HashMap<>();
    for (ConlluRow row : sentence.rows()) {
      if (row.isWord()) {
        rows.put(row.first(), row);
      }
    }
    for (ConlluRow token : sentence.tokens()) {
      int start = characters.length();
      token
          .form()
          .codePoints()
          .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
          .forEach(characters::appendCodePoint);
      Span span = new Span(start, characters.length());
      tokens.add(span);
      for (int id = token.first(); id <= token.last(); id++) {
        ConlluRow row = rows.get(id);
        if (row != null) {
          words.add(word(row, span, base, token.isRange()));
        }
      }
    }
  }

  private static EvaluatedWord word(ConlluRow row, Span span, int base, boolean multiword) {
    int head = row.head().equals("_") ? 0 : Integer.parseInt(row.head());
    return new EvaluatedWord(
        span,
        row.form().toLowerCase(Locale.ROOT),
        row.lemma(),
        row.upos(),
        UniversalFeatures.of(row.feats()),
        head == 0 ? -1 : base + head,
        row.deprel().split(":", 2)[0],
        multiword);
  }
}
