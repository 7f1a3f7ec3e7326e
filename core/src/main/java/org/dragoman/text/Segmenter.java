package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.pack.Pack;

/**
 * Cuts text into sentences and words, for one language.
 *
 * <p>Words are those of Universal Dependencies: contractions give two. Every span points into the
 * text. Time is linear in the text's length; no text is refused. Instances are immutable and may be
 * shared between threads.
 */
public final class Segmenter {
  private final TokenRules rules;
  private final Contractions contractions;

  private Segmenter(TokenRules rules, Contractions contractions) {
    this.rules = rules;
    this.contractions = contractions;
  }

  /** Reads {@code tokens.yaml} of a language. */
  public static Segmenter load(Pack language) {
    TokenRules rules = TokenRules.load(language);
    return new Segmenter(rules, Contractions.load(rules, language));
  }

  /** The sentences of a text, in order. A blank line always ends a sentence. */
  public List<Sentence> segment(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Paragraphs paragraphs = new Paragraphs(text);
    Cuts cuts = new Cuts();
    Tokenizer tokenizer = new Tokenizer(rules, text, cuts);
    for (int start = 0; start < text.length(); ) {
      int end = paragraphs.end(start);
      cuts.clear();
      tokenizer.cut(start, end);
      split(text, cuts, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private void split(String text, Cuts cuts, List<Sentence> sentences) {
    Splitter splitter = new Splitter(rules, text, cuts);
    for (int from = 0; from < cuts.size(); ) {
      int to = splitter.end(from);
      List<Token> tokens = new ArrayList<>(to - from + 4);
      for (int i = from; i < to; i++) {
        contractions.add(text, cuts, from, i, to, tokens);
      }
      sentences.add(new Sentence(new Span(cuts.start(from), cuts.end(to - 1)), tokens));
      from = to;
    }
  }
}
