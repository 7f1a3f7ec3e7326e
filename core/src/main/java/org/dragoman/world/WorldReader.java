package org.dragoman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.Table;
import org.jspecify.annotations.Nullable;

/** Reads the tables of world packs; rows of one id in several tables or packs make one. */
final class WorldReader {
  private static final class Draft {
    String main = "";
    String country = "";
    String gender = "";
    String sector = "";
    String kind = "";
    String capital = "";
    final Set<String> names = new LinkedHashSet<>();
    final List<Term> terms = new ArrayList<>();
  }

  private record City(Known.Locality locality, List<String> names) {}

  private final Map<String, Draft> states = new LinkedHashMap<>();
  private final Map<String, Set<String>> adjectives = new LinkedHashMap<>();
  private final Map<String, Draft> persons = new LinkedHashMap<>();
  private final Map<String, Draft> organisations = new LinkedHashMap<>();
  private final List<City> places = new ArrayList<>();
  private final Map<String, Known.Locality> located = new HashMap<>();
  private final List<Known.Seat> seats = new ArrayList<>();
  private final List<List<String>> seatNames = new ArrayList<>();
  private final List<World.Membership> memberships = new ArrayList<>();

  private static final List<String> TABLES =
      List.of(
          "states.tsv",
          "persons.tsv",
          "terms.tsv",
          "organisations.tsv",
          "places.tsv",
          "geonames.tsv",
          "peoples.tsv",
          "seats.tsv",
          "memberships.tsv");

  /** A user's tables, of which none may go unread for a slip in its name. */
  void readOverlay(Pack overlay) {
    for (String file : overlay.files(".tsv")) {
      if (!TABLES.contains(file)) {
        throw new PackException(
            overlay.locate(file), 0, "no such table; there are " + String.join(", ", TABLES));
      }
    }
    read(overlay);
  }

  /** The built tables and the hand-made ones, which come first so that their main names win. */
  void read(Pack pack) {
    for (String folder : List.of("hand/", "")) {
      read(pack, folder + "states.tsv", this::states);
      read(pack, folder + "persons.tsv", this::persons);
      read(pack, folder + "terms.tsv", this::terms);
      read(pack, folder + "organisations.tsv", this::organisations);
      read(pack, folder + "places.tsv", this::places);
      read(pack, folder + "geonames.tsv", this::places);
      read(pack, folder + "peoples.tsv", this::peoples);
      read(pack, folder + "seats.tsv", this::seats);
      read(pack, folder + "memberships.tsv", this::memberships);
    }
  }

  private static void read(Pack pack, String file, java.util.function.Consumer<Table> reader) {
    if (pack.has(file)) {
      reader.accept(Table.read(pack, file));
    }
  }

  private void states(Table table) {
    int id = table.column("id");
    int[] names = {table.columnIfAny("fr"), table.columnIfAny("en"), table.columnIfAny("ru")};
    int adjective = table.columnIfAny("adjectives");
    int capital = table.columnIfAny("capital");
    table.forEach(
        row -> {
          Draft draft = states.computeIfAbsent(row.get(id), k -> new Draft());
          draft.country = row.get(id);
          fill(draft, row, names);
          draft.capital = draft.capital.isEmpty() ? row.get(capital) : draft.capital;
          adjectives
              .computeIfAbsent(row.get(id), k -> new LinkedHashSet<>())
              .addAll(row.list(adjective));
        });
  }

  private static void fill(Draft draft, Table.Row row, int[] nameColumns) {
    for (int column : nameColumns) {
      draft.names.addAll(row.list(column));
    }
    if (draft.main.isEmpty() && !draft.names.isEmpty()) {
      draft.main = draft.names.iterator().next();
    }
  }

  private void persons(Table table) {
    int id = table.column("id");
    int country = table.columnIfAny("country");
    int gender = table.columnIfAny("gender");
    int sector = table.columnIfAny("sector");
    int[] names = {table.columnIfAny("fr"), table.columnIfAny("en"), table.columnIfAny("ru")};
    table.forEach(
        row -> {
          Draft draft = persons.computeIfAbsent(row.get(id), k -> new Draft());
          draft.country = draft.country.isEmpty() ? row.get(country) : draft.country;
          draft.gender = draft.gender.isEmpty() ? row.get(gender) : draft.gender;
          draft.sector = draft.sector.isEmpty() ? row.get(sector) : draft.sector;
          fill(draft, row, names);
        });
  }

  private void terms(Table table) {
    int person = table.column("person");
    int country = table.column("country");
    int role = table.column("role");
    int from = table.column("from");
    int to = table.column("to");
    int title = table.columnIfAny("title");
    int source = table.columnIfAny("source");
    Map<String, String> roles = new HashMap<>();
    table.forEach(
        row -> {
          Draft draft = persons.computeIfAbsent(row.get(person), k -> new Draft());
          try {
            draft.terms.add(
                new Term(
                    row.get(person),
                    row.get(country),
                    roles.computeIfAbsent(row.get(role), r -> r),
                    Term.parse(row.get(from), false),
                    Term.parse(row.get(to), true),
                    row.get(title),
                    trust(row.get(source))));
          } catch (java.time.DateTimeException | NumberFormatException e) {
            throw row.error("not a date: '" + row.get(from) + "' or '" + row.get(to) + "'");
          }
        });
  }

  private static int trust(String source) {
    return source.startsWith("hand") ? 2 : source.equals("factbook") ? 0 : 1;
  }

