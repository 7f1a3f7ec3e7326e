package org.dragoman.article.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.article.Arrival;
import org.dragoman.article.Decoding;
import org.dragoman.article.Limits;
import org.dragoman.article.Refusal;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a WARC file (1.0 or 1.1, also compressed record by record), one at a time.
 *
 * <p>Only answers of status 200 that are HTML count; revisits, requests and other media are passed
 * over. A record whose content is wrong is refused and the next is read; where the file itself
 * breaks off, what came before stands.
 */
public final class WarcArticles {
  private final Limits limits;
  private final Consumer<? super Arrival> to;

  public WarcArticles(Limits limits, Consumer<? super Arrival> to) {
    this.limits = limits;
    this.to = to;
  }

  public void read(String file, InputStream in) throws IOException {
    int number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> next = reader.next();
        if (next.isEmpty()) {
          return;
        }
        number++;
        if (next.get() instanceof WarcResponse response) {
          record(file + " record " + number, response);
        }
      }
    } catch (IOException | RuntimeException e) {
      to.accept(
          new Refusal(file + " record " + (number + 1), "the archive breaks off: " + message(e)));
    }
  }

  private void record(String record, WarcResponse response) {
    String uri = response.target();
    String where = record + " (" + uri + ")";
    try {
      HttpResponse http = response.http();
      String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
      if (http.status() != 200 || !(type.isEmpty() || type.contains("html"))) {
        return;
      }
      byte[] body = http.bodyDecoded().stream().readNBytes(limits.pageBytes() + 1);
      if (body.length > limits.pageBytes()) {
        to.accept(new Refusal(where, "the page is larger than " + limits.pageSize()));
      } else if (body.length > 0) {
        to.accept(HtmlArticle.of(Decoding.page(body, charset(type)), uri, where));
      }
    } catch (IOException | RuntimeException e) {
      to.accept(new Refusal(where, "the record cannot be read: " + message(e)));
    }
  }

  private static @Nullable String charset(String type) {
    int at = type.indexOf("charset=");
    return at < 0 ? null : type.substring(at + 8).split(";", 2)[0].replace("\"", "").strip();
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
