package org.dragoman.store;

import static org.dragoman.store.Column.Type.DAY;
import static org.dragoman.store.Column.Type.FLAG;
import static org.dragoman.store.Column.Type.NUMBER;
import static org.dragoman.store.Column.Type.SPAN;
import static org.dragoman.store.Column.Type.TEXT;
import static org.dragoman.store.Column.Type.TEXTS;
import static org.dragoman.store.Column.Type.WHOLE;
import static org.dragoman.store.Column.Type.row;
import static org.dragoman.store.Column.Type.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.store.Column.Type;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of lines of a chronicle, each with its view in the database and its columns.
 *
 * <p>The views, the tables of {@code export} and the data dictionary are all made from this list.
 * What the JSON line has stands first, what is looked up in other rows after it.
 */
public enum Kind {
  ARTICLE(
      "articles",
      "An article that was added, in its newest version.",
      List.of(
          column("id", TEXT, "digest of its uri, or of its text"),
          column("uri", TEXT, "where it was found"),
          column("title", TEXT, "headline"),
          column("site", TEXT, "name of the outlet"),
          column("published", TEXT, "ISO 8601 date or date-time"),
          column("language", TEXT, "ISO 639-1"),
          column("textSha256", TEXT, "digest of the text in UTF-8"),
          column("repostOf", TEXT, "article that it repeats"))),
  ACTOR(
      "actors",
      "Who acts, speaks or is acted upon: the same in all articles.",
      List.of(
          column("id", TEXT, "wd:, iso: or a local id"),
          column("name", TEXT, "usual name"),
          column("type", TEXT, "person, country, organisation, group"),
          column("country", TEXT, "ISO 3166-1 alpha-3, or EUU, UNO, IGO, NGO, COM"),
          column("sector", TEXT, "PLOVER sector"),
          column("variants", TEXTS, "spellings seen"),
          column(
              "offices",
              rows(
                  column("office", TEXT, "office held"),
                  column("from", TEXT, "EDTF"),
                  column("to", TEXT, "EDTF, empty while it lasts")),
              "offices held, oldest first"))),
  ENTRY(
      "entries",
      "One event, with all the articles that tell it.",
      List.of(
          column("id", TEXT, "stable id"),
          column("type", TEXT, "PLOVER type"),
          column("mode", TEXT, "PLOVER mode"),
          column("contexts", TEXTS, "PLOVER contexts"),
          column("cameo", TEXT, "CAMEO code"),
          column("quad", WHOLE, "quad class, 1 to 4"),
          column("goldstein", NUMBER, "Goldstein score, -10 to 10"),
          column("status", TEXT, "happened, ongoing, planned, possible, denied"),
          column(
              "history",
              rows(
                  column("status", TEXT, "status"),
                  column("article", TEXT, "who said so"),
                  column("published", TEXT, "when")),
              "statuses in the order of publication"),
          column("actors", TEXTS, "ids of those who act"),
          column("recipients", TEXTS, "ids of those acted upon"),
          column("date", TEXT, "EDTF, empty where no article dates it"),
          column("dateFrom", TEXT, "clause, sentence, story or article"),
          column("place", TEXT, "name of the place"),
          column("sources", WHOLE, "articles that tell it"),
          column("independentSources", WHOLE, "those that repeat no other one"),
          column("confidence", NUMBER, "0 to 1"),
          column(
              "mentions",
              rows(
                  column("article", TEXT, "article"),
                  column("claim", TEXT, "claim within it"),
                  column("span", SPAN, "start and end in code points"),
                  column("text", TEXT, "the words"),
                  column("status", TEXT, "status there"),
                  column("rule", TEXT, "rule that found it")),
              "the passages it stands on"),
          column(
              "links",
              rows(
                  column("entry", TEXT, "the other entry"),
                  column("relation", TEXT, "part of, follows, planned as")),
              "relations to other entries"),
          column("why", TEXT, "what its mentions have in common")),
      looked("firstDay", DAY, "place.first_day", "first day it may be of"),
      looked("lastDay", DAY, "place.last_day", "last day it may be of"),
      looked("placeCountry", TEXT, "place.place_country", "country of the place"),
      looked("latitude", NUMBER, "place.latitude", "degrees north"),
      looked("longitude", NUMBER, "place.longitude", "degrees east"),
      looked("actorNames", TEXTS, side("actor", "name"), "names of those who act"),
      looked("actorCountries", TEXTS, side("actor", "country"), "their countries"),
      looked("recipientNames", TEXTS, side("recipient", "name"), "names of those acted upon"),
      looked("recipientCountries", TEXTS, side("recipient", "country"), "their countries"),
      looked("quote", TEXT, "row.mentions[1].text", "words of its first mention"),
      looked("site", TEXT, source("site"), "outlet of its first mention"),
      looked("published", TEXT, source("published"), "date of its first mention"),
      looked("uri", TEXT, source("uri"), "address of its first mention")),
  FIGURE(
      "figures",
      "One value of one thing, with all who give it.",
      List.of(
          column("id", TEXT, "stable id"),
          column("of", TEXT, "what is measured"),
          column("about", TEXTS, "ids of whom it is about"),
          column("unit", TEXT, "ISO 4217, %, SI symbol or the counted noun"),
          column("change", TEXT, "up, down or empty"),
          column("approx", TEXT, "about, over, under or empty"),
          column("period", TEXT, "EDTF"),
          column("status", TEXT, "actual, target, forecast, estimate"),
          mentions()),
      looked("low", NUMBER, number(0), "value, or lower end of a range"),
      looked("high", NUMBER, number(1), "value, or upper end of a range")),
  STATEMENT(
      "statements",
      "Something said, with all articles that report it in the same words.",
      List.of(
          column("id", TEXT, "stable id"),
          column("speaker", TEXT, "id of the actor, or the speaker's words"),
          column("content", TEXT, "what was said"),
          column("form", TEXT, "direct, indirect, mixed"),
          column("date", TEXT, "EDTF"),
          mentions()),
      looked(
          "speakerName",
          TEXT,
          "coalesce((select any_value(a.line->>'$.name') from lines a where a.kind = 'actor'"
              + " and a.id = row.speaker), row.speaker)",
          "the speaker's name")),
  EXPECTATION(
      "expectations",
      "What somebody expects for the future, and what became of it.",
      List.of(
          column("id", TEXT, "stable id"),
          column("article", TEXT, "article"),
          column("claim", TEXT, "claim within it"),
          column("span", SPAN, "start and end in code points"),
          column("text", TEXT, "the words"),
          column("holder", TEXT, "id of who expects it; empty: the article itself"),
          column("horizon", TEXT, "EDTF"),
          column("about", TEXTS, "ids of whom it is about"),
          column("outcome", TEXT, "open, fulfilled, failed, partly, overdue"),
          column("by", TEXT, "entry or figure that decides it"),
          column(
              "evidence",
              row(
                  column("article", TEXT, "article"),
                  column("span", SPAN, "start and end in code points"),
                  column("text", TEXT, "the words")),
              "the words that decide it"))),
  REPOST(
      "reposts",
      "Articles that repeat one another.",
      List.of(
          column("articles", TEXTS, "ids, the first published first"),
          column("first", TEXT, "the first published"),
          column("similarity", NUMBER, "least likeness to the first, 0 to 1"),
          column("changed", passages(), "sentences that differ from the first"))),
  DISPUTE(
      "disputes",
      "Claims about the same thing that cannot all be true.",
      List.of(
          column("id", TEXT, "stable id"),
          column("about", TEXT, "figure, date, place, actor, fact"),
          column("what", TEXT, "what they differ on"),
          column("entry", TEXT, "entry concerned"),
          column(
              "positions",
              rows(
                  column("value", TEXT, "what it says"),
                  column("article", TEXT, "article"),
                  column("span", SPAN, "start and end in code points"),
                  column("text", TEXT, "the words")),
              "the sides"),
          column("update", FLAG, "whether the later value replaces the earlier"))),
  RUN(
      "runs",
      "A run of the program that changed the chronicle.",
      List.of(
          column("version", TEXT, "version of the program"),
          column(
              "packs",
              row(
                  column("fr", TEXT, "version of the language pack"),
                  column("world", TEXT, "version of the world pack"),
                  column("events", TEXT, "version of the event types")),
              "packs used"),
          column("rules", TEXT, "digest of all packs"),
          column("startedAt", TEXT, "ISO 8601, UTC"),
          column("inputs", WHOLE, "articles read")));

