package org.dragoman.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads CoNLL-U, one sentence at a time.
 *
 * <p>A first line {@code # global.columns = ID … MISC MORE} announces columns after the ten, as in
 * CoNLL-U Plus. What is not well-formed ends the reading with a {@link ConlluException}: a line
 * without ten columns, words out of order, a range that does not fit its words.
 */
public final class ConlluReader implements AutoCloseable {
  private static final String COLUMNS = "# global.columns =";
  private static final List<String> TEN =
      List.of("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC");

  private final String name;
  private final BufferedReader in;
  private int line;
  private int columns = TEN.size();

  public ConlluReader(String name, Reader in) {
    this.name = name;
    this.in = new BufferedReader(in);
  }

  /** Opens a file, unpacked where its name ends in ".gz". */
  public static ConlluReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (file.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    }
    return new ConlluReader(file.toString(), new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** All sentences of a file. */
  public static List<ConlluSentence> readAll(Path file) throws IOException {
    try (ConlluReader reader = open(file)) {
      List<ConlluSentence> sentences = new ArrayList<>();
      for (ConlluSentence next = reader.next(); next != null; next = reader.next()) {
        sentences.add(next);
      }
      return sentences;
    }
  }

  /** The next sentence, or null at the end. */
  public @Nullable ConlluSentence next() {
    List<String> comments = new ArrayList<>();
    List<ConlluRow> rows = new ArrayList<>();
    for (String next = line(); next != null; next = line()) {
      if (next.isEmpty()) {
        if (rows.isEmpty()) {
          continue;
        }
        break;
      }
      if (line == 1 && next.startsWith(COLUMNS)) {
        columns = columns(next.substring(COLUMNS.length()));
      } else if (next.charAt(0) == '#' && rows.isEmpty()) {
        comments.add(next);
      } else {
        rows.add(row(next));
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    check(rows);
    return new ConlluSentence(comments, rows);
  }

  private @Nullable String line() {
    try {
      line++;
      String next = in.readLine();
      return next != null && line == 1 && next.startsWith("\ufeff") ? next.substring(1) : next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int columns(String names) {
    List<String> all = List.of(names.strip().split(" +"));
    if (all.size() < TEN.size() || !all.subList(0, TEN.size()).equals(TEN)) {
      throw error(line, "the columns " + String.join(" ", TEN) + " must come first");
    }
    return all.size();
  }

  private ConlluRow row(String text) {
    String[] c = text.split("\t", -1);
    if (c.length != columns) {
      throw error(line, columns + " columns with tabs between are expected, not " + c.length);
    }
    if (!isId(c[0])) {
      throw error(line, "'" + c[0] + "' is no word number");
    }
    List<String> more = List.of(c).subList(TEN.size(), c.length);
    return new ConlluRow(line, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], more);
  }

  private static boolean isId(String id) {
    int marks = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c == '-' || c == '.') && i > 0 && i < id.length() - 1) {
        marks++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return marks < 2 && !id.isEmpty() && id.length() < 12;
  }

  private void check(List<ConlluRow> rows) {
    int words = 0;
    int covered = 0;
    for (ConlluRow row : rows) {
      if (row.isEmptyNode()) {
        continue;
      }
      if (row.first() != words + 1) {
        throw error(row.line(), "word " + (words + 1) + " is expected here, not " + row.id());
      }
      if (row.isWord()) {
        words++;
      } else if (row.last() < row.first() || row.first() <= covered) {
        throw error(row.line(), "the range " + row.id() + " does not fit");
      } else {
        covered = row.last();
      }
    }
    if (covered > words) {
      throw error(rows.getLast().line(), "the sentence ends inside a range of words");
    }
  }

  private ConlluException error(int at, String message) {
    return new ConlluException(name, at, message);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
