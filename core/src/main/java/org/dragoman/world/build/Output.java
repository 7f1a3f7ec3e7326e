package org.dragoman.world.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table of the pack while it is written: a header, then rows in a fixed order. */
final class Output {
  private final String header;
  private final List<String> rows = new ArrayList<>();

  Output(String... columns) {
    header = String.join("\t", columns);
  }

  void add(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Collection<?> list ? list(list) : clean(cell.toString()));
    }
    rows.add(String.join("\t", texts));
  }

  private static String list(Collection<?> values) {
    Set<String> parts = new LinkedHashSet<>();
    for (Object value : values) {
      String part = clean(value.toString()).replace("|", " ");
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("|", parts);
  }

  private static String clean(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('’', '\'').strip();
  }

  /** Rows in the order they were added, or sorted by their text. */
  void write(Path file, boolean sorted) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(sorted ? rows.stream().sorted().distinct().toList() : rows);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