  private static final Column SEQ = column("seq", WHOLE, "place in the chronicle's order");

  /** A column that is looked up, with the expression that finds it. */
  private record Looked(Column column, String sql) {}

  private final String view;
  private final String meaning;
  private final List<Column> own;
  private final List<Looked> looked;

  Kind(String view, String meaning, List<Column> own, Looked... looked) {
    this.view = view;
    this.meaning = meaning;
    this.own = own;
    this.looked = List.of(looked);
  }

  private static Column column(String name, Type type, String meaning) {
    return new Column(name, type, meaning);
  }

  private static Looked looked(String name, Type type, String sql, String meaning) {
    return new Looked(new Column(name, type, meaning), sql);
  }

  private static Column mentions() {
    return column(
        "mentions",
        rows(
            column("article", TEXT, "article"),
            column("claim", TEXT, "claim within it"),
            column("span", SPAN, "start and end in code points"),
            column("text", TEXT, "the words")),
        "the passages it stands on");
  }

  private static Type passages() {
    return rows(
        column("article", TEXT, "article"),
        column("span", SPAN, "start and end in code points"),
        column("text", TEXT, "the words"));
  }

  private static String side(String side, String property) {
    return "coalesce((select list(distinct s."
        + property
        + " order by s."
        + property
        + ") from entry_actors s where s.entry = row.id and s.side = '"
        + side
        + "' and s."
        + property
        + " is not null), [])";
  }

