package org.dragoman.article;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bytes with any gzip wrapping taken off, refused once they swell beyond all measure. */
final class Inflated extends FilterInputStream {
  private final Counted compressed;
  private final Limits limits;
  private long produced;

  private Inflated(InputStream inflated, Counted compressed, Limits limits) {
    super(inflated);
    this.compressed = compressed;
    this.limits = limits;
  }

  /** Looks at the first two bytes: gzip is unwrapped once, anything else passes as it is. */
  static InputStream of(InputStream raw, Limits limits) throws IOException {
    Counted counted = new Counted(raw);
    BufferedInputStream in = new BufferedInputStream(counted, 1 << 16);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first != 0x1f || second != 0x8b) {
      return in;
    }
    return new Inflated(new GZIPInputStream(in, 1 << 16), counted, limits);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    produced += Math.max(0, n);
    if (produced > limits.pageBytes()
        && produced > (long) limits.inflation() * Math.max(1, compressed.count)) {
      throw new UnreadableException(
          "swells to more than " + limits.inflation() + " times its size, as only a bomb does");
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] scratch = new byte[(int) Math.min(n, 1 << 16)];
    return Math.max(0, read(scratch, 0, scratch.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
