package org.dragoman.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of data files: a language, the world, the event types.
 *
 * <p>A pack that ships is on the class path under {@code packs/NAME/}; a user's own is a folder on
 * disk.
 */
public final class Pack {
  private final String name;
  private final @Nullable Path folder;

  private Pack(String name, @Nullable Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** A pack that ships with the program, such as "fr". */
  public static Pack shipped(String name) {
    return new Pack(name, null);
  }

  /** A pack in a folder on disk. */
  public static Pack in(Path folder) {
    return new Pack(folder.toString(), folder);
  }

  /** The name of one of its files for messages: {@code packs/fr/quotes.yaml}. */
  public String locate(String file) {
    return folder == null ? "packs/" + name + "/" + file : folder.resolve(file).toString();
  }

  public boolean has(String file) {
    if (folder != null) {
      return Files.isRegularFile(folder.resolve(file));
    }
    return Pack.class.getResource("/" + locate(file)) != null;
  }

  /**
   * Opens one of its files.
   *
   * @throws PackException when there is no such file
   */
  public InputStream open(String file) {
    try {
      InputStream in =
          folder != null
              ? Files.newInputStream(folder.resolve(file))
              : Pack.class.getResourceAsStream("/" + locate(file));
      if (in == null) {
        throw new PackException(locate(file), 0, "no such file in the pack");
      }
      return in;
    } catch (IOException e) {
      throw new PackException(locate(file), 0, "cannot be read: " + e.getMessage());
    }
  }

  /** All lines of a UTF-8 text file. */
  public List<String> lines(String file) {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readAllBytes();
      List<String> lines = new ArrayList<>();
      int start = 0;
      for (int i = 0; i <= bytes.length; i++) {
        if (i == bytes.length ? i > start : bytes[i] == '\n') {
          int end = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
          lines.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
          start = i + 1;
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A YAML file, with line numbers for messages. */
  public YamlNode yaml(String file) {
    return YamlNode.parse(locate(file), String.join("\n", lines(file)));
  }
}
