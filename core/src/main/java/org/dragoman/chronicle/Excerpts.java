package org.dragoman.chronicle;

import org.dragoman.reading.Reading;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Span;

/** Cuts evidence out of one article's text. */
final class Excerpts {
  private final Reading reading;
  private final CodePoints points;

  Excerpts(Reading reading) {
    this.reading = reading;
    this.points = new CodePoints(reading.article().text());
  }

  Evidence evidence(String claim, Span span) {
    return new Evidence(
        reading.article().id(),
        claim,
        points.fromUtf16(span.start()),
        points.fromUtf16(span.end()),
        span.in(reading.article().text()));
  }

  /** The sentence that holds the start of a span, or the span itself. */
  Span sentence(Span span) {
    for (Span sentence : reading.sentences()) {
      if (sentence.contains(span.start())) {
        return sentence;
      }
    }
    return span;
  }

  /** The sentence before one, or the sentence itself where it is the first. */
  Span before(Span sentence) {
    Span before = sentence;
    for (Span other : reading.sentences()) {
      if (other.end() <= sentence.start()) {
        before = other;
      }
    }
    return before;
  }

  String text(Span span) {
    return span.in(reading.article().text());
  }
}
