package org.dragoman.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.chronicle.Correction;
import org.dragoman.chronicle.CorrectionJson;

/** What people corrected in a chronicle: {@code corrections.jsonl} in its folder, one a line. */
public final class CorrectionsFile {
  private final Path file;

  public CorrectionsFile(Path folder) {
    file = folder.resolve("corrections.jsonl");
  }

  /**
   * All corrections in the order in which they were made.
   *
   * @throws StoreException where a line is none, with its number
   */
  public List<Correction> all() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<Correction> all = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          try {
            all.add(CorrectionJson.parse(lines.get(i)));
          } catch (IllegalArgumentException e) {
            throw new StoreException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
          }
        }
      }
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be read: " + e.getMessage(), e);
    }
    return all;
  }

  /** Puts others in place of all; a crash leaves the old file or the new one. */
  public void put(List<Correction> corrections) {
    Path work = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(work, corrections.stream().map(CorrectionJson::write).toList());
      Files.move(work, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
