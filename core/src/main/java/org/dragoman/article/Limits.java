package org.dragoman.article;

/**
 * How much of anything is read before it is refused.
 *
 * @param pageBytes the largest single page, text or JSON record, uncompressed
 * @param inflation how many times larger than its compressed form a file may be, once it is larger
 *     than a page; ordinary text stays below 30
 */
public record Limits(int pageBytes, int inflation) {
  public static final Limits STANDARD = new Limits(16 << 20, 200);

  /** The largest page in words, such as "16 MB". */
  public String pageSize() {
    return pageBytes >= 1 << 20 ? (pageBytes >> 20) + " MB" : pageBytes + " bytes";
  }
}
