package org.dragoman.world.build;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.pack.PackException;

/**
 * Turns the answer of Wikidata's query service to {@code queries/terms.rq} into an overlay pack
 * with {@code persons.tsv} and {@code terms.tsv}.
 *
 * <p>The answer is tab-separated as SPARQL 1.1 writes it: IRIs in angle brackets, literals in
 * quotes with a language or type behind.
 */
public final class WikidataTerms {
  private WikidataTerms() {}

  /**
   * Writes the overlay.
   *
   * @return how many terms there are
   * @throws PackException when the answer lacks a column
   */
  public static int write(String answer, Path folder) {
    List<String> lines = answer.lines().toList();
    if (lines.isEmpty()) {
      throw new PackException("answer", 1, "it is empty");
    }
    List<String> columns = List.of(lines.get(0).replace("?", "").split("\t"));
    Set<String> seen = new LinkedHashSet<>();
    Output persons =
        new Output("id", "country", "gender", "born", "fr", "en", "ru", "sector", "source");
    Output terms = new Output("person", "country", "role", "from", "to", "title", "source");
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String id = "wd:" + StatesBuild.last(cell(columns, cells, "person", i));
      String country = cell(columns, cells, "iso3", i);
      if (seen.add(id)) {
        persons.add(
            id,
            country,
            "",
            "",
            cell(columns, cells, "personLabelFr", i),
            cell(columns, cells, "personLabelEn", i),
            cell(columns, cells, "personLabelRu", i),
            "",
            "wikidata");
      }
      terms.add(
          id,
          country,
          cell(columns, cells, "role", i),
          day(cell(columns, cells, "start", i)),
          day(cell(columns, cells, "end", i)),
          "",
          "wikidata");
      count++;
    }
    persons.write(folder.resolve("persons.tsv"), false);
    terms.write(folder.resolve("terms.tsv"), false);
    return count;
  }

  private static String cell(List<String> columns, String[] cells, String name, int line) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new PackException("answer", 1, "the column '" + name + "' is missing");
    }
    if (index >= cells.length) {
      throw new PackException("answer", line + 1, "the row is cut short");
    }
    return bare(cells[index]);
  }

  /** The value of an RDF term: without brackets, quotes, language and type. */
  private static String bare(String term) {
    if (term.startsWith("<") && term.endsWith(">")) {
      return term.substring(1, term.length() - 1);
    }
    if (term.startsWith("\"")) {
      int end = term.lastIndexOf('"');
      return term.substring(1, Math.max(1, end));
    }
    return term;
  }

  private static String day(String time) {
    return time.length() >= 10 && Character.isDigit(time.charAt(0)) ? time.substring(0, 10) : "";
  }
}
