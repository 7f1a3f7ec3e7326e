package org.dragoman.text;

/**
 * A syntactic word in the sense of Universal Dependencies, with its place in the text.
 *
 * <p>The words of a contraction ("au" = "à" + "le") share the span of the contraction and number
 * their place in it: {@code part} counts from 0, {@code parts} is 2 for "au" and 1 for a word that
 * stands alone. {@code form} is the word as UD writes it; for a lone word, the text of the span.
 */
public record Token(Span span, String form, int part, int parts) {
  public Token(Span span, String form) {
    this(span, form, 0, 1);
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }
}
