package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.export.Register;
import org.dragoman.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints a chronicle's lines for people. */
final class Rows {
  static final JsonMapper JSON = Register.JSON;

  private final Register register;
  private final Table table = new Table(Terminal.width());

  Rows(Store store) {
    this(new Register(store));
  }

  Rows(Register register) {
    this.register = register;
  }

  void entry(String line) {
    JsonNode entry = JSON.readTree(line);
    String mode = text(entry, "mode");
    table.row(
        text(entry, "id"),
        or(text(entry, "date"), "undated"),
        text(entry, "type") + (mode.isEmpty() ? "" : "/" + mode),
        text(entry, "status"),
        sources(entry),
        names(entry.path("actors")) + " → " + names(entry.path("recipients")),
        text(entry.path("mentions").path(0), "text"));
  }

  private static String sources(JsonNode entry) {
    int sources = entry.path("sources").asInt();
    int independent = entry.path("independentSources").asInt();
    return sources == independent ? "×" + sources : "×" + independent + "/" + sources;
  }

  void figure(String line) {
    JsonNode figure = JSON.readTree(line);
    table.row(
        text(figure, "id"),
        or(text(figure, "period"), "—"),
        (text(figure, "approx") + " " + figure.path("value") + " " + text(figure, "unit")).strip(),
        text(figure, "status"),
        Table.cut(text(figure, "of"), 40),
        Table.cut(names(figure.path("about")), 40),
        sites(figure.path("mentions")));
  }

  void statement(String line) {
    JsonNode statement = JSON.readTree(line);
    String speaker = text(statement, "speaker");
    table.row(
        text(statement, "id"),
        Table.cut(or(register.name(speaker), "—"), 30),
        text(statement, "form"),
        Table.cut(sites(statement.path("mentions")), 30),
        text(statement, "content"));
  }

  void expectation(String line) {
    JsonNode expectation = JSON.readTree(line);
    String holder = text(expectation, "holder");
    table.row(
        text(expectation, "id"),
        or(text(expectation, "horizon"), "—"),
        text(expectation, "outcome"),
        Table.cut(holder.isEmpty() ? "the article" : register.name(holder), 30),
        text(expectation, "text"));
  }

  void dispute(String line) {
    JsonNode dispute = JSON.readTree(line);
    List<String> sides = new ArrayList<>();
    for (JsonNode position : dispute.path("positions")) {
      String article = text(position, "article");
      sides.add(text(position, "value") + " (" + register.site(article) + ")");
    }
    table.row(
        text(dispute, "id"),
        text(dispute, "about"),
        Table.cut(text(dispute, "what"), 40),
        String.join(" ≠ ", sides));
  }

  void print(PrintWriter out) {
    table.print(out, "");
  }

  private String sites(JsonNode mentions) {
    List<String> all = new ArrayList<>();
    for (JsonNode mention : mentions) {
      String article = text(mention, "article");
      String site = register.site(article);
      if (!all.contains(site)) {
        all.add(site);
      }
    }
    return String.join(", ", all);
  }

  private String names(JsonNode ids) {
    if (ids.isEmpty()) {
      return "—";
    }
    return ids.valueStream()
        .map(id -> register.name(id.asString("")))
        .collect(Collectors.joining(", "));
  }

  static String text(JsonNode node, String name) {
    return Register.text(node, name);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
