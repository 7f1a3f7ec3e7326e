package org.dragoman.article;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one page or record, within its limits. */
final class Content {
  private Content() {}

  /**
   * Everything a stream holds.
   *
   * @throws UnreadableException when that is too much, nothing, or no text
   */
  static byte[] whole(InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes(limits.pageBytes() + 1);
    if (bytes.length > limits.pageBytes()) {
      throw new UnreadableException("is larger than " + limits.pageSize());
    }
    if (isBlank(bytes)) {
      throw new UnreadableException("is empty");
    }
    String binary = Decoding.binaryKind(bytes);
    if (binary != null) {
      throw new UnreadableException("is " + binary + ", not an article");
    }
    return bytes;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
