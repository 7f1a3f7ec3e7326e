package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.pack.Overlay;
import org.dragoman.reading.Reader;
import picocli.CommandLine.Option;

/** The user's own event types, actors, places and words that a verb reads with. */
final class Overlays {
  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = {
        "A folder of your own event types, actors, places and words; may be given several times.",
        "See docs/custom-event-types.md."
      })
  private List<Path> folders = new ArrayList<>();

  List<Overlay> list() {
    return folders.stream().map(Overlay::new).toList();
  }

  Reader reader() {
    return Reader.load(list());
  }
}
