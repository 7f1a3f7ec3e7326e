package org.dragoman.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The built page's files, from the class path. */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8");

  /** First parts of the addresses that the page itself knows how to show. */
  private static final Set<String> VIEWS =
      Set.of(
          "",
          "entry",
          "article",
          "articles",
          "pair",
          "actor",
          "disputes",
          "figures",
          "statements",
          "expectations",
          "map",
          "relations");

  private final Map<String, Asset> cache = new ConcurrentHashMap<>();

  /** A file of the page; {@code lasting} where its name changes with its content. */
  record Asset(String contentType, byte[] bytes, boolean lasting) {}

  /** The file that a path names, the page itself for an address of a view, else null. */
  @Nullable Asset at(String path) {
    String name = path.substring(1);
    int slash = name.indexOf('/');
    if (VIEWS.contains(slash < 0 ? name : name.substring(0, slash))) {
      return load("index.html");
    }
    return isPlain(name) ? load(name) : null;
  }

  /** Whether a name is one of ours: letters, digits, and single dots, one folder deep at most. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      boolean inside = i > 0 && (c == '.' && name.charAt(i - 1) != '.' || c == '/');
      if (!letter && !inside && c != '-' && c != '_') {
        return false;
      }
    }
    return !name.contains("/.") && !name.contains("//");
  }

  private @Nullable Asset load(String name) {
    Asset known = cache.get(name);
    if (known != null) {
      return known;
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return null;
    }
    try (InputStream in = Assets.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        return null;
      }
      Asset asset = new Asset(type, in.readAllBytes(), name.startsWith("assets/"));
      cache.put(name, asset);
      return asset;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
