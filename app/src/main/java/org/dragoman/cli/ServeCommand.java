package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.Pack;
import org.dragoman.search.SearchIndex;
import org.dragoman.server.ChronicleView;
import org.dragoman.server.Labels;
import org.dragoman.server.Server;
import org.dragoman.store.Store;
import org.dragoman.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman serve}: the chronicle as a page in the browser. */
@Command(
    name = "serve",
    description = {
      "Shows the chronicle as a page, to browsers on this machine only.",
      "Articles given are read into the chronicle first; what is added later shows by itself."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman serve examples",
      "  dragoman serve --chronicle /data/c --port 9000"
    })
final class ServeCommand implements Callable<Integer> {
  private static final long LOOK_EVERY_MILLIS = 2_000;

  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  @Mixin private Overlays overlays = new Overlays();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: ${DEFAULT-VALUE}); 0 takes any free port.")
  private int port = 8470;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Articles to add first.")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new UserException("--port " + port + ": a number from 0 to 65535 is needed");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!paths.isEmpty()) {
      try (Store store = folder.open()) {
        AddCommand.add(new Inputs(paths), overlays.list(), store, err, new AddCommand.Counts());
      }
    }
    Labels labels = Labels.load(Pack.shipped("events"), Overlay.to("events", overlays.list()));
    FileTime shown = changed();
    try (Server server = start(view(labels))) {
      out.println("The chronicle in " + folder.path() + " is at " + server.url());
      out.println("Stop with Ctrl-C.");
      out.flush();
      watch(server, labels, shown);
    }
    return ExitCode.DONE;
  }

  /** Keeps the page up to date until the thread is interrupted. */
  private void watch(Server server, Labels labels, FileTime first) {
    FileTime shown = first;
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        FileTime now = changed();
        if (!now.equals(shown) && renew(server, labels)) {
          shown = now;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Server start(ChronicleView view) {
    try {
      return Server.start(view, port);
    } catch (IOException e) {
      throw new UserException(
          "--port " + port + ": cannot be used (" + e.getMessage() + "); name another with --port");
    }
  }

  private ChronicleView view(Labels labels) {
    try (Store store = folder.openToRead()) {
      return ChronicleView.of(store, labels).withSearch(this::index);
    }
  }

  private SearchIndex index() {
    try (Store store = folder.openToRead()) {
      return SearchIndex.of(store, folder.path());
    }
  }

  /** Shows what the chronicle holds now; false while another run is writing it. */
  private boolean renew(Server server, Labels labels) {
    try {
      server.show(view(labels));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private FileTime changed() {
    Path file = Store.file(folder.path());
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