  private static String source(String property) {
    return "(select any_value(a.line->>'$."
        + property
        + "') from lines a where a.kind = 'article' and a.id = row.mentions[1].article)";
  }

  private static String number(int end) {
    return "coalesce(try_cast(line->>'$.value["
        + end
        + "]' as double), try_cast(line->>'$.value' as double))";
  }

  /** The kind as the lines name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its view. */
  public String view() {
    return view;
  }

  /** What one row is. */
  public String meaning() {
    return meaning;
  }

  /** All columns, in order. */
  public List<Column> columns() {
    List<Column> all = new ArrayList<>(own);
    looked.forEach(each -> all.add(each.column));
    all.add(SEQ);
    return all;
  }

  /** The kind with this word or view name; null where there is none. */
  public static @Nullable Kind of(String word) {
    for (Kind kind : values()) {
      if (kind.word().equals(word) || kind.view.equals(word)) {
        return kind;
      }
    }
    return null;
  }

  /** The statement that makes its view. */
  String sql() {
    List<String> columns = new ArrayList<>();
    for (Column column : own) {
      columns.add("row.\"" + column.name() + "\" as \"" + column.name() + '"');
    }
    for (Looked each : looked) {
      columns.add(each.sql + " as \"" + each.column.name() + '"');
    }
    columns.add("all_rows.seq as seq");
    String structure = row(own.toArray(Column[]::new)).json();
    return "create or replace view "
        + view
        + " as select "
        + String.join(", ", columns)
        + " from (select seq, line, from_json(line, '"
        + structure
        + "') as row from lines where kind = '"
        + word()
        + "') all_rows"
        + (this == ENTRY ? " left join entry_index place on place.id = row.id" : "");
  }
}
