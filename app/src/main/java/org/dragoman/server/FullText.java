package org.dragoman.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.dragoman.search.AnswerJson;
import org.dragoman.search.Question;
import org.dragoman.search.SearchIndex;
import org.dragoman.store.EntryFilter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Full-text answers, as {@code dragoman search --json} prints them. */
final class FullText implements AutoCloseable {
  private final @Nullable Supplier<SearchIndex> source;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;
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
    if (source == null) {
      return null;
    }
    Question question = question(query, filter);
    use.readLock().lock();
    try {
      if (!closed) {
        return AnswerJson.of(index(source).ask(question));
      }
    } finally {
      use.readLock().unlock();
    }
    // A request that began before the chronicle changed and comes after.
    try (SearchIndex once = source.get()) {
      return AnswerJson.of(once.ask(question));
    }
  }

  private static Question question(Map<String, List<String>> query, Filter filter) {
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
    return new Question(
        Filter.one(query, "q"), Filter.all(query, "in"), wanted, newest, filter.size());
  }

  /** Opened with the first search. */
  private synchronized SearchIndex index(Supplier<SearchIndex> from) {
    SearchIndex opened = index;
    if (opened == null) {
      opened = from.get();
      index = opened;
    }
    return opened;
  }

  /** Closes the index when the searches under way are done. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      if (index != null) {
        index.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
