package org.dragoman.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dragoman.article.html.HtmlArticle;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and standard input, in order and one at a time.
 *
 * <p>Files are {@code .txt .html .htm .json .jsonl} and each of these with {@code .gz}; folders are
 * read to the bottom, sorted by name. Whatever cannot be read becomes a {@link Refusal}, and the
 * rest goes on. No more than one page or record is held in memory.
 */
public final class Articles {
  private static final Set<String> KINDS =
      Set.of("txt", "html", "htm", "xhtml", "json", "jsonl", "ndjson");

  private final Limits limits;

  public Articles() {
    this(Limits.STANDARD);
  }

  public Articles(Limits limits) {
    this.limits = limits;
  }

  /**
   * Hands every article of the paths on, each before the next is read.
   *
   * @param paths files and folders; {@code -} is standard input
   * @param stdin read for {@code -}
   */
  public void read(List<String> paths, InputStream stdin, Consumer<? super Arrival> to) {
    for (String path : paths) {
      if (path.equals("-")) {
        guarded("stdin", to, () -> content("stdin", "", null, stdin, to));
      } else {
        guarded(path, to, () -> path(Path.of(path), to));
      }
    }
  }

  /** Hands every article of files and folders on. */
  public void read(List<String> paths, Consumer<? super Arrival> to) {
    read(paths, InputStream.nullInputStream(), to);
  }

  private void path(Path path, Consumer<? super Arrival> to) throws IOException {
    if (Files.isDirectory(path)) {
      folder(path, to);
    } else if (Files.exists(path)) {
      file(path, to);
    } else {
      to.accept(new Refusal(path.toString(), "no such file or folder"));
    }
  }

  private void folder(Path folder, Consumer<? super Arrival> to) throws IOException {
    List<Path> children;
    try (Stream<Path> list = Files.list(folder)) {
      children = list.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
    }
    for (Path child : children) {
      // A link to a folder could lead round in a circle.
      boolean inside = Files.isDirectory(child) && !Files.isSymbolicLink(child);
      boolean hidden = child.getFileName().toString().startsWith(".");
      if (!hidden && (inside || (Files.isRegularFile(child) && KINDS.contains(kind(child))))) {
        guarded(child.toString(), to, () -> path(child, to));
      }
    }
  }

  private void file(Path file, Consumer<? super Arrival> to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      content(file.toString(), kind(file), reference(file), in, to);
    }
  }

  /** The extension without {@code .gz}, lower case. */
  private static String kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The file's name as a relative URI: all that stays true when a folder is moved. */
  private static @Nullable String reference(Path file) {
    try {
      return new URI(null, null, file.getFileName().toString(), null).getRawPath();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private void content(
      String where,
      String kind,
      @Nullable String uri,
      InputStream raw,
      Consumer<? super Arrival> to)
      throws IOException {
    InputStream in = Inflated.of(raw, limits);
    JsonArticles json = new JsonArticles(limits, to);
    if (kind.equals("jsonl") || kind.equals("ndjson")) {
      json.lines(where, in);
      return;
    }
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
    switch (KINDS.contains(kind) ? kind : sniffed(bytes)) {
      case "json" -> json.whole(where, bytes);
      case "html", "htm", "xhtml" ->
          to.accept(HtmlArticle.of(Decoding.page(bytes, null), uri, where));
      default -> to.accept(TextPage.article(Decoding.text(bytes), uri, where));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  /** What content without a telling name is: json, html or txt. */
  private static String sniffed(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .replace("\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("{") || head.startsWith("[{") || head.startsWith("[\n")) {
      return "json";
    }
    boolean html =
        head.startsWith("<!doctype")
            || head.startsWith("<html")
            || head.startsWith("<head")
            || head.startsWith("<?xml")
            || head.startsWith("<!--")
            || head.startsWith("<body");
    return html ? "html" : "txt";
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Runs a step; what it cannot read becomes a refusal. */
  private static void guarded(String where, Consumer<? super Arrival> to, Step step) {
    try {
      step.run();
    } catch (UnreadableException e) {
      to.accept(new Refusal(where, String.valueOf(e.getMessage())));
    } catch (EOFException e) {
      to.accept(new Refusal(where, "the compressed data end too early: the file is truncated"));
    } catch (ZipException e) {
      to.accept(new Refusal(where, "the compressed data are damaged: " + e.getMessage()));
    } catch (AccessDeniedException e) {
      to.accept(new Refusal(where, "may not be read: permission denied"));
    } catch (InvalidPathException | IOException e) {
      to.accept(new Refusal(where, "cannot be read: " + e.getMessage()));
    }
  }
}
