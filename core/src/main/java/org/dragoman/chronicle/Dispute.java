package org.dragoman.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims about the same thing that cannot all be true.
 *
 * @param what what they differ on, in words
 * @param entry id of the entry concerned, or null
 * @param update whether the later value replaces the earlier one, as a rising toll does
 */
public record Dispute(
    String id,
    About about,
    String what,
    @Nullable String entry,
    List<Position> positions,
    boolean update) {
  public Dispute {
    positions = List.copyOf(positions);
  }

  /** What the claims differ on. */
  public enum About {
    FIGURE,
    DATE,
    PLACE,
    ACTOR,
    FACT
  }

  /** One side of a dispute. */
  public record Position(String value, Evidence evidence) {}
}
