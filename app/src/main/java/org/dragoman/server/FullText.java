package org.dragoman.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.search.AnswerJson;
import org.dragoman.search.Question;
import org.dragoman.search.SearchIndex;
import org.dragoman.store.EntryFilter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Full-text answers, as {@code dragoman search --json} prints them. */
final class FullText {
  private final @Nullable Supplier<SearchIndex> source;
  private @Nullable SearchIndex index;

  FullText(@Nullable Supplier<SearchIndex> source) {
    this.source = source;
  }

  /**
   * The answer to a query: {@code q}, the filters, {@code in}, {@code order=newest}, {@code size}.
   *
   * @return null where there is no index
   */
  @Nullable ObjectNode answer(Map<String, List<String>> query, Filter filter) {
    SearchIndex opened = index();
    if (opened == null) {
      return null;
    }
    List<String> actors = new ArrayList<>(filter.actors());
    for (String pair : Filter.all(query, "pair")) {
      actors.addAll(List.of(pair.split(",", 4)));
    }
    String source = Filter.one(query, "source");
    EntryFilter wanted =
        new EntryFilter(
            actors,
            filter.types(),
            filter.statuses(),
            filter.since(),
            filter.until(),
            source.isEmpty() ? null : source,
            Filter.all(query, "lang"));
    boolean newest = Filter.one(query, "order").equals("newest");
    return AnswerJson.of(
        opened.ask(
            new Question(
                Filter.one(query, "q"), Filter.all(query, "in"), wanted, newest, filter.size())));
  }

  /**
   * Opened with the first search; the system closes it with the view, whose readers may be many.
   */
  private synchronized @Nullable SearchIndex index() {
    if (index == null && source != null) {
      index = source.get();
    }
    return index;
  }
}
