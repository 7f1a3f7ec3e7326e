package org.dragoman.article.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A MIME entity: its headers and body, or its parts.
 *
 * <p>Enough of RFC 2045 to 2047 for saved pages and newsletters; parts nest ten deep at most.
 */
final class Mime {
  private static final int DEEPEST = 10;

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Mime> parts = new ArrayList<>();
  private final byte[] body;

  private Mime(byte[] bytes, int start, int end, int depth) {
    int at = readHeaders(bytes, start, end);
    String boundary = parameter("content-type", "boundary");
    if (boundary != null && type().startsWith("multipart/") && depth < DEEPEST) {
      body = new byte[0];
      readParts(bytes, at, end, "--" + boundary, depth);
    } else {
      body = decoded(bytes, at, end);
    }
  }

  static Mime of(byte[] bytes) {
    return new Mime(bytes, 0, bytes.length, 0);
  }

  /** Reads to the blank line; folded lines are joined. Returns where the body starts. */
  private int readHeaders(byte[] bytes, int start, int end) {
    int at = start;
    String name = "";
    while (at < end) {
      int stop = lineEnd(bytes, at, end);
      String line = new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1).stripTrailing();
      at = Math.min(end, stop + 1);
      if (line.isEmpty()) {
        return at;
      }
      int colon = line.indexOf(':');
      if (Character.isWhitespace(line.charAt(0))) {
        headers.merge(name, " " + line.strip(), String::concat);
      } else if (colon > 0) {
        name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return at;
  }

  private void readParts(byte[] bytes, int from, int end, String boundary, int depth) {
    int partStart = -1;
    for (int at = from; at < end; ) {
      int stop = lineEnd(bytes, at, end);
      if (stop - at >= boundary.length() && bytes[at] == '-' && bytes[at + 1] == '-') {
        String line = new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1).stripTrailing();
        if (line.equals(boundary) || line.equals(boundary + "--")) {
          if (partStart >= 0) {
            parts.add(new Mime(bytes, partStart, at, depth + 1));
          }
          partStart = Math.min(end, stop + 1);
          if (line.endsWith("--") && !line.equals(boundary)) {
            return;
          }
        }
      }
      at = stop + 1;
    }
    if (partStart >= 0 && partStart < end) {
      parts.add(new Mime(bytes, partStart, end, depth + 1));
    }
  }

  private static int lineEnd(byte[] bytes, int at, int end) {
    int i = at;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private byte[] decoded(byte[] bytes, int start, int end) {
    String encoding =
        headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    byte[] raw = java.util.Arrays.copyOfRange(bytes, start, end);
    return switch (encoding) {
      case "base64" -> base64(raw);
      case "quoted-printable" -> quotedPrintable(raw);
      default -> raw;
    };
  }

  private static byte[] base64(byte[] raw) {
    try {
      return Base64.getMimeDecoder().decode(raw);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] quotedPrintable(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '=') {
        out.write(raw[i]);
      } else if (i + 1 < raw.length && raw[i + 1] == '\n') {
        i++;
      } else if (i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n') {
        i += 2;
      } else if (i + 2 < raw.length
          && Character.digit(raw[i + 1], 16) >= 0
          && Character.digit(raw[i + 2], 16) >= 0) {
        out.write(Character.digit(raw[i + 1], 16) * 16 + Character.digit(raw[i + 2], 16));
        i += 2;
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  /** The media type, lower case; text/plain where none is stated. */
  String type() {
    String type = headers.getOrDefault("content-type", "text/plain");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @Nullable String charset() {
    return parameter("content-type", "charset");
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  private @Nullable String parameter(String header, String name) {
    String value = headers.getOrDefault(header, "");
    int at = value.toLowerCase(Locale.ROOT).indexOf(name + "=");
    if (at < 0) {
      return null;
    }
    String rest = value.substring(at + name.length() + 1).strip();
    if (rest.startsWith("\"")) {
      int close = rest.indexOf('"', 1);
      return rest.substring(1, close < 0 ? rest.length() : close);
    }
    return rest.split("[;\\s]", 2)[0];
  }

  byte[] body() {
    return body;
  }

  /** The first entity of a media type, itself or a part at any depth. */
  @Nullable Mime first(String type) {
    if (type().equals(type) && parts.isEmpty()) {
      return this;
    }
    for (Mime part : parts) {
      Mime found = part.first(type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
