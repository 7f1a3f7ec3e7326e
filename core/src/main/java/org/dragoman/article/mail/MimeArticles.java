package org.dragoman.article.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dragoman.article.Arrival;
import org.dragoman.article.Decoding;
import org.dragoman.article.Limits;
import org.dragoman.article.LineBytes;
import org.dragoman.article.Refusal;
import org.dragoman.article.TextPage;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;

/** The articles of pages saved as MHTML and of newsletters in mbox files. */
public final class MimeArticles {
  private final Limits limits;
  private final Consumer<? super Arrival> to;

  public MimeArticles(Limits limits, Consumer<? super Arrival> to) {
    this.limits = limits;
    this.to = to;
  }

  /** The page or letter that one MIME document holds. */
  public void one(String where, byte[] bytes) {
    Mime mime = Mime.of(bytes);
    Mime html = mime.first("text/html");
    String uri = mime.header("snapshot-content-location");
    if (html != null) {
      String location = uri != null ? uri : html.header("content-location");
      to.accept(HtmlArticle.of(Decoding.page(html.body(), html.charset()), web(location), where));
      return;
    }
    Mime plain = mime.first("text/plain");
    to.accept(
        plain == null
            ? new Refusal(where, "holds neither HTML nor plain text")
            : TextPage.article(Decoding.page(plain.body(), plain.charset()), null, where));
  }

  private static @Nullable String web(@Nullable String location) {
    return location != null && location.startsWith("http") ? location : null;
  }

  /** The letters of an mbox file, each of which begins with a line "From …". */
  public void mbox(String file, InputStream in) throws IOException {
    LineBytes lines = new LineBytes(in, limits.pageBytes());
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    int number = 0;
    boolean blank = true;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      boolean opens = blank && startsWithFrom(line);
      if (opens) {
        letter(file, number, letter);
        letter.reset();
        number++;
      } else if (letter.size() <= limits.pageBytes()) {
        letter.writeBytes(line);
        letter.write('\n');
      }
      blank = line.length == 0 || (line.length == 1 && line[0] == '\r');
    }
    letter(file, number, letter);
  }

  private void letter(String file, int number, ByteArrayOutputStream letter) {
    if (number == 0) {
      return;
    }
    String where = file + " letter " + number;
    if (letter.size() > limits.pageBytes()) {
      to.accept(new Refusal(where, "the letter is larger than the limit"));
    } else {
      one(where, letter.toByteArray());
    }
  }

  private static boolean startsWithFrom(byte[] line) {
    return line.length > 5 && new String(line, 0, 5, StandardCharsets.ISO_8859_1).equals("From ");
  }
}
