package org.dragoman.reading;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;

/** The steps from an article in one language to its reading, in their order. */
final class Grasp {
  private final Segmenter segmenter;

  private Grasp(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  static Grasp load(Pack language) {
    return new Grasp(Segmenter.load(language));
  }

  Reading read(Article article) {
    List<Sentence> sentences = segmenter.segment(article.text());
    return new Reading(
        article,
        sentences.stream().map(Sentence::span).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
