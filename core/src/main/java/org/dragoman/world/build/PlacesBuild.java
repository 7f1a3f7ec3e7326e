package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cities: Natural Earth, then GeoNames for those it lacks, in a file of its own for its licence.
 */
final class PlacesBuild {
  private final Path from;
  private final Path to;
  private final Map<String, String> iso3 = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  PlacesBuild(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  void run() {
    for (Source.Row row : Source.csv(from.resolve("country-codes/country-codes.csv"))) {
      iso3.put(row.get("ISO3166-1-Alpha-2"), row.get("ISO3166-1-Alpha-3"));
    }
    naturalEarth();
    geonames();
  }

  private static Output table() {
    return new Output(
        "id", "country", "kind", "fr", "other", "lat", "lon", "population", "from", "to", "source");
  }

  private void naturalEarth() {
    Output out = table();
    Map<String, String> wikidata = new HashMap<>();
    for (Source.Row row : Source.tsv(from.resolve("natural-earth/places.tsv"))) {
      String number = row.get("GEONAMEID").replaceAll("\\..*", "");
      boolean known = number.matches("[1-9][0-9]+");
      String id = known ? "gn:" + number : "ne:" + row.get("WIKIDATAID");
      if (id.equals("ne:") || !taken.add(id)) {
        continue;
      }
      wikidata.put(row.get("WIKIDATAID"), id);
      String feature = row.get("FEATURECLA");
      out.add(
          id,
          country(row.get("ADM0_A3")),
          feature.equals("Admin-0 capital") ? "capital" : "city",
          forms(row.get("NAME_FR"), row.get("NAME")),
          forms(row.get("NAME_EN"), row.get("NAMEALT"), row.get("NAME_RU")),
          degrees(row.get("LATITUDE")),
          degrees(row.get("LONGITUDE")),
          row.get("POP_MAX"),
          "",
          "",
          "NaturalEarth");
    }
    renamed(out, wikidata);
    out.write(to.resolve("places.tsv"), true);
  }

  private void renamed(Output out, Map<String, String> wikidata) {
    for (List<String> row : Source.bare(from.resolve("sample/curated_places_renamed.tsv"))) {
      String id = wikidata.getOrDefault(row.get(0), "ne:" + row.get(0));
      List<String> other = new ArrayList<>(List.of(row.get(6).split("\\|")));
      other.addAll(List.of(row.size() > 7 ? row.get(7).split("\\|") : new String[0]));
      out.add(
          id,
          row.get(1),
          "renamed",
          List.of(row.get(5).split("\\|")),
          other,
          "",
          "",
          "",
          row.get(3),
          row.get(4),
          "curated");
    }
  }

  private void geonames() {
    Output out = table();
    for (Source.Row row : Source.tsv(from.resolve("geonames/cities15000_fr_ru.tsv"))) {
      String id = "gn:" + row.get("geonameid");
      int population = row.get("pop").isEmpty() ? 0 : Integer.parseInt(row.get("pop"));
      boolean french = "FR".equals(row.get("country")) || "BE".equals(row.get("country"));
      if (taken.contains(id) || (population < 60_000 && !french)) {
        continue;
      }
      if ("PPLX".equals(row.get("fcode"))) {
        continue;
      }
      out.add(
          id,
          iso3.getOrDefault(row.get("country"), ""),
          "city",
          forms(row.get("name_fr"), row.get("name")),
          forms(row.get("ascii"), row.get("name_ru")),
          degrees(row.get("lat")),
          degrees(row.get("lon")),
          row.get("pop"),
          "",
          "",
          "GeoNames");
    }
    out.write(to.resolve("geonames.tsv"), true);
  }

  /** Natural Earth's own codes for lands that ISO codes otherwise. */
  private static String country(String code) {
    return switch (code) {
      case "KOS" -> "XKX";
      case "SDS" -> "SSD";
      case "PSX" -> "PSE";
      case "SAH" -> "ESH";
      case "CYN" -> "CYP";
      case "SOL" -> "SOM";
      case "ALD" -> "ALA";
      default -> code;
    };
  }

  private static List<String> forms(String... cells) {
    List<String> forms = new ArrayList<>();
    for (String cell : cells) {
      for (String form : cell.split("[|;]")) {
        if (!form.isBlank() && !forms.contains(form.strip())) {
          forms.add(form.strip());
        }
      }
    }
    return forms;
  }

  /** Two decimals: a kilometre, enough for a map of events. */
  private static String degrees(String text) {
    return text.isEmpty()
        ? ""
        : String.format(java.util.Locale.ROOT, "%.2f", Double.parseDouble(text));
  }
}
