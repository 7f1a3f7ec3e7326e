package org.dragoman.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Kind;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;

/** The formats that a chronicle is exported in. */
public enum Format {
  JSONL("everything, one object a line (docs/chronicle.md)"),
  CSV("a table of one kind (RFC 4180)"),
  PARQUET("a table of one kind, typed, with its evidence"),
  JSONLD("linked data: schema.org, PROV-O, Web Annotation"),
  GDELT("GDELT 2.0 events, 61 columns; with --kind mention its mentions, 16"),
  ICEWS("the 20 columns of ICEWS"),
  PLOVER("one row an entry with PLOVER's codes, as POLECAT has them"),
  GEXF("a network with time, for Gephi"),
  GRAPHML("a network"),
  RIS("the articles as references"),
  CSL("the articles as references (CSL-JSON)"),
  ICS("a calendar of what is planned");

  private final String description;

  Format(String description) {
    this.description = description;
  }

  /** The name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this name, or null. */
  public static @Nullable Format of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /** All names, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }

  /** What the format holds, in a few words. */
  public String description() {
    return description;
  }

  /** Whether it is a table of rows of one kind. */
  public boolean isTable() {
    return this == CSV || this == PARQUET;
  }

  /** Whether it is no text. */
  public boolean isBinary() {
    return this == PARQUET;
  }

  /**
   * What to write.
   *
   * @param kind the rows of a table
   * @param mentions whether GDELT's mentions are meant
   * @param excel whether a table is for a French Excel
   * @param filter which entries
   */
  public record Choice(Kind kind, boolean mentions, boolean excel, EntryFilter filter) {}

  /**
   * Writes a chronicle; the stream stays open.
   *
   * @return how many entries the format cannot hold
   */
  public int write(Store store, Choice choice, OutputStream to) {
    try {
      if (this == PARQUET) {
        parquet(store, choice, to);
        return 0;
      }
      Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
      int leftOut = write(store, choice, out);
      out.flush();
      return leftOut;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int write(Store store, Choice choice, Writer out) {
    EntryFilter filter = choice.filter;
    switch (this) {
      case JSONL -> lines(store, filter, out);
      case CSV -> TableCsv.write(store, choice.kind, filter, choice.excel, out);
      case JSONLD -> JsonLd.write(store, filter, out);
      case GEXF -> Network.gexf(store, filter, out);
      case GRAPHML -> Network.graphml(store, filter, out);
      case RIS -> Citations.ris(store, filter, out);
      case CSL -> Citations.csl(store, filter, out);
      case GDELT -> {
        return choice.mentions
            ? Gdelt.mentions(store, filter, out)
            : Gdelt.events(store, filter, out);
      }
      case ICEWS -> {
        return EventTables.icews(store, filter, out);
      }
      case PLOVER -> {
        return EventTables.plover(store, filter, out);
      }
      case ICS -> {
        return Calendar.write(store, filter, out);
      }
      case PARQUET -> throw new IllegalStateException("no text");
    }
    return 0;
  }

  private static void lines(Store store, EntryFilter filter, Writer out) {
    java.util.function.Consumer<String> append =
        line -> {
          try {
            out.append(line).append('\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    if (filter.isAll()) {
      store.lines(null, append);
    } else {
      store.entries(filter, append);
    }
  }

  /** The database writes files only, and a file of Parquet ends with its own table of contents. */
  private static void parquet(Store store, Choice choice, OutputStream to) throws IOException {
    Path file = Files.createTempFile("dragoman", ".parquet");
    try {
      store.parquet(choice.kind, choice.filter, file);
      Files.copy(file, to);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
