package org.dragoman.bench.extraction;

import org.dragoman.article.html.HtmlArticle;

/** Ours. */
public final class Dragoman implements Extractor {
  @Override
  public String name() {
    return "dragoman";
  }

  @Override
  public Extracted of(String html) {
    HtmlArticle.Extract extract = HtmlArticle.extract(html, null);
    return new Extracted(
        extract.text(),
        extract.metadata().title(),
        extract.metadata().published(),
        extract.metadata().authors());
  }
}
