package org.dragoman.article.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page cut into blocks, with the title and text that it states about itself. */
final class Page {
  private static final int SHINGLE = 4;

  private final List<Block> blocks;
  private final String title;
  private final Set<Long> stated;
  private final String description;
  private final int heading;

  /**
   * @param title the article's title where known
   * @param statedText the article's text as its structured data give it
   * @param description the summary that the page's head gives
   */
  Page(
      List<Block> blocks,
      @Nullable String title,
      @Nullable String statedText,
      @Nullable String description) {
    this.blocks = blocks;
    this.title = Words.folded(title == null ? "" : title);
    this.stated = statedText == null ? Set.of() : shingles(Words.folded(statedText));
    this.description = Words.folded(description == null ? "" : description);
    this.heading = findHeading();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The index of the block that is the article's heading, or -1. */
  int heading() {
    return heading;
  }

  boolean isTitle(Block block) {
    return !title.isEmpty() && block.text.length() < 400 && block.folded().equals(title);
  }

  /** Whether a short block holds most of the title, or the title most of it. */
  boolean holdsTitle(Block block) {
    if (title.isEmpty() || block.words < 3 || block.words > 40) {
      return false;
    }
    String folded = block.folded();
    return folded.contains(title) || title.contains(folded);
  }

  private int findHeading() {
    int first = -1;
    int equal = -1;
    for (Block block : blocks) {
      boolean h1 = block.place.element.normalName().equals("h1");
      if (h1 && (isTitle(block) || holdsTitle(block))) {
        return block.index;
      }
      first = h1 && first < 0 ? block.index : first;
      equal = equal < 0 && isTitle(block) ? block.index : equal;
    }
    return equal >= 0 ? equal : first;
  }

  /** Whether the page's structured data give a text worth comparing with. */
  boolean statesText() {
    return stated.size() > 40;
  }

  /** How much of a block, from 0 to 1, stands in the text that the structured data give. */
  double sharedWithStated(Block block) {
    if (!statesText()) {
      return 0;
    }
    Set<Long> own = shingles(block.folded());
    if (own.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (Long shingle : own) {
      shared += stated.contains(shingle) ? 1 : 0;
    }
    return (double) shared / own.size();
  }

  boolean inDescription(Block block) {
    if (description.length() < 40 || block.words < 6) {
      return false;
    }
    String folded = block.folded();
    return folded.contains(description) || description.contains(folded);
  }

  /** Hashes of each four words in a row; of a shorter text, one hash of all. */
  private static Set<Long> shingles(String folded) {
    Set<Long> shingles = new HashSet<>();
    long[] last = new long[SHINGLE];
    int n = 0;
    long word = 0;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (c != ' ') {
        word = word * 131 + c;
      } else if (word != 0) {
        last[n++ % SHINGLE] = word;
        word = 0;
        if (n >= SHINGLE) {
          shingles.add(combined(last, n));
        }
      }
    }
    if (n > 0 && n < SHINGLE) {
      shingles.add(combined(last, n));
    }
    return shingles;
  }

  private static long combined(long[] last, int n) {
    long hash = 0;
    for (int k = Math.max(0, n - SHINGLE); k < n; k++) {
      hash = hash * 1_000_003 + last[k % SHINGLE];
    }
    return hash;
  }
}
