package org.dragoman.mention;

import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.jspecify.annotations.Nullable;

/** Finds the parsed word at a place in the text; places have to be asked for in rising order. */
final class ParsedWords {
  private final List<Parse> parses;
  private int sentence;

  ParsedWords(List<Parse> parses) {
    this.parses = parses;
  }

  /** The word that covers an offset, or null where there is none. */
  @Nullable Word at(int offset) {
    while (sentence + 1 < parses.size() && parses.get(sentence + 1).span().start() <= offset) {
      sentence++;
    }
    if (parses.isEmpty()) {
      return null;
    }
    for (Word word : parses.get(sentence).words()) {
      if (word.start() <= offset && offset < word.end()) {
        return word;
      }
    }
    return null;
  }
}
