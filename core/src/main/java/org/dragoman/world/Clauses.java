package org.dragoman.world;

import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/** Where the parsed words of a text stand, to ask what part a span plays in its clause. */
final class Clauses {
  private final List<Parse> parses;

  private Clauses(List<Parse> parses) {
    this.parses = parses;
  }

  static Clauses of(String text, List<Parse> parses) {
    return new Clauses(List.copyOf(parses));
  }

  private @Nullable Parse parseAt(Span span) {
    int low = 0;
    int high = parses.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span sentence = parses.get(middle).span();
      if (sentence.end() <= span.start()) {
        low = middle + 1;
      } else if (sentence.start() > span.start()) {
        high = middle - 1;
      } else {
        return parses.get(middle);
      }
    }
    return null;
  }

  /**
   * The relation of a span to what governs it: that of the one of its words whose head lies
   * outside; "" where nothing is parsed.
   */
  String relation(Span span) {
    Parse parse = parseAt(span);
    if (parse == null) {
      return "";
    }
    for (Word word : parse.words()) {
      if (word.span().overlaps(span)
          && (word.head() == Word.ROOT || !parse.word(word.head()).span().overlaps(span))) {
        return word.deprel();
      }
    }
    return "";
  }

  /** Whether the word that begins at an offset is parsed as a verb, or adjective to a noun. */
  boolean noNoun(int offset) {
    Parse parse = parseAt(new Span(offset, offset + 1));
    if (parse == null) {
      return false;
    }
    for (Word word : parse.words()) {
      if (word.span().contains(offset)) {
        return word.is(Upos.VERB) || (word.is(Upos.ADJ) && word.hasRelation("amod"));
      }
    }
    return false;
  }

  /** The number of the sentence that holds an offset, or -1. */
  int sentence(int offset) {
    for (int i = 0; i < parses.size(); i++) {
      if (parses.get(i).span().contains(offset)) {
        return i;
      }
    }
    return -1;
  }
}
