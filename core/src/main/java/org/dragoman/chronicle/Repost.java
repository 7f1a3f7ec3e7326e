package org.dragoman.chronicle;

import java.util.List;

/**
 * Articles that repeat one another.
 *
 * @param articles ids, the first published first
 * @param similarity the least similarity of a later one to the first, 0 to 1
 * @param changed sentences that differ from the first article's
 */
public record Repost(List<String> articles, double similarity, List<Evidence> changed) {
  public Repost {
    articles = List.copyOf(articles);
    changed = List.copyOf(changed);
  }

  public String first() {
    return articles.get(0);
  }
}
