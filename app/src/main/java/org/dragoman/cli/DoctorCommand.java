package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.store.CorrectionsFile;
import org.dragoman.store.Store;
import org.dragoman.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman doctor}: looks whether all is well with the program and a chronicle. */
@Command(
    name = "doctor",
    description = {
      "Looks whether Java, memory, packs, disk and the chronicle are as they should be, and says what",
      "to do where they are not. Exit code 3 where something is amiss."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  dragoman doctor --chronicle /data/c"})
final class DoctorCommand implements Callable<Integer> {
  private static final long ENOUGH_MEMORY = 1_000L << 20;
  private static final long ENOUGH_DISK = 500L << 20;

  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  private boolean amiss;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    say(out, true, "dragoman", Version.number());
    int java = Runtime.version().feature();
    say(
        out,
        java >= 21,
        "java",
        java + (java >= 25 ? "" : "; 25 starts faster and needs less memory"));
    long memory = Runtime.getRuntime().maxMemory();
    say(
        out,
        memory >= ENOUGH_MEMORY,
        "memory",
        megabytes(memory) + " at most; DRAGOMAN_JAVA_OPTIONS=-Xmx2g changes it");
    packs(out);
    Path path = folder.path();
    disk(out, path);
    if (Files.exists(Store.file(path))) {
      chronicle(out, path);
    } else {
      say(out, true, "chronicle", path + ": none yet; 'dragoman add PATH' makes it");
    }
    return amiss ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private void packs(PrintWriter out) {
    for (String name : List.of("fr", "events", "world")) {
      try {
        say(out, true, "pack " + name, Pack.shipped(name).sha256().substring(0, 12));
      } catch (PackException | java.io.UncheckedIOException e) {
        say(out, false, "pack " + name, e.getMessage() + "; build the program anew");
      }
    }
  }

  private void disk(PrintWriter out, Path path) {
    Path there = path.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace();
      say(out, free >= ENOUGH_DISK, "disk", megabytes(free) + " free at " + there);
      say(
          out,
          Files.isWritable(there),
          "folder",
          there + (Files.isWritable(there) ? "" : ": cannot be written"));
    } catch (IOException e) {
      say(out, false, "disk", there + ": " + e.getMessage());
    }
  }

  private void chronicle(PrintWriter out, Path path) {
    try (Store store = Store.openToRead(path)) {
      say(out, true, "chronicle", store.articles() + " articles, " + path);
      say(
          out,
          store.isMerged(),
          "merged",
          store.isMerged() ? "all articles" : "a run was stopped; 'dragoman add' goes on with it");
      String rules = store.rules();
      say(
          out,
          true,
          "read with",
          rules == null ? "nothing yet" : rules.substring(0, Math.min(12, rules.length())));
      int corrections = new CorrectionsFile(path).all().size();
      say(out, true, "corrections", corrections + "");
    } catch (StoreException e) {
      say(out, false, "chronicle", String.valueOf(e.getMessage()));
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
  }

  private void say(PrintWriter out, boolean well, String what, String state) {
    amiss |= !well;
    out.printf("%-4s %-12s %s%n", well ? "ok" : "!!", what, state);
  }
}
