package org.dragoman.bench.peers;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import org.dragoman.bench.extraction.Extractor;

/** Boilerpipe's article extractor, in the fork that is on Maven Central. */
final class Boilerpipe implements Extractor {
  @Override
  public String name() {
    return "boilerpipe (robbypond) 1.2.3";
  }

  @Override
  public Extracted of(String html) {
    try {
      return Extracted.text(ArticleExtractor.INSTANCE.getText(html));
    } catch (BoilerpipeProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
