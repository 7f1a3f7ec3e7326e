package org.dragoman.search;

import java.util.List;
import org.dragoman.store.EntryFilter;

/**
 * What is looked for.
 *
 * @param words all must occur; {@code "a phrase"}, {@code "near words"~5}, {@code a | b}, {@code
 *     -without}, {@code begin*}; none find everything
 * @param kinds "sentence" and "entry", or one of them
 * @param newest whether the newest come first, not the most fitting
 * @param most how many are handed back
 */
public record Question(
    String words, List<String> kinds, EntryFilter filter, boolean newest, int most) {
  public Question {
    kinds = List.copyOf(kinds);
  }
}
