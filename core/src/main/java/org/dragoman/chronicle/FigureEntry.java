package org.dragoman.chronicle;

import java.util.List;
import org.dragoman.claim.Figure;

/** A figure of the chronicle: the same value of the same thing, with all who give it. */
public record FigureEntry(String id, Figure figure, List<Evidence> mentions) {
  public FigureEntry {
    mentions = List.copyOf(mentions);
  }
}
