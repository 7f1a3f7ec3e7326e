package org.dragoman.model.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words and dictionary tags that a network knows, and how a form becomes its input.
 *
 * <p>The first {@code seen} words are those of the training data.
 */
public final class Vocabulary {
  /** Rows of the hashed tables: prefix of 2, suffixes of 2, 3 and 4, shape. */
  static final int[] SPELLING_ROWS = {2048, 1024, 4096, 8192, 512};

  private final List<String> words;
  private final int seen;
  private final List<String> tags;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> tagRows = new HashMap<>();
  private final Function<String, List<String>> tagsOf;

  /**
   * @param words normal spellings, those of the training data first
   * @param seen how many those are
   * @param tags what {@code tagsOf} may give; anything else is passed over
   */
  public Vocabulary(
      List<String> words, int seen, List<String> tags, Function<String, List<String>> tagsOf) {
    this.words = List.copyOf(words);
    this.seen = seen;
    this.tags = List.copyOf(tags);
    this.tagsOf = tagsOf;
    for (String word : words) {
      rows.put(word, rows.size());
    }
    for (String tag : tags) {
      tagRows.put(tag, tagRows.size());
    }
  }

  public List<String> words() {
    return words;
  }

  public int seen() {
    return seen;
  }

  public List<String> tags() {
    return tags;
  }

  /** The input for a form. */
  public Input input(String form) {
    String normal = Spelling.normal(form);
    @Nullable Integer row = rows.get(normal);
    int[] spelling = {
      Spelling.row(Spelling.prefix(normal, 2), SPELLING_ROWS[0]),
      Spelling.row(Spelling.suffix(normal, 2), SPELLING_ROWS[1]),
      Spelling.row(Spelling.suffix(normal, 3), SPELLING_ROWS[2]),
      Spelling.row(Spelling.suffix(normal, 4), SPELLING_ROWS[3]),
      Spelling.row(Spelling.shape(form), SPELLING_ROWS[4])
    };
    return new Input(
        row == null || row >= seen ? 0 : row + 1, row == null ? -1 : row, spelling, tagRows(form));
  }

  private int[] tagRows(String form) {
    List<Integer> found = new ArrayList<>();
    for (String tag : tagsOf.apply(form)) {
      @Nullable Integer row = tagRows.get(tag);
      if (row != null && !found.contains(row)) {
        found.add(row);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A form as the network compares it. */
  public static String normal(String form) {
    return Spelling.normal(form);
  }
}
