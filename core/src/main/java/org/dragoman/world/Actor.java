package org.dragoman.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, a country, an organisation or a group.
 *
 * @param id stable and global for a known actor ("wd:Q7747", "iso:KAZ"), else local to the article
 *     ("new:3")
 * @param country ISO 3166-1 alpha-3, or EUU, UNO, IGO, NGO, COM, or null
 * @param sector PLOVER sector (GOV, MIL …), or null
 * @param office what the person was at the article's date ("President of Kazakhstan"), or null
 * @param known whether the world pack has it
 * @param variants spellings seen in the article, in order of appearance
 */
public record Actor(
    String id,
    Kind kind,
    String name,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String office,
    boolean known,
    List<String> variants) {
  public Actor {
    variants = List.copyOf(variants);
  }

  /** What kind of actor it is. */
  public enum Kind {
    PERSON,
    COUNTRY,
    ORGANISATION,
    GROUP
  }
}
