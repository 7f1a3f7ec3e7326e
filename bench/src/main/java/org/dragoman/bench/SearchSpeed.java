package org.dragoman.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.search.Question;
import org.dragoman.search.SearchIndex;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;

/**
 * How long searches in a chronicle take: {@code SearchSpeed CHRONICLE}, made by {@code dragoman
 * add}.
 */
public final class SearchSpeed {
  private static final List<String> QUERIES =
      List.of(
          "président",
          "accord gaz",
          "\"premier ministre\"",
          "\"président russe\"~5",
          "gouvernement -france",
          "élection | scrutin",
          "minist*",
          "la visite du chef de l'État en Allemagne",
          "");

  private SearchSpeed() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    long start = System.nanoTime();
    try (Store store = Store.openToRead(folder);
        SearchIndex index = SearchIndex.of(store, folder)) {
      System.out.printf(
          Locale.ROOT,
          "index opened (made where needed) in %.1f s%n",
          (System.nanoTime() - start) / 1e9);
      System.out.println("query,found,first_ms,median_ms,worst_ms");
      for (String query : QUERIES) {
        double[] times = new double[41];
        long found = 0;
        for (int i = 0; i < times.length; i++) {
          long before = System.nanoTime();
          found = index.ask(new Question(query, List.of(), EntryFilter.ALL, false, 20)).total();
          times[i] = (System.nanoTime() - before) / 1e6;
        }
        double first = times[0];
        double[] rest = Arrays.copyOfRange(times, 1, times.length);
        Arrays.sort(rest);
        System.out.printf(
            Locale.ROOT,
            "\"%s\",%d,%.1f,%.1f,%.1f%n",
            query.replace("\"", "\"\""),
            found,
            first,
            rest[rest.length / 2],
            rest[rest.length - 1]);
      }
    }
  }
}
