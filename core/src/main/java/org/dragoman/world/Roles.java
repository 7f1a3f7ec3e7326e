package org.dragoman.world;

import java.util.List;

/** The classes of offices that title phrases name. */
final class Roles {
  /** The most senior first. */
  private static final List<String> ORDER =
      List.of(
          "head_of_state",
          "head_of_government",
          "leader",
          "secretary_general",
          "foreign_minister",
          "defence_minister",
          "interior_minister",
          "finance_minister",
          "economy_minister",
          "justice_minister",
          "energy_minister",
          "health_minister",
          "trade_minister",
          "agriculture_minister",
          "education_minister",
          "environment_minister",
          "culture_minister",
          "transport_minister",
          "labour_minister",
          "spokesperson",
          "ambassador",
          "other");

  private Roles() {}

  /** Whether the holder is so well known that the family name alone will do. */
  static boolean leads(String role) {
    return role.startsWith("head_")
        || role.equals("leader")
        || role.equals("president")
        || role.equals("foreign_minister")
        || role.equals("defence_minister")
        || role.equals("secretary_general")
        || role.equals("high_representative")
        || role.equals("director_general");
  }

  /** Whether a title without a country may mean somebody named before. */
  static boolean named(String role) {
    return role.startsWith("head_")
        || role.equals("president")
        || role.equals("secretary_general")
        || role.endsWith("_minister");
  }

  /** Whether two classes of offices may be one: a president is mostly a head of state. */
  static boolean same(String a, String b) {
    return a.equals(b)
        || (a.equals("president") && b.equals("head_of_state"))
        || (a.equals("head_of_state") && b.equals("president"));
  }

  /** 0 for the most senior. */
  static int rank(String role) {
    int index = ORDER.indexOf(role);
    return index < 0 ? ORDER.size() : index;
  }
}
