package org.dragoman.chronicle;

import java.util.List;
import org.dragoman.world.Actor;

/**
 * An actor of the chronicle: the same in all articles.
 *
 * @param actor with the spellings of all articles as its variants
 * @param offices offices held, oldest first
 */
public record ActorEntry(Actor actor, List<Office> offices) {
  public ActorEntry {
    offices = List.copyOf(offices);
  }

  /**
   * An office and when it was held.
   *
   * @param from EDTF, or ""
   * @param to EDTF, "" while it lasts or where unknown
   */
  public record Office(String office, String from, String to) {}
}
