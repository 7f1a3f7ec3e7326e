package org.dragoman.world.build;

import java.util.List;
import java.util.Locale;

/** Sorts the English titles of offices into the few roles that title phrases name. */
final class Role {
  static final String OTHER = "other";

  private record Rule(String role, List<String> anyOf) {}

  /** In order: the first rule with a phrase found in the title wins. */
  private static final List<Rule> MINISTERS =
      List.of(
          new Rule("foreign_minister", List.of("foreign affairs", "foreign", "external")),
          new Rule("defence_minister", List.of("defence", "defense", "armed forces")),
          new Rule("interior_minister", List.of("interior", "internal affairs", "home")),
          new Rule("finance_minister", List.of("finance", "treasury")),
          new Rule("justice_minister", List.of("justice")),
          new Rule("economy_minister", List.of("economy", "economic")),
          new Rule("energy_minister", List.of("energy")),
          new Rule("health_minister", List.of("health")),
          new Rule("agriculture_minister", List.of("agriculture")),
          new Rule("education_minister", List.of("education")),
          new Rule("environment_minister", List.of("environment", "ecolog", "climate")),
          new Rule("culture_minister", List.of("culture")),
          new Rule("transport_minister", List.of("transport")),
          new Rule("trade_minister", List.of("trade", "commerce")),
          new Rule("labour_minister", List.of("labour", "labor", "employment", "work")));

  private Role() {}

  /** The role that an English title of a country's office stands for. */
  static String of(String iso3, String title) {
    String text = title.toLowerCase(Locale.ROOT);
    if (text.startsWith("ambassador to")) {
      return "ambassador";
    }
    if (startsWithAny(text, "deputy", "vice", "first deputy", "under", "assistant", "shadow")) {
      return OTHER;
    }
    if (text.equals("president") || text.equals("king") || text.equals("emperor")) {
      return "head_of_state";
    }
    if (text.equals("prime minister")
        || text.equals("federal chancellor")
        || text.equals("taoiseach")
        || text.contains("(prime minister)")) {
      return "head_of_government";
    }
    if (iso3.equals("USA") && text.equals("secretary of state")) {
      return "foreign_minister";
    }
    if (iso3.equals("GBR") && text.equals("chancellor of the exchequer")) {
      return "finance_minister";
    }
    boolean ministerial =
        startsWithAny(text, "minister of ", "minister for ", "federal minister")
            || (startsWithAny(text, "secretary of ") && (iso3.equals("USA") || iso3.equals("GBR")));
    if (!ministerial || text.startsWith("minister of state")) {
      return OTHER;
    }
    return MINISTERS.stream()
        .filter(rule -> rule.anyOf().stream().anyMatch(text::contains))
        .map(Rule::role)
        .findFirst()
        .orElse(OTHER);
  }

  private static boolean startsWithAny(String text, String... beginnings) {
    for (String beginning : beginnings) {
      if (text.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
