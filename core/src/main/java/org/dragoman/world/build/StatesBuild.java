package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** States and territories with their names, adjectives and memberships. */
final class StatesBuild {
  private static final Set<String> NO_NAMES =
      Set.of("none", "no official demonym", "United States", "Georgia");

  private final Path from;
  private final Path to;

  StatesBuild(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  void run() {
    states();
    memberships();
  }

  private void states() {
    Map<String, Map<String, List<String>>> names = sampleNames();
    Map<String, String> articles = new TreeMap<>();
    for (Source.Row row : Source.tsv(from.resolve("sample/entities.tsv"))) {
      if (row.get("type").equals("country")) {
        articles.put(row.get("iso3"), row.get("fr_article"));
      }
    }
    Output out =
        new Output(
            "id",
            "iso2",
            "wikidata",
            "article",
            "fr",
            "adjectives",
            "en",
            "adjectives_en",
            "ru",
            "adjectives_ru",
            "capital",
            "currency",
            "source");
    Output fips = new Output("state", "fips", "source");
    for (Source.Row row : Source.csv(from.resolve("country-codes/country-codes.csv"))) {
      String iso = row.get("ISO3166-1-Alpha-3");
      if (iso.length() != 3) {
        continue;
      }
      Map<String, List<String>> known = names.getOrDefault(iso, Map.of());
      List<String> fr = new ArrayList<>();
      fr.addAll(plain(known.get("fr.short")));
      fr.add(row.get("official_name_fr"));
      fr.addAll(plain(known.get("fr.formal")));
      fr.addAll(plain(known.get("fr.alias")));
      List<String> en = new ArrayList<>();
      en.addAll(List.of(row.get("CLDR display name"), row.get("official_name_en")));
      en.addAll(plain(known.get("en.short")));
      en.addAll(plain(known.get("en.alias")));
      List<String> ru = new ArrayList<>();
      ru.addAll(plain(known.get("ru.short")));
      ru.addAll(List.of(row.get("UNTERM Russian Short"), row.get("official_name_ru")));
      ru.addAll(plain(known.get("ru.formal")));
      Set<String> adjectivesEn = new LinkedHashSet<>(plain(known.get("en.adjective")));
      adjectivesEn.addAll(plain(known.get("en.demonym")));
      out.add(
          iso,
          row.get("ISO3166-1-Alpha-2"),
          last(row.get("wikidata_id")),
          articles.getOrDefault(iso, ""),
          fr,
          adjectives(known),
          en,
          adjectivesEn,
          ru,
          plain(known.get("ru.adjective")),
          row.get("Capital"),
          row.get("ISO4217-currency_alphabetic_code"),
          "country-codes;CLDR;factbook;i18n-nationality");
      if (!row.get("FIPS").isEmpty()) {
        fips.add(iso, row.get("FIPS"), "country-codes");
      }
    }
    out.write(to.resolve("states.tsv"), true);
    fips.write(to.resolve("fips.tsv"), true);
  }

  /** French adjectives, masculine singular with its feminine: {@code kazakh/kazakhe}. */
  private static List<String> adjectives(Map<String, List<String>> known) {
    Set<String> masculine = new LinkedHashSet<>();
    for (String adjective : plain(known.get("fr.adjective_m"))) {
      masculine.add(adjective.toLowerCase(java.util.Locale.ROOT));
    }
    for (String demonym : plain(known.get("fr.demonym"))) {
      masculine.add(demonym.toLowerCase(java.util.Locale.ROOT));
    }
    List<String> pairs = new ArrayList<>();
    for (String form : masculine) {
      pairs.add(form + "/" + feminine(form));
    }
    return pairs;
  }

  /** The regular feminine of a French adjective of nationality. */
  static String feminine(String masculine) {
    if (masculine.endsWith("e")) {
      return masculine;
    }
    if (masculine.endsWith("ien") || masculine.endsWith("éen")) {
      return masculine + "ne";
    }
    if (masculine.endsWith("grec")) {
      return masculine + "que";
    }
    if (masculine.endsWith("turc")) {
      return masculine.substring(0, masculine.length() - 1) + "que";
    }
    return masculine + "e";
  }

  private static List<String> plain(@org.jspecify.annotations.Nullable List<String> forms) {
    List<String> kept = new ArrayList<>();
    if (forms != null) {
      for (String form : forms) {
        if (!NO_NAMES.contains(form)
            && form.indexOf('(') < 0
            && form.indexOf(';') < 0
            && form.length() < 60) {
          kept.add(form);
        }
      }
    }
    return kept;
  }

  private Map<String, Map<String, List<String>>> sampleNames() {
    Map<String, Map<String, List<String>>> names = new LinkedHashMap<>();
    for (Source.Row row : Source.tsv(from.resolve("sample/names.tsv"))) {
      if (row.get("id").startsWith("country:")) {
        names
            .computeIfAbsent(row.get("id").substring(8), k -> new LinkedHashMap<>())
            .computeIfAbsent(row.get("lang") + "." + row.get("kind"), k -> new ArrayList<>())
            .add(row.get("form"));
      }
    }
    return names;
  }

  private void memberships() {
    Output out = new Output("state", "organisation", "from", "to", "source");
    for (Source.Row row : Source.tsv(from.resolve("sample/relations.tsv"))) {
      if ("member_of".equals(row.get("relation"))) {
        out.add(
            last(row.get("subject")),
            row.get("object"),
            row.get("from"),
            row.get("to"),
            row.get("source"));
      }
    }
    out.write(to.resolve("memberships.tsv"), true);
  }

  /** What stands after the last slash or colon. */
  static String last(String id) {
    return id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
  }
}
