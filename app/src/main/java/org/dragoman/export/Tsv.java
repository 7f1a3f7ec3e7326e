package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Tab-separated rows without quotes, as event data files have them: a cell holds no tab or line
 * end.
 */
final class Tsv {
  private final Writer out;
  private boolean first = true;

  Tsv(Writer out) {
    this.out = out;
  }

  void row(String... cells) {
    for (String cell : cells) {
      cell(cell);
    }
    end();
  }

  Tsv cell(@Nullable Object value) {
    try {
      if (!first) {
        out.write('\t');
      }
      first = false;
      out.write(value == null ? "" : plain(value.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Tsv empty(int cells) {
    for (int i = 0; i < cells; i++) {
      cell(null);
    }
    return this;
  }

  void end() {
    try {
      out.write('\n');
      first = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return plain.toString();
  }

  /** A number without needless digits. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