  private void organisations(Table table) {
    int id = table.column("id");
    int kind = table.columnIfAny("kind");
    int country = table.columnIfAny("country");
    int sector = table.columnIfAny("sector");
    int[] names = {table.columnIfAny("fr"), table.columnIfAny("en"), table.columnIfAny("ru")};
    table.forEach(
        row -> {
          Draft draft = organisations.computeIfAbsent(row.get(id), k -> new Draft());
          draft.kind = draft.kind.isEmpty() ? row.get(kind) : draft.kind;
          draft.country = draft.country.isEmpty() ? row.get(country) : draft.country;
          draft.sector = draft.sector.isEmpty() ? row.get(sector) : draft.sector;
          fill(draft, row, names);
        });
  }

  private void places(Table table) {
    int id = table.column("id");
    int country = table.column("country");
    int kind = table.column("kind");
    int fr = table.column("fr");
    int other = table.columnIfAny("other");
    int lat = table.columnIfAny("lat");
    int lon = table.columnIfAny("lon");
    int population = table.columnIfAny("population");
    table.forEach(
        row -> {
          List<String> names = row.list(fr);
          if (names.isEmpty()) {
            throw row.error("a place needs a name in the column 'fr'");
          }
          String main = names.get(0);
          names.addAll(row.list(other));
          boolean bare = row.get(lat).isEmpty();
          Known.Locality locality =
              new Known.Locality(
                  row.get(id),
                  main,
                  row.get(country).isEmpty() ? null : row.get(country),
                  row.get(kind),
                  bare ? Double.NaN : Double.parseDouble(row.get(lat)),
                  bare ? Double.NaN : Double.parseDouble(row.get(lon)),
                  row.get(population).isEmpty() ? 0 : Integer.parseInt(row.get(population)));
          if (!bare) {
            located.putIfAbsent(locality.id(), locality);
          }
          places.add(new City(locality, names));
        });
  }

  private void seats(Table table) {
    int id = table.column("id");
    int country = table.column("country");
    int kind = table.column("kind");
    int actor = table.column("actor");
    int fr = table.column("fr");
    int other = table.columnIfAny("other");
    table.forEach(
        row -> {
          List<String> names = row.list(fr);
          String main = names.isEmpty() ? row.get(id) : names.get(0);
          names.addAll(row.list(other));
          seats.add(
              new Known.Seat(row.get(id), main, row.get(country), row.get(kind), row.get(actor)));
          seatNames.add(names);
        });
  }

  /** Peoples without a state of their own. */
  private void peoples(Table table) {
    int adjective = table.column("adjective");
    int country = table.column("country");
    int region = table.columnIfAny("region");
    int homes = table.columnIfAny("homes");
    table.forEach(
        row ->
            adjectives
                .computeIfAbsent(
                    row.get(country) + "\t" + row.get(region) + "\t" + row.get(homes),
                    k -> new LinkedHashSet<>())
                .add(row.get(adjective)));
  }

  private void memberships(Table table) {
    int state = table.column("state");
    int organisation = table.column("organisation");
    int from = table.column("from");
    int to = table.column("to");
    table.forEach(
        row ->
            memberships.add(
                new World.Membership(
                    row.get(state),
                    row.get(organisation),
                    Term.parse(row.get(from), false),
                    Term.parse(row.get(to), true))));
  }

  World finish() {
    World world = new World();
    states.forEach(
        (iso, draft) ->
            world.add(new Known.State("iso:" + iso, draft.main, iso, draft.capital), draft.names));
    adjectives.forEach((iso, pairs) -> pairs.forEach(pair -> addPeople(world, iso, pair)));
    organisations.forEach(
        (id, draft) ->
            world.add(
                new Known.Organisation(
                    id, draft.main, draft.kind, orNull(draft.country), orNull(draft.sector)),
                draft.names));
    for (int i = 0; i < seats.size(); i++) {
      world.add(seats.get(i), seatNames.get(i));
    }
    persons.forEach(
        (id, draft) -> {
          draft.terms.sort((a, b) -> a.from().compareTo(b.from()));
          world.add(
              new Known.Person(
                  id,
                  draft.main,
                  orNull(draft.country),
                  draft.gender,
                  orNull(draft.sector),
                  List.copyOf(draft.names),
                  List.copyOf(draft.terms)),
              draft.names);
        });
    for (City city : places) {
      // A former name leads to the town as it is called now.
      Known.Locality now = located.getOrDefault(city.locality().id(), city.locality());
      world.add(now, city.names());
    }
    memberships.forEach(world::add);
    return world;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * All four forms of an adjective given as {@code masculine/feminine}; region and homes follow the
   * state, each after a tab.
   */
  private static void addPeople(World world, String place, String pair) {
    int slash = pair.indexOf('/');
    String masculine = slash < 0 ? pair : pair.substring(0, slash);
    String feminine = slash < 0 ? pair : pair.substring(slash + 1);
    addPeople(world, place, masculine, false, false);
    addPeople(world, place, plural(masculine), false, true);
    if (!feminine.equals(masculine)) {
      addPeople(world, place, feminine, true, false);
      addPeople(world, place, plural(feminine), true, true);
    }
  }

  private static String plural(String form) {
    if (form.endsWith("al")) {
      return form.substring(0, form.length() - 1) + "ux";
    }
    return form.endsWith("s") || form.endsWith("x") || form.endsWith("z") ? form : form + "s";
  }

  private static void addPeople(
      World world, String place, String form, boolean feminine, boolean plural) {
    String[] parts = place.split("\t", -1);
    String region = parts.length < 2 ? "" : parts[1];
    List<String> homes =
        parts.length < 3 || parts[2].isEmpty() ? List.of() : List.of(parts[2].split("\\|"));
    world.add(
        new Known.People(
            "iso:" + parts[0], form, orNull(parts[0]), region, homes, feminine, plural),
        List.of(form));
  }
}
