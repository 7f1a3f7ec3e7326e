package org.dragoman.server;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.export.Register;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts what each choice of each filter would give, and how entries lie in time. */
final class Facets {
  /** Actors listed; the search box finds the others. */
  private static final int MOST_ACTORS = 400;

  /** Codes that stand where a country's would, but gather what has little in common. */
  private static final Set<String> STATELESS = Set.of("IGO", "NGO", "COM");

  private final ChronicleView view;
  private final Answers answers;

  Facets(ChronicleView view, Answers answers) {
    this.view = view;
    this.answers = answers;
  }

  ObjectNode of(Filter filter) {
    ObjectNode answer = Json.object();
    ObjectNode counts = answer.putObject("counts");
    counts.put("article", view.articles().size());
    for (String kind : List.of("entry", "dispute", "figure", "statement", "expectation")) {
      counts.put(kind, view.rows(kind).size());
    }
    Map<String, Integer> actors = new HashMap<>();
    Map<String, Integer> types = new TreeMap<>();
    Map<String, Integer> statuses = new TreeMap<>();
    for (Row row : view.rows("entry")) {
      // With one actor chosen the list says who else there is; with a pair it must not narrow.
      if (filter.accepts(row, filter.actors().size() > 1 ? Filter.Part.ACTOR : Filter.Part.NONE)) {
        row.involved().forEach(id -> actors.merge(id, 1, Integer::sum));
      }
      if (filter.accepts(row, Filter.Part.TYPE)) {
        types.merge(row.type(), 1, Integer::sum);
      }
      if (filter.accepts(row, Filter.Part.STATUS)) {
        statuses.merge(row.status(), 1, Integer::sum);
      }
    }
    filter.actors().forEach(id -> actors.putIfAbsent(id, 0));
    actors(answer.putArray("actors"), actors);
    types(answer.putArray("types"), types);
    ArrayNode list = answer.putArray("statuses");
    statuses.forEach((status, n) -> list.addObject().put("id", status).put("entries", n));
    answer.set("months", months(filter));
    return answer;
  }

  /** Countries by their code, and actors by their id; a country is not listed twice. */
  private void actors(ArrayNode list, Map<String, Integer> counts) {
    Map<String, String> countryNames = new HashMap<>();
    for (ObjectNode actor : view.actors().values()) {
      if (Register.text(actor, "type").equals("country")) {
        countryNames.put(Register.text(actor, "country"), Register.text(actor, "name"));
      }
    }
    List<ObjectNode> found = new ArrayList<>();
    counts.forEach(
        (id, n) -> {
          ObjectNode actor = answers.actor(id);
          boolean code = !view.actors().containsKey(id);
          if (STATELESS.contains(id)) {
            return;
          }
          if (Register.text(actor, "type").equals("country")
              && countryNames.containsKey(Register.text(actor, "country"))) {
            return;
          }
          if (code) {
            actor.put("type", "country").put("name", countryNames.getOrDefault(id, id));
          }
          found.add(actor.put("entries", n));
        });
    found.sort(
        Comparator.comparingInt((ObjectNode a) -> -a.path("entries").asInt(0))
            .thenComparing(a -> Register.text(a, "id")));
    found.stream().limit(MOST_ACTORS).forEach(list::add);
  }

  private void types(ArrayNode list, Map<String, Integer> counts) {
    counts.forEach(
        (type, n) -> {
          ObjectNode found = list.addObject().put("id", type).put("entries", n);
          ObjectNode labels = found.putObject("label");
          view.labels().byType().getOrDefault(type, Map.of()).forEach(labels::put);
        });
  }

  /** Entries a month: all, those of conflict, those that did not or may not have taken place. */
  private ArrayNode months(Filter filter) {
    Map<YearMonth, int[]> months = new TreeMap<>();
    for (Row row : view.rows("entry")) {
      if (row.day().equals(LocalDate.MIN) || !filter.accepts(row, Filter.Part.DATE)) {
        continue;
      }
      int[] month = months.computeIfAbsent(YearMonth.from(row.day()), m -> new int[3]);
      boolean real = row.status().equals("happened") || row.status().equals("ongoing");
      month[!real ? 2 : row.json().path("quad").asInt(0) >= 3 ? 1 : 0]++;
    }
    ArrayNode list = Json.array();
    months.forEach(
        (month, n) ->
            list.addObject()
                .put("month", month.toString())
                .put("cooperation", n[0])
                .put("conflict", n[1])
                .put("unreal", n[2]));
    return list;
  }
}
