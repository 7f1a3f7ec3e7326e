package org.dragoman.world;

import java.util.Set;
import org.dragoman.mention.Name;
import org.jspecify.annotations.Nullable;

/** A word or phrase of the language by which names and actors are found. */
sealed interface Cue {
  String form();

  /**
   * An office or calling: "président", "chef de l'État".
   *
   * @param country of the one state that has it ("pape"), or null
   */
  record Title(
      String form,
      String role,
      String sector,
      boolean feminine,
      boolean plural,
      @Nullable String country)
      implements Cue {}

  /** What a ministry is for: "Affaires étrangères". */
  record Domain(String form, String role) implements Cue {}

  /**
   * A body or crowd: "armée", "manifestants".
   *
   * @param kind "state" for those who are the state itself, "world" for those of no state, else
   *     "sector" or "crowd"
   */
  record Group(String form, String sector, String kind) implements Cue {}

  /**
   * A common noun that begins a name: "ministère", "place", "Commission".
   *
   * @param kind null where the name is of something else, such as a treaty
   * @param follow what must come after: "de", "direct", "people", "phrase"
   */
  record Head(String form, Name.@Nullable Kind kind, Set<String> follow) implements Cue {}
}
