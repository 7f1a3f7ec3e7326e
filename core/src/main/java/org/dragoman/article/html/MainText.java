package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks the blocks of a page that are its article. */
final class MainText {
  private static final double ENOUGH = 0.5;

  /** Where hardly anything reaches that, the best of the page is taken down to this. */
  private static final double[] POORER = {0.3, 0.12};

  private static final int SCANT = 25;

  private MainText() {}

  static List<Block> of(Page page, double[] blockScores) {
    double[] scores = new Tables(page.blocks()).evened(blockScores, page.blocks());
    List<Block> kept = above(page, scores, ENOUGH);
    for (double least : POORER) {
      if (words(kept) < SCANT) {
        kept = above(page, scores, least);
      }
    }
    return kept.isEmpty() && isBare(page) ? above(page, scores, 0) : kept;
  }

  /** Whether a page is a few words without links, whose surroundings tell nothing. */
  private static boolean isBare(Page page) {
    return words(page.blocks()) < SCANT && page.blocks().stream().allMatch(b -> b.links == 0);
  }

  /** Title, byline and notices, which are metadata, however much they look like text. */
  private static boolean isHead(Page page, Block block) {
    if (page.isTitle(block) || (block.index == page.heading() && page.holdsTitle(block))) {
      return true;
    }
    if (isCutOff(block)) {
      return true;
    }
    return block.words <= 20
        && block.phrases() != 0
        && !block.signs().endsSentence()
        && DateText.shipped().first(block.text, false) != null;
  }

  /** Whether a block tells that the rest of the article is for those who pay. */
  static boolean isCutOff(Block block) {
    if (block.words > 30 || block.words < 3) {
      return false;
    }
    String lower = block.text.toLowerCase(Locale.ROOT);
    return Head.words("cutOff").stream().anyMatch(lower::startsWith);
  }

  private static int words(List<Block> blocks) {
    return blocks.stream().mapToInt(b -> b.words).sum();
  }

  private static List<Block> above(Page page, double[] scores, double least) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : page.blocks()) {
      if (scores[block.index] < least || isHead(page, block)) {
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
