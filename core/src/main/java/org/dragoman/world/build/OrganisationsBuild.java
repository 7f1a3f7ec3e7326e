package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** International organisations, companies, media and parties of the hand-checked sample. */
final class OrganisationsBuild {
  private static final Map<String, String> SECTORS =
      Map.of(
          "igo",
          "IGO",
          "igo_body",
          "IGO",
          "group",
          "IGO",
          "union_state",
          "IGO",
          "company",
          "BUS",
          "media",
          "JRN",
          "party",
          "PTY",
          "ministry",
          "GOV");

  private OrganisationsBuild() {}

  static void run(Path from, Path to) {
    Output out = new Output("id", "kind", "country", "sector", "fr", "en", "ru", "source");
    for (List<String> row : Source.bare(from.resolve("sample/curated_orgs.tsv"))) {
      String kind = row.get(1);
      if (!kind.equals("metonym")) {
        out.add(
            "org:" + row.get(0),
            kind,
            country(row.get(0), kind),
            SECTORS.getOrDefault(kind, ""),
            names(row.get(2)),
            names(row.get(3)),
            names(row.get(4)),
            "curated");
      }
    }
    out.write(to.resolve("organisations.tsv"), true);
  }

  private static List<String> names(String cell) {
    return List.of(cell.split("\\|"));
  }

  private static String country(String id, String kind) {
    if (kind.equals("ministry")) {
      return id.substring(id.indexOf('_') + 1);
    }
    return switch (id) {
      case "EU", "EC" -> "EUU";
      case "UN", "UNSC", "UNESCO", "WHO", "IAEA", "ICJ", "IMF", "WB" -> "UNO";
      case "ROSATOM",
          "GAZPROM",
          "ROSNEFT",
          "LUKOIL",
          "SBER",
          "TASS",
          "RIAN",
          "INTERFAX",
          "UNITEDRUSSIA" ->
          "RUS";
      case "KMG", "KAZATOMPROM", "SAMRUK", "KTZ", "KAZINFORM", "AMANAT" -> "KAZ";
      case "ORANO", "TOTAL", "EDF", "AFP" -> "FRA";
      case "REUTERS" -> "GBR";
      case "CPC" -> "COM";
      default -> "IGO";
    };
  }
}
