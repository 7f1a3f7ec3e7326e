package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks the blocks of a page that are its article. */
final class MainText {
  private static final double ENOUGH = 0.5;

  private MainText() {}

  static List<Block> of(Page page, double[] scores) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : page.blocks()) {
      if (scores[block.index] < ENOUGH || page.isTitle(block)) {
        continue;
      }
      boolean again = block.words >= 8 && !seen.add(block.text);
      if (!again) {
        kept.add(block);
      }
    }
    return kept;
  }
}
