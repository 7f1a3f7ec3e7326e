package org.dragoman.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The pages, texts and JSON files of a zip archive, in its own order; no archive within it. */
final class ZipArticles {
  /** How many files are looked at; more is no collection of pages. */
  private static final int MOST = 1_000_000;

  private final Articles articles;
  private final Consumer<? super Arrival> to;

  ZipArticles(Articles articles, Consumer<? super Arrival> to) {
    this.articles = articles;
    this.to = to;
  }

  void read(String file, InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    int files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++files > MOST) {
        throw new UnreadableException("holds more than " + MOST + " files");
      }
      String name = entry.getName();
      String kind = kind(name);
      if (entry.isDirectory() || kind.equals("zip") || !Articles.KINDS.contains(kind)) {
        continue;
      }
      String where = file + "!" + name;
      PathWalk.guarded(where, to, () -> articles.content(where, kind, name, new Open(zip), to));
    }
  }

  private static String kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    lower = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return lower.substring(lower.lastIndexOf('.') + 1);
  }

  /** The archive's stream, which a reader of one file may not close. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
