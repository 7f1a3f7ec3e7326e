package org.dragoman.text;

import java.util.List;

/** A sentence: its span, without the white space around it, and its words in order. */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
