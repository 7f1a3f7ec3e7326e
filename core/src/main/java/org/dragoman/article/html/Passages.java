package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.ArticleText;
import org.dragoman.article.html.Block.Place;
import org.dragoman.article.html.Block.Tag;
import org.dragoman.article.html.Passage.Kind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes passages of the blocks that are an article. */
final class Passages {
  private static final int LONGEST_HEADING = 15;
  private static final String BETWEEN_CELLS = " | ";

  private Passages() {}

  static List<Passage> of(List<Block> blocks) {
    Tables tables = new Tables(blocks);
    List<Passage> passages = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    @Nullable Place open = null;
    for (Block block : blocks) {
      Place place = tables.row(block);
      if (open != null && open != place) {
        passages.add(passage(Kind.ROW, row.toString()));
        row.setLength(0);
      }
      open = place;
      if (place == null) {
        passages.add(passage(kind(block), block.text));
      } else {
        row.append(row.isEmpty() ? "" : BETWEEN_CELLS).append(block.text.replace('\n', ' '));
      }
    }
    if (open != null) {
      passages.add(passage(Kind.ROW, row.toString()));
    }
    return passages;
  }

  /** Paragraphs of a text that has a line or a blank line between them. */
  static List<Passage> paragraphs(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> passage(Kind.PARAGRAPH, line))
        .toList();
  }

  /** The passages with blank lines between them. */
  static String joined(List<Passage> passages) {
    return String.join("\n\n", passages.stream().map(Passage::text).toList());
  }

  private static Passage passage(Kind kind, String text) {
    return new Passage(kind, ArticleText.normal(text));
  }

  private static Kind kind(Block block) {
    int tags = block.place.tags;
    if ((tags & (Tag.CAPTION | Tag.FIGURE)) != 0) {
      return Kind.CAPTION;
    }
    if (isHeading(block)) {
      return Kind.HEADING;
    }
    if ((tags & Tag.QUOTE) != 0) {
      return Kind.QUOTE;
    }
    return isIn(block.place, Passages::isItem) ? Kind.ITEM : Kind.PARAGRAPH;
  }

  /** A heading by its element, or a short line all bold, as old pages have them. */
  private static boolean isHeading(Block block) {
    if (isIn(block.place, Passages::isHeading)) {
      return true;
    }
    return block.bold
        && block.words <= LONGEST_HEADING
        && !block.signs().endsSentence()
        && !block.signs().endsColon();
  }

  /** Whether a block's element or its parent is such a one. */
  private static boolean isIn(Place place, java.util.function.Predicate<Element> such) {
    return such.test(place.element) || such.test(place.parent.element);
  }

  static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  private static boolean isItem(Element element) {
    String tag = element.normalName();
    return tag.equals("li") || tag.equals("dt") || tag.equals("dd");
  }
}
