package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.world.NameKey;

/** Office holders and their terms, from three sources joined by Wikidata id or by name. */
final class PersonsBuild {
  private static final class Person {
    final String country;
    String gender = "";
    String born = "";
    final Set<String> en = new LinkedHashSet<>();
    final Set<String> fr = new LinkedHashSet<>();
    final Set<String> ru = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();

    Person(String country) {
      this.country = country;
    }
  }

  private record Term(
      String person,
      String country,
      String role,
      String from,
      String to,
      String title,
      String source) {}

  private final Path from;
  private final Path to;
  private final Map<String, Person> persons = new TreeMap<>();
  private final List<Term> terms = new ArrayList<>();

  PersonsBuild(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  void run() {
    sample();
    officials();
    factbook();
    write();
  }

  private void sample() {
    for (Source.Row row : Source.tsv(from.resolve("sample/entities.tsv"))) {
      if ("person".equals(row.get("type"))) {
        Person person = new Person(row.get("iso3"));
        person.en.add(row.get("label_en"));
        person.sources.add("sample");
        persons.put(id(row.get("id")), person);
      }
    }
    for (Source.Row row : Source.tsv(from.resolve("sample/names.tsv"))) {
      Person person = persons.get(id(row.get("id")));
      if (person != null) {
        String form = row.get("form");
        switch (row.get("lang")) {
          case "fr" -> person.fr.add(form);
          case "ru" -> person.ru.add(form);
          default -> person.en.add(form);
        }
      }
    }
    for (Source.Row row : Source.tsv(from.resolve("sample/terms.tsv"))) {
      terms.add(
          new Term(
              id(row.get("person")),
              StatesBuild.last(row.get("country")),
              row.get("role"),
              row.get("from"),
              row.get("to"),
              "",
              row.get("source")));
    }
  }

  private static String id(String sampleId) {
    String bare = StatesBuild.last(sampleId);
    return bare.matches("Q[0-9]+") ? "wd:" + bare : sampleId;
  }

  private void officials() {
    Set<String> led = new LinkedHashSet<>();
    terms.forEach(term -> led.add(term.country() + term.role()));
    Path file = from.resolve("wikidata-officials/officials_wikidata_cc0.tsv");
    for (Source.Row row : Source.tsv(file)) {
      String iso = row.get("iso3");
      String title = row.get("position");
      String name = row.get("person");
      String role = Role.of(iso, title);
      if (!row.get("wikidata").matches("Q[0-9]+") || name.isEmpty()) {
        continue;
      }
      String id = "wd:" + row.get("wikidata");
      Person person = persons.computeIfAbsent(id, k -> new Person(iso));
      person.en.add(name);
      String other = row.get("enwiki");
      if (!other.isEmpty() && other.indexOf('(') < 0) {
        person.en.add(other);
      }
      person.gender = shortGender(row.get("gender"));
      person.born = row.get("birth");
      person.sources.add("wikidata");
      // The sample's heads were checked by hand; the rest keeps its title but not the role.
      String kept = led.contains(iso + role) && role.startsWith("head_") ? Role.OTHER : role;
      terms.add(new Term(id, iso, kept, date(row, "start"), date(row, "end"), title, "wikidata"));
    }
  }

  private static String date(Source.Row row, String column) {
    String date = row.get(column);
    return date.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? date : "";
  }

  private static String shortGender(String gender) {
    return switch (gender) {
      case "female" -> "f";
      case "male" -> "m";
      default -> "";
    };
  }

  /** Heads of the states that no better source covers; a term ends where the next begins. */
  private void factbook() {
    Set<String> covered = new LinkedHashSet<>();
    terms.forEach(term -> covered.add(term.country() + " " + term.role()));
    Map<String, List<Source.Row>> byOffice = new TreeMap<>();
    for (Source.Row row : Source.tsv(from.resolve("factbook/leaders_history.tsv"))) {
      String office = row.get("iso3") + " " + row.get("role");
      FactbookName name = FactbookName.parse(row.get("title_and_name"));
      if (!covered.contains(office) && name != null && !name.deputy()) {
        byOffice.computeIfAbsent(office, k -> new ArrayList<>()).add(row);
      }
    }
    Map<String, String> byName = new HashMap<>();
    persons.forEach(
        (id, person) ->
            person.en.forEach(name -> byName.putIfAbsent(person.country + NameKey.of(name), id)));
    byOffice.forEach((office, rows) -> addOffice(office, rows, byName));
  }

  private void addOffice(String office, List<Source.Row> rows, Map<String, String> byName) {
    String country = office.substring(0, 3);
    String role = office.substring(4);
    List<Term> held = new ArrayList<>();
    rows.sort(Comparator.comparing(row -> row.get("since")));
    for (Source.Row row : rows) {
      FactbookName name = FactbookName.parse(row.get("title_and_name"));
      if (name == null) {
        continue;
      }
      String key = country + NameKey.of(name.name());
      String slug = String.join("-", NameKey.words(name.name()));
      String id = byName.computeIfAbsent(key, k -> "person:" + country + "-" + slug);
      Person person = persons.computeIfAbsent(id, k -> new Person(country));
      person.en.add(name.name());
      person.sources.add("factbook");
      boolean still = row.get("last_seen").startsWith("2026");
      String end = still ? "" : row.get("last_seen");
      String since = row.get("since");
      if (!held.isEmpty() && held.getLast().person().equals(id)) {
        Term earlier = held.removeLast();
        since = earlier.from().isEmpty() ? since : earlier.from();
      } else if (!held.isEmpty()) {
        Term earlier = held.removeLast();
        held.add(
            new Term(
                earlier.person(),
                country,
                role,
                earlier.from(),
                since,
                earlier.title(),
                "factbook"));
      }
      held.add(new Term(id, country, role, since, end, name.title(), "factbook"));
    }
    terms.addAll(held);
  }

  private void write() {
    Output people =
        new Output("id", "country", "gender", "born", "fr", "en", "ru", "sector", "source");
    persons.forEach(
        (id, p) -> people.add(id, p.country, p.gender, p.born, p.fr, p.en, p.ru, "", p.sources));
    people.write(to.resolve("persons.tsv"), false);
    Output offices = new Output("person", "country", "role", "from", "to", "title", "source");
    Collections.sort(
        terms,
        Comparator.comparing(Term::country)
            .thenComparing(Term::role)
            .thenComparing(Term::title)
            .thenComparing(Term::from)
            .thenComparing(Term::person));
    for (Term t : terms) {
      offices.add(t.person(), t.country(), t.role(), t.from(), t.to(), t.title(), t.source());
    }
    offices.write(to.resolve("terms.tsv"), false);
  }

  /** A title and name as the Factbook prints them: {@code President Macky SALL}. */
  record FactbookName(String title, String name) {
    private static final Set<String> TITLES =
        Set.of(
            "president",
            "minister",
            "chancellor",
            "king",
            "queen",
            "amir",
            "emir",
            "sultan",
            "prince",
            "chairman",
            "premier",
            "pope",
            "taoiseach",
            "general",
            "governor",
            "governor-general",
            "administrator",
            "commissioner",
            "co-prince",
            "duke",
            "emperor",
            "representative",
            "leader",
            "head",
            "council",
            "government",
            "gen.",
            "lt.",
            "col.",
            "gen",
            "dr.",
            "sir",
            "dame",
            "captain",
            "supreme",
            "sheikh",
            "shaykh",
            "capt.",
            "commander",
            "secretary",
            "presidency",
            "monarch",
            "speaker",
            "mayor",
            "chief");

    static @org.jspecify.annotations.Nullable FactbookName parse(String text) {
      String plain = text.replaceAll("\\([^)]*\\)", " ").replace(',', ' ').strip();
      int semicolon = plain.indexOf(';');
      if (semicolon > 0) {
        plain = plain.substring(0, semicolon);
      }
      String[] words = plain.split("\\s+");
      int last = -1;
      for (int i = 0; i < words.length; i++) {
        if (TITLES.contains(words[i].toLowerCase(Locale.ROOT))) {
          last = i;
        }
      }
      if (last < 0 || last == words.length - 1) {
        return null;
      }
      List<String> name = new ArrayList<>();
      for (int i = last + 1; i < words.length; i++) {
        name.add(properCase(words[i]));
      }
      return new FactbookName(
          String.join(" ", List.of(words).subList(0, last + 1)), String.join(" ", name));
    }

    boolean deputy() {
      String lower = title.toLowerCase(Locale.ROOT);
      return lower.contains("vice") || lower.contains("deputy");
    }

    private static String properCase(String word) {
      if (word.length() < 2
          || !word.equals(word.toUpperCase(Locale.ROOT))
          || word.matches("[IVX]+")) {
        return word;
      }
      StringBuilder proper = new StringBuilder();
      boolean start = true;
      for (char c : word.toCharArray()) {
        proper.append(start ? c : Character.toLowerCase(c));
        start = !Character.isLetter(c);
      }
      return proper.toString();
    }
  }
}
