package org.dragoman.chronicle;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change that a person made to a chronicle.
 *
 * <p>It is tied to passages, not to the ids of rows: it holds also after more articles have come.
 *
 * @param action what is changed
 * @param row the row's id when the change was made, for readers
 * @param at the passages that the row stood on; empty for actors
 * @param with the passages of the rows that are joined to it, or those that are split off
 * @param set what it says now: "type", "mode", "cameo", "quad", "goldstein"; "date"; "status";
 *     "actor" and "is"
 * @param on the day it was made, ISO 8601
 */
public record Correction(
    Action action,
    String row,
    List<Passage> at,
    List<Passage> with,
    SortedMap<String, String> set,
    String on) {
  public Correction {
    at = List.copyOf(at);
    with = List.copyOf(with);
    set = new TreeMap<>(set);
  }

  public Correction(
      Action action,
      String row,
      List<Passage> at,
      List<Passage> with,
      Map<String, String> set,
      String on) {
    this(action, row, at, with, new TreeMap<>(set), on);
  }

  /** What a correction does. */
  public enum Action {
    WRONG,
    RETYPE,
    REDATE,
    RESTATUS,
    JOIN,
    SPLIT,
    ACTOR
  }

  /**
   * Words of an article, in code points.
   *
   * @param claim its id in the article's reading then: of two acts told in the same words, this one
   */
  public record Passage(String article, String claim, int start, int end, String text) {
    /** Whether evidence is of these words; exactly so only where it is of the same claim too. */
    boolean is(Evidence evidence, boolean exactly) {
      return article.equals(evidence.article())
          && (!exactly || claim.equals(evidence.claim()))
          && start < evidence.end()
          && evidence.start() < end
          && text.equals(evidence.text());
    }
  }

  String value(String name) {
    return set.getOrDefault(name, "");
  }
}
