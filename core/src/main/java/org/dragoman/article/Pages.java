package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dragoman.article.html.HtmlArticle;
import org.dragoman.article.html.HtmlArticle.Extract;

/**
 * Reads saved pages for their text and all of their metadata, in order and one at a time.
 *
 * <p>A page without an article is an extract with an empty text; only what cannot be read is
 * refused.
 */
public final class Pages {
  private final Limits limits;
  private final PathWalk walk = new PathWalk(List.of("html", "htm", "xhtml"));

  public Pages() {
    this(Limits.STANDARD);
  }

  public Pages(Limits limits) {
    this.limits = limits;
  }

  public void read(
      List<String> paths, BiConsumer<Path, Extract> to, Consumer<? super Refusal> refused) {
    for (String path : paths) {
      walk.walk(path, file -> page(file, to), refused);
    }
  }

  private void page(Path file, BiConsumer<Path, Extract> to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = Content.whole(Inflated.of(in, limits), limits);
      to.accept(file, HtmlArticle.extract(Decoding.page(bytes, null), null));
    }
  }
}
