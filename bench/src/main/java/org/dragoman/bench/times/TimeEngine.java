package org.dragoman.bench.times;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.text.Span;

/** Finds times in French articles. */
public interface TimeEngine {
  /** A time with its value in EDTF, "" where it has none. */
  record Found(Span span, String edtf) {}

  /** Name and version. */
  String name();

  /** The times of an article, in order. */
  List<Found> find(Article article);
}
