package org.dragoman.bench.peers;

import java.util.List;
import net.dankito.readability4j.Article;
import org.dragoman.bench.extraction.Extractor;

/** Readability4J, Mozilla's reader view on the JVM. */
final class Readability4j implements Extractor {
  @Override
  public String name() {
    return "readability4j 1.0.8";
  }

  @Override
  public Extracted of(String html) {
    Article article =
        new net.dankito.readability4j.Readability4J("https://page.example/", html).parse();
    String text = article.getTextContent();
    return new Extracted(text == null ? "" : text, article.getTitle(), null, List.of());
  }
}
