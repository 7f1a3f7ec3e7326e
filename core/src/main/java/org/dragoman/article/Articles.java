package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dragoman.article.feed.FeedArticles;
import org.dragoman.article.html.HtmlArticle;
import org.dragoman.article.mail.MimeArticles;
import org.dragoman.article.warc.WarcArticles;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and standard input, in order and one at a time.
 *
 * <p>Files are {@code .txt .html .htm .json .jsonl}, web archives ({@code .warc}), feeds and news
 * exchange formats ({@code .xml .rss .atom .nitf .newsml}), saved pages ({@code .mhtml .mht}),
 * letters ({@code .eml .mbox}), each also with {@code .gz}, and {@code .zip} of these; folders are
 * read to the bottom, sorted by name. Whatever cannot be read becomes a {@link Refusal}, and the
 * rest goes on. No more than one page or record is held in memory.
 */
public final class Articles {
  static final List<String> KINDS =
      List.of(
          "txt", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "warc", "xml", "rss", "rdf",
          "atom", "nitf", "newsml", "mhtml", "mht", "eml", "mbox", "zip");

  /** How much of a file is looked at to tell its kind. */
  private static final int HEAD = 2048;

  /** Of the elements that open a kind of news. */
  private static final int LONGEST_TAG = 16;

  private final Limits limits;
  private final PathWalk walk = new PathWalk(KINDS);

  public Articles() {
    this(Limits.STANDARD);
  }

  public Articles(Limits limits) {
    this.limits = limits;
  }

  /**
   * Hands every article of the paths on, each before the next is read.
   *
   * @param paths files and folders; {@code -} is standard input
   * @param stdin read for {@code -}
   */
  public void read(List<String> paths, InputStream stdin, Consumer<? super Arrival> to) {
    for (String path : paths) {
      if (path.equals("-")) {
        PathWalk.guarded("stdin", to, () -> content("stdin", "", null, stdin, to));
      } else {
        walk.walk(path, file -> file(file, to), to);
      }
    }
  }

  /** Hands every article of files and folders on. */
  public void read(List<String> paths, Consumer<? super Arrival> to) {
    read(paths, InputStream.nullInputStream(), to);
  }

  /**
   * Hands every article of a stream on; its kind is told by its first bytes.
   *
   * @param uri where it was got, which also names it in refusals
   */
  public void stream(String uri, InputStream in, Consumer<? super Arrival> to) {
    PathWalk.guarded(uri, to, () -> content(uri, "", uri, in, to));
  }

  private void file(Path file, Consumer<? super Arrival> to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      content(file.toString(), PathWalk.kind(file), reference(file), in, to);
    }
  }

  /** The file's name as a relative URI: all that stays true when a folder is moved. */
  private static @Nullable String reference(Path file) {
    try {
      return new URI(null, null, file.getFileName().toString(), null).getRawPath();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Hands the articles of one file's content on, by the kind its name or else its head tells. */
  void content(
      String where,
      String kind,
      @Nullable String uri,
      InputStream raw,
      Consumer<? super Arrival> to)
      throws IOException {
    if (kind.equals("warc")) {
      // Its records are compressed one by one, which its own reader has to see.
      new WarcArticles(limits, to).read(where, raw);
      return;
    }
    InputStream in = Inflated.of(raw, limits);
    switch (kind) {
      case "jsonl", "ndjson" -> new JsonArticles(limits, to).lines(where, in);
      case "mbox" -> new MimeArticles(limits, to).mbox(where, in);
      case "zip" -> new ZipArticles(this, to).read(where, in);
      default -> whole(where, kind, uri, Content.whole(in, limits), to);
    }
  }

  private void whole(
      String where, String kind, @Nullable String uri, byte[] bytes, Consumer<? super Arrival> to) {
    switch (KINDS.contains(kind) ? kind : sniffed(bytes)) {
      case "json" -> new JsonArticles(limits, to).whole(where, bytes);
      case "html", "htm", "xhtml" ->
          to.accept(HtmlArticle.of(Decoding.page(bytes, null), uri, where));
      case "xml", "rss", "rdf", "atom", "nitf", "newsml" -> xml(where, uri, bytes, to);
      case "mhtml", "mht", "eml" -> new MimeArticles(limits, to).one(where, bytes);
      default -> to.accept(TextPage.article(Decoding.text(bytes), uri, where));
    }
  }

  private void xml(String where, @Nullable String uri, byte[] bytes, Consumer<? super Arrival> to) {
    String xml = Decoding.page(bytes, null);
    if (FeedArticles.isNews(xml.substring(0, Math.min(xml.length(), HEAD)))) {
      new FeedArticles(to).read(where, xml);
    } else {
      to.accept(HtmlArticle.of(xml, uri, where));
    }
  }

  private static String opening(String head) {
    return head.startsWith("<") ? head.substring(0, Math.min(head.length(), LONGEST_TAG)) : "";
  }

  /** What content without a telling name is: json, xml, html or txt. */
  private static String sniffed(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .replace("\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("{") || head.startsWith("[{") || head.startsWith("[\n")) {
      return "json";
    }
    boolean html =
        head.startsWith("<!doctype")
            || head.startsWith("<html")
            || head.startsWith("<head")
            || head.startsWith("<!--")
            || head.startsWith("<body");
    boolean xml = head.startsWith("<?xml") || FeedArticles.isNews(opening(head));
    return html ? "html" : xml ? "xml" : "txt";
  }
}
