package org.dragoman.bench.peers;

import java.io.IOException;
import java.util.List;
import org.dragoman.bench.extraction.Dragoman;
import org.dragoman.bench.extraction.Measure;

/** Measures our extraction and its peers on the same pages in the same run. */
public final class PagesSideBySide {
  private PagesSideBySide() {}

  /** Takes the arguments of {@link Measure#main}. */
  public static void main(String[] args) throws IOException {
    System.exit(
        Measure.run(
            args,
            List.of(new Dragoman(), new Readability4j(), new Boilerpipe(), new AllParagraphs())));
  }
}
