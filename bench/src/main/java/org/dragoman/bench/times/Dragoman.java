package org.dragoman.bench.times;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.reading.Reader;

/** This project's reader, with all that it does beside times. */
public final class Dragoman implements TimeEngine {
  private final Reader reader = Reader.load();

  @Override
  public String name() {
    return "dragoman (whole reading)";
  }

  @Override
  public List<Found> find(Article article) {
    return reader.read(article).times().stream()
        .map(time -> new Found(time.span(), time.edtf()))
        .toList();
  }
}
