package org.dragoman.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** The files of a user's pack with such an ending, in alphabetical order; none of one shipped. */
  public List<String> files(String ending) {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new PackException(locate(""), 0, "cannot be read: " + e.getMessage());
    }
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

  /**
   * A digest of all its files, names and contents: another digest, another pack.
   *
   * @return SHA-256 in lower-case hexadecimal
   */
  public String sha256() {
    try {
      if (folder != null) {
        return digest(folder);
      }
      URL url = Pack.class.getResource("/packs/" + name);
      if (url == null) {
        throw new PackException("packs/" + name, 0, "no such pack");
      }
      if (!url.getProtocol().equals("jar")) {
        return digest(Path.of(url.toURI()));
      }
      String jar = url.toString();
      URI archive = URI.create(jar.substring(0, jar.indexOf('!')));
      try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
        return digest(files.getPath("/packs", name));
      }
    } catch (IOException | URISyntaxException e) {
      throw new PackException(locate(""), 0, "cannot be read: " + e.getMessage());
    }
  }

  private static String digest(Path root) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .sorted(Comparator.comparing(file -> root.relativize(file).toString()))
              .toList();
      for (Path file : files) {
        String path = root.relativize(file).toString().replace('\\', '/');
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
