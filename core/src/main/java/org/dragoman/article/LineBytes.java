package org.dragoman.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes; of a line beyond the limit only the fact is kept. */
public final class LineBytes {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private int number;
  private boolean cut;

  public LineBytes(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line without its end, or null after the last. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    boolean any = false;
    cut = false;
    while (position < filled || fill()) {
      any = true;
      int start = position;
      while (position < filled && buffer[position] != '\n') {
        position++;
      }
      if (line.size() + position - start > limit) {
        cut = true;
      }
      if (!cut) {
        line.write(buffer, start, position - start);
      }
      if (position < filled) {
        position++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any ? line.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  /** The number of the line last returned, from 1. */
  int number() {
    return number;
  }

  /** Whether the line last returned was longer than the limit. */
  boolean cut() {
    return cut;
  }
}
