package org.dragoman.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters: byte order mark, declared charset, valid UTF-8, then the likeliest
 * of the old single-byte sets.
 */
public final class Decoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset KOI8_R = Charset.forName("KOI8-R");

  /** How much of a page is searched for a declared charset; the HTML standard asks for 1,024. */
  private static final int DECLARATION_ZONE = 8192;

  private Decoding() {}

  /** Decodes plain text or JSON. */
  static String text(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Decodes a page.
   *
   * @param header the charset its transport stated, or null
   */
  public static String page(byte[] bytes, @Nullable String header) {
    Charset stated = named(header);
    return decode(bytes, stated != null ? stated : declared(bytes));
  }

  private static String decode(byte[] bytes, @Nullable Charset stated) {
    int mark = markLength(bytes);
    if (mark > 0) {
      Charset marked =
          mark == 3
              ? StandardCharsets.UTF_8
              : bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new String(bytes, mark, bytes.length - mark, marked);
    }
    // Valid UTF-8 with a multi-byte character is hardly ever anything else, whatever is declared.
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null && (stated == null || utf8.length() < bytes.length || ascii(stated))) {
      return utf8;
    }
    if (stated != null && !stated.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, stated);
    }
    if (utf8 != null) {
      return utf8;
    }
    return nearlyUtf8(bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : new String(bytes, singleByte(bytes));
  }

  private static boolean ascii(Charset charset) {
    return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("ISO-2022");
  }

  private static int markLength(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return 3;
    }
    boolean utf16 =
        b.length >= 2
            && ((b[0] == (byte) 0xfe && b[1] == (byte) 0xff)
                || (b[0] == (byte) 0xff && b[1] == (byte) 0xfe));
    return utf16 ? 2 : 0;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return chars.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether all but a few of the bytes above 127 stand in well-formed UTF-8 sequences. */
  private static boolean nearlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        continue;
      }
      int more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
      boolean whole = more > 0 && i + more < bytes.length;
      for (int k = 1; whole && k <= more; k++) {
        whole = (bytes[i + k] & 0xc0) == 0x80;
      }
      good += whole ? 1 : 0;
      bad += whole ? 0 : 1;
      i += whole ? more : 0;
    }
    return good > 20L * bad;
  }

  /**
   * The likeliest single-byte charset. In windows-1251 and KOI8-R Cyrillic letters are nearly all
   * of the text and lie above 0xC0; in Western text only the accented letters do. Lower case, far
   * more frequent, is 0xE0-0xFF in windows-1251 and 0xC0-0xDF in KOI8-R.
   */
  private static Charset singleByte(byte[] bytes) {
    int letters = 0;
    int low = 0;
    int high = 0;
    for (byte value : bytes) {
      int b = value & 0xff;
      letters += (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
      low += b >= 0xc0 && b < 0xe0 ? 1 : 0;
      high += b >= 0xe0 ? 1 : 0;
    }
    int above = low + high;
    boolean runs = longestRun(bytes) >= 5;
    if (!runs || above * 6 < letters) {
      return WINDOWS_1252;
    }
    return high >= low ? WINDOWS_1251 : KOI8_R;
  }

  private static int longestRun(byte[] bytes) {
    int longest = 0;
    int run = 0;
    for (byte b : bytes) {
      run = (b & 0xff) >= 0xc0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION_ZONE), StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    for (String sign : new String[] {"charset", "encoding"}) {
      for (int at = lower.indexOf(sign); at >= 0; at = lower.indexOf(sign, at + 1)) {
        Charset found = named(value(head, at + sign.length()));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What stands after {@code =} and an optional quote. */
  private static @Nullable String value(String head, int from) {
    int i = from;
    while (i < head.length() && (head.charAt(i) == ' ' || head.charAt(i) == '=')) {
      i++;
    }
    if (i == from) {
      return null;
    }
    while (i < head.length() && (head.charAt(i) == '"' || head.charAt(i) == '\'')) {
      i++;
    }
    int start = i;
    while (i < head.length()
        && (Character.isLetterOrDigit(head.charAt(i)) || "-_:.".indexOf(head.charAt(i)) >= 0)) {
      i++;
    }
    return head.substring(start, i);
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.strip());
      // Pages that say Latin-1 or ASCII mean its superset, as browsers have it.
      boolean western =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return western ? WINDOWS_1252 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * What a file really is when its first bytes are no text: "a PDF file", "binary data"; null for
   * text.
   */
  static @Nullable String binaryKind(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    String[][] kinds = {
      {"%PDF", "a PDF file"},
      {"PK\u0003\u0004", "a zip archive"},
      {"\u0089PNG", "a PNG image"},
      {"\u00ff\u00d8\u00ff", "a JPEG image"},
      {"GIF8", "a GIF image"},
      {"BZh", "bzip2 data"},
      {"\u00fd7zXZ", "xz data"},
      {"7z\u00bc", "a 7z archive"},
      {"\u0028\u00b5\u002f\u00fd", "zstd data"}
    };
    for (String[] kind : kinds) {
      if (head.startsWith(kind[0])) {
        return kind[1];
      }
    }
    if (markLength(bytes) > 0) {
      return null;
    }
    int seen = Math.min(bytes.length, DECLARATION_ZONE);
    int odd = 0;
    for (int i = 0; i < seen; i++) {
      int b = bytes[i] & 0xff;
      odd += b == 0 ? 8 : b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return odd * 20 > seen ? "binary data" : null;
  }
}
