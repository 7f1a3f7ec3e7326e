package org.dragoman.cli;

import java.nio.file.Path;
import org.dragoman.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which chronicle a verb works on. */
final class ChronicleFolder {
  @Option(
      names = "--chronicle",
      paramLabel = "DIR",
      description =
          "The chronicle's folder (default: $DRAGOMAN_CHRONICLE, else 'chronicle' in this folder).")
  private @Nullable Path folder;

  Path path() {
    if (folder != null) {
      return folder;
    }
    String named = System.getenv("DRAGOMAN_CHRONICLE");
    return Path.of(named == null || named.isEmpty() ? "chronicle" : named);
  }

  Store open() {
    return Store.open(path());
  }

  Store openToRead() {
    return Store.openToRead(path());
  }
}
