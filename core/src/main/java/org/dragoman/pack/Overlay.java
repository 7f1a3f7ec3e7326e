package org.dragoman.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A user's folder of additions to the packs that ship: event types in {@code events/}, actors and
 * places in {@code world/}, a language's words in a folder of its name.
 *
 * @param folder that holds at least one of these folders
 */
public record Overlay(Path folder) {
  private static final List<String> PACKS = List.of("events", "fr", "world");

  /**
   * @throws PackException when there is no such folder, or one with nothing that would be used
   */
  public Overlay {
    if (!Files.isDirectory(folder)) {
      throw new PackException(folder.toString(), 0, "no such folder");
    }
    if (PACKS.stream().noneMatch(name -> Files.isDirectory(folder.resolve(name)))) {
      throw new PackException(
          folder.toString(), 0, "an overlay needs a folder 'events', 'world' or 'fr' inside");
    }
  }

  /** What the overlays add to a pack, in their order: later ones win. */
  public static List<Pack> to(String pack, List<Overlay> overlays) {
    List<Pack> additions = new ArrayList<>();
    for (Overlay overlay : overlays) {
      Path folder = overlay.folder.resolve(pack);
      if (Files.isDirectory(folder)) {
        additions.add(Pack.in(folder));
      }
    }
    return additions;
  }

  /** A digest of all that is used of it, as {@link Pack#sha256()}. */
  public String sha256() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    for (String name : PACKS) {
      for (Pack pack : to(name, List.of(this))) {
        digest.update((name + ' ' + pack.sha256()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
