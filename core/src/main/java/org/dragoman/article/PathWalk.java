package org.dragoman.article;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Goes through files and folders in order; what cannot be read becomes a refusal. */
final class PathWalk {
  private final Collection<String> kinds;

  /**
   * @param kinds extensions, without {@code .gz}, of the files that are read inside folders
   */
  PathWalk(Collection<String> kinds) {
    this.kinds = kinds;
  }

  /** What is done with a file. */
  interface Visit {
    void file(Path file) throws IOException;
  }

  /** Something that may fail to be read. */
  interface Step {
    void run() throws IOException;
  }

  void walk(String path, Visit visit, Consumer<? super Refusal> refused) {
    guarded(path, refused, () -> path(Path.of(path), visit, refused));
  }

  private void path(Path path, Visit visit, Consumer<? super Refusal> refused) throws IOException {
    if (Files.isDirectory(path)) {
      folder(path, visit, refused);
    } else if (Files.exists(path)) {
      visit.file(path);
    } else {
      refused.accept(new Refusal(path.toString(), "no such file or folder"));
    }
  }

  private void folder(Path folder, Visit visit, Consumer<? super Refusal> refused)
      throws IOException {
    List<Path> children;
    try (Stream<Path> list = Files.list(folder)) {
      children = list.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList();
    }
    for (Path child : children) {
      // A link to a folder could lead round in a circle.
      boolean inside = Files.isDirectory(child) && !Files.isSymbolicLink(child);
      boolean hidden = child.getFileName().toString().startsWith(".");
      if (!hidden && (inside || (Files.isRegularFile(child) && kinds.contains(kind(child))))) {
        guarded(child.toString(), refused, () -> path(child, visit, refused));
      }
    }
  }

  /** The extension without {@code .gz}, lower case. */
  static String kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Runs a step; what it cannot read becomes a refusal. */
  static void guarded(String where, Consumer<? super Refusal> refused, Step step) {
    try {
      step.run();
    } catch (UnreadableException e) {
      refused.accept(new Refusal(where, String.valueOf(e.getMessage())));
    } catch (EOFException e) {
      refused.accept(
          new Refusal(where, "the compressed data end too early: the file is truncated"));
    } catch (ZipException e) {
      refused.accept(new Refusal(where, "the compressed data are damaged: " + e.getMessage()));
    } catch (AccessDeniedException e) {
      refused.accept(new Refusal(where, "may not be read: permission denied"));
    } catch (InvalidPathException | IOException e) {
      refused.accept(new Refusal(where, "cannot be read: " + e.getMessage()));
    }
  }
}
