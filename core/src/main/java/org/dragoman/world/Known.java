package org.dragoman.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody or something that the world pack has: its id, best French name, and country. */
public sealed interface Known {
  String id();

  String name();

  /** ISO 3166-1 alpha-3, or EUU, UNO, IGO, NGO, COM, or null. */
  @Nullable String country();

  /** A state or territory; {@code id} is "iso:KAZ". */
  record State(String id, String name, String country, String capital) implements Known {}

  /** A person with the offices held, the earliest first. */
  record Person(
      String id,
      String name,
      @Nullable String country,
      String gender,
      @Nullable String sector,
      List<String> names,
      List<Term> terms)
      implements Known {}

  /** An international organisation, company, agency, army, party or medium. */
  record Organisation(
      String id, String name, String kind, @Nullable String country, @Nullable String sector)
      implements Known {}

  /**
   * A town or region.
   *
   * @param population 0 where unknown
   */
  record Locality(
      String id,
      String name,
      @Nullable String country,
      String kind,
      double latitude,
      double longitude,
      int population)
      implements Known {
    boolean located() {
      return !Double.isNaN(latitude);
    }

    boolean capital() {
      return kind.equals("capital");
    }
  }

  /** A building or city that stands for the power that sits there; {@code actor} is whose it is. */
  record Seat(String id, String name, String country, String kind, String actor) implements Known {}

  /**
   * The adjective and name of a people; {@code id} is the state's, "iso:" where it has none.
   *
   * @param region the part of a state or of the world that is theirs, "" for a whole state
   * @param homes states they live in as one people among others, where they have none
   */
  record People(
      String id,
      String name,
      @Nullable String country,
      String region,
      List<String> homes,
      boolean feminine,
      boolean plural)
      implements Known {}
}
