package org.dragoman.claim.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.jspecify.annotations.Nullable;

/** The CAMEO codes with their quad class and Goldstein score, from {@code codes.tsv}. */
public final class Codes {
  private final Map<String, Code> codes = new HashMap<>();

  /**
   * What a CAMEO code stands for.
   *
   * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
   *     conflict
   * @param goldstein -10 (most hostile) to 10 (most friendly)
   */
  public record Code(String cameo, int quad, double goldstein) {}

  private Codes() {}

  static Codes load(Pack events) {
    Codes codes = new Codes();
    List<String> lines = events.lines("codes.tsv");
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length < 3) {
        throw new PackException(events.locate("codes.tsv"), i + 1, "three columns are expected");
      }
      codes.codes.put(
          cells[0], new Code(cells[0], Integer.parseInt(cells[1]), Double.parseDouble(cells[2])));
    }
    return codes;
  }

  public @Nullable Code find(String cameo) {
    return codes.get(cameo);
  }
}
