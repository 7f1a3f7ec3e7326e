package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Forenames with their gender, one file for each licence. */
final class ForenamesBuild {
  private ForenamesBuild() {}

  static void run(Path from, Path to) {
    Map<String, String> free = new TreeMap<>();
    for (Source.Row row : Source.csv(from.resolve("names/common-forenames-by-country.csv"))) {
      String gender = "F".equals(row.get("Gender")) ? "f" : "m";
      for (String form : List.of(row.get("Romanized Name"), row.get("Localized Name"))) {
        if (form.matches("\\p{IsLatin}{3,}")) {
          free.merge(form, gender, (a, b) -> a.equals(b) ? a : "b");
        }
      }
    }
    write(free, to.resolve("forenames.tsv"));
    Map<String, String> french = new TreeMap<>();
    for (List<String> row : Source.bare(from.resolve("names/fr_dicollecte_prn.tsv"))) {
      String gender =
          switch (row.get(1)) {
            case "mas" -> "m";
            case "fem" -> "f";
            default -> "b";
          };
      french.put(row.get(0), gender);
    }
    write(french, to.resolve("dicollecte-forenames.tsv"));
  }

  private static void write(Map<String, String> names, Path file) {
    Output out = new Output("name", "gender");
    names.forEach(out::add);
    out.write(file, false);
  }
}
