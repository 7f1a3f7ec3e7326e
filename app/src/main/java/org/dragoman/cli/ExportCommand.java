package org.dragoman.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.export.Format;
import org.dragoman.store.Kind;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dragoman export}: the chronicle in another format. */
@Command(
    name = "export",
    description = {
      "Prints the chronicle in a format of your choice (docs/exports.md).",
      "With filters, only the entries that they let through, and their articles.",
      "GDELT and ICEWS have no status: they get facts dated to the day, and what is left out is counted."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman export --as csv > entries.csv",
      "  dragoman export --as csv --excel --kind figure --out chiffres.csv",
      "  dragoman export --as parquet --out entries.parquet",
      "  dragoman export --as gexf --pair KAZ,RUS --since 2022 > network.gexf"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      required = true,
      description =
          "jsonl, csv, parquet, jsonld, gdelt, icews, plover, gexf, graphml, ris, csl or ics.")
  private String as = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "The rows of a csv or parquet table: article, actor, entry (the default), figure, statement,"
              + " expectation, repost, dispute or run. For gdelt: mention.")
  private @Nullable String kind;

  @Option(
      names = "--excel",
      description = "A csv that a French Excel opens: semicolons, decimal commas.")
  private boolean excel;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes a file, whole or not at all.")
  private @Nullable Path out;

  @Mixin private EntryFilters filters = new EntryFilters();

  @Override
  public Integer call() {
    Format format = format();
    Format.Choice choice = choice(format);
    int leftOut;
    try (Store store = folder.openToRead()) {
      leftOut = out == null ? print(format, store, choice) : file(format, store, choice, out);
    } catch (IOException e) {
      throw unwritten(e);
    } catch (RuntimeException e) {
      // Each library has a wrapping of its own for a full disk or a closed pipe.
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException failure) {
          throw unwritten(failure);
        }
      }
      throw e;
    }
    if (leftOut > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d entries left out: %s has no place for what is no fact there or is not dated closely enough%n",
              leftOut, format.word());
    }
    return ExitCode.DONE;
  }

  private UserException unwritten(IOException e) {
    return new UserException(
        (out == null ? "the output" : out) + ": cannot be written: " + e.getMessage());
  }

  private Format format() {
    Format format = Format.of(as);
    if (format == null) {
      throw new UserException("--as " + as + ": one of " + Format.words() + " is needed");
    }
    return format;
  }

  private Format.Choice choice(Format format) {
    boolean mentions = format == Format.GDELT && "mention".equals(kind);
    if (kind != null && !mentions && !format.isTable()) {
      throw new UserException("--kind goes with --as csv and --as parquet only");
    }
    if (excel && format != Format.CSV) {
      throw new UserException("--excel goes with --as csv only");
    }
    Kind rows = kind == null || mentions ? Kind.ENTRY : Kind.of(kind);
    if (rows == null) {
      throw new UserException(
          "--kind "
              + kind
              + ": one of "
              + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))
              + " is needed");
    }
    return new Format.Choice(rows, mentions, excel, filters.filter(List.of()));
  }

  private static int print(Format format, Store store, Format.Choice choice) throws IOException {
    if (format.isBinary() && Terminal.output()) {
      throw new UserException(
          format.word() + " is no text for a terminal; give --out FILE or redirect the output");
    }
    OutputStream stdout =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    int leftOut = format.write(store, choice, stdout);
    stdout.flush();
    return leftOut;
  }

  /** Beside the file first, then in its place, so that nobody finds half of it. */
  private static int file(Format format, Store store, Format.Choice choice, Path out)
      throws IOException {
    if (Files.isDirectory(out)) {
      throw new UserException(out + ": --out needs a file, this is a folder");
    }
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      int leftOut;
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        leftOut = format.write(store, choice, to);
      }
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
      return leftOut;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
