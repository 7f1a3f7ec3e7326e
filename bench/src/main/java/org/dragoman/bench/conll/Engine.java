package org.dragoman.bench.conll;

import java.util.List;
import org.dragoman.model.ConlluSentence;

/** Something that fills in what it knows of sentences whose tokens are given. */
public interface Engine {
  /** Its name and version, for the table. */
  String name();

  /** The same sentences with what the engine says; columns that it does not know are "_". */
  List<ConlluSentence> parse(List<ConlluSentence> sentences);
}
