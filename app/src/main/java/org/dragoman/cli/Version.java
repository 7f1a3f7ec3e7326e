package org.dragoman.cli;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dragoman.chronicle.Run;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.Pack;
import org.dragoman.reading.ReadingJson;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"dragoman " + number()};
  }

  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** A run of this program with the packs that it ships and a user's overlays; no inputs yet. */
  static Run run(List<Overlay> overlays, Instant start) {
    SortedMap<String, String> packs = new TreeMap<>();
    StringBuilder digests = new StringBuilder();
    for (String name : List.of("events", "fr", "world")) {
      String digest = Pack.shipped(name).sha256();
      packs.put(name, digest.substring(0, 12));
      digests.append(digest);
    }
    for (int i = 0; i < overlays.size(); i++) {
      String digest = overlays.get(i).sha256();
      packs.put("overlay-" + (i + 1), digest.substring(0, 12));
      digests.append(digest);
    }
    return new Run(number(), packs, ReadingJson.sha256(digests.toString()), start, 0);
  }
}
