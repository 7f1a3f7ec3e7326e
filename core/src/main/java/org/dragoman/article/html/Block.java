package org.dragoman.article.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A run of text between two block boundaries of a page, with what is known of where it stands. */
final class Block {
  final String text;
  final Place place;

  /** Words; two characters of Chinese or Japanese count as one. */
  final int words;

  /** Words inside links. */
  final int linkWords;

  final int links;

  /** Name groups of the inline elements that hold all of the text. */
  final long inlineGroups;

  /** Whether all of it is bold, as in-text headings of old pages are. */
  final boolean bold;

  /** The page's own order, from 0. */
  final int index;

  // What is asked for again and again, worked out at the first asking.
  private @Nullable String folded;
  private @Nullable TextSigns signs;
  private long phrases = -1;

  Block(
      String text,
      Place place,
      int words,
      int linkWords,
      int links,
      long inlineGroups,
      boolean bold,
      int index) {
    this.text = text;
    this.place = place;
    this.words = words;
    this.linkWords = linkWords;
    this.links = links;
    this.inlineGroups = inlineGroups;
    this.bold = bold;
    this.index = index;
  }

  /** The text as {@link Words#folded} has it. */
  String folded() {
    folded = folded == null ? Words.folded(text) : folded;
    return folded;
  }

  TextSigns signs() {
    signs = signs == null ? TextSigns.of(text) : signs;
    return signs;
  }

  /** The groups of {@link Furniture} whose phrases the text begins with. */
  long phrases() {
    phrases = phrases < 0 ? Furniture.shipped().phrasesOf(text) : phrases;
    return phrases;
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** A block element and its chain of parents, with what they share with all blocks inside. */
  static final class Place {
    final Element element;
    final Place parent;
    final int depth;

    /** Name groups of the element itself. */
    final long own;

    /** Name groups of the element and its two nearest parents. */
    final long near;

    /** Name groups of the element and all its parents. */
    final long all;

    /** Bits of {@link Tag} for the element and all its parents. */
    final int tags;

    /** Tag and class of the element. */
    final int shape;

    /** Shape of the element and its parent, the same for all blocks built alike. */
    final int signature;

    // Filled in once all blocks are known.
    int words;
    int linkWords;
    int blocks;
    int sentences;

    Place(Element element, @Nullable Place parent, long own, int tag, boolean body) {
      this.element = element;
      this.parent = parent == null ? this : parent;
      this.depth = parent == null ? 0 : parent.depth + 1;
      this.own = own;
      long up = parent == null || body ? 0 : parent.own | parent.parent.own;
      this.near = own | up;
      this.all = own | (parent == null || body ? 0 : parent.all);
      this.tags = tag | (parent == null ? 0 : parent.tags);
      this.shape = 31 * element.normalName().hashCode() + element.attr("class").hashCode();
      this.signature = 31 * shape + (parent == null ? 0 : parent.shape);
    }
  }

  /** What an element means to the blocks inside it, as bits. */
  static final class Tag {
    static final int ARTICLE = 1;
    static final int MAIN = 1 << 1;
    static final int NAV = 1 << 2;
    static final int HEADER = 1 << 3;
    static final int FOOTER = 1 << 4;
    static final int ASIDE = 1 << 5;
    static final int FORM = 1 << 6;
    static final int FIGURE = 1 << 7;
    static final int CAPTION = 1 << 8;
    static final int TABLE = 1 << 9;
    static final int LIST = 1 << 10;
    static final int QUOTE = 1 << 11;
    static final int SECTION = 1 << 12;
    static final int HIDDEN = 1 << 13;
    static final int LINK = 1 << 14;
    static final int BODY = 1 << 15;
    static final int SPAN = 16;

    private Tag() {}
  }
}
