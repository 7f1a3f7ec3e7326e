package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.html.Block.Place;
import org.dragoman.article.html.Block.Tag;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its blocks, in one walk over the tree. */
final class Segmentation {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "select",
          "option",
          "button",
          "input",
          "textarea",
          "head",
          "link",
          "meta",
          "map",
          "embed",
          "applet",
          "frameset",
          "noframes",
          "datalist",
          "dialog",
          "source",
          "track",
          "picture",
          "img",
          "rt",
          "rp");
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "span",
          "b",
          "i",
          "em",
          "strong",
          "u",
          "small",
          "sub",
          "sup",
          "abbr",
          "cite",
          "code",
          "q",
          "font",
          "mark",
          "time",
          "label",
          "ins",
          "del",
          "s",
          "strike",
          "big",
          "tt",
          "bdi",
          "bdo",
          "wbr",
          "kbd",
          "samp",
          "var",
          "data",
          "acronym",
          "nobr",
          "ruby",
          "rb",
          "dfn",
          "blink",
          "output",
          "meter",
          "progress",
          "amp-link",
          "address-line",
          "o:p",
          "st1:place");

  private static final int LONGEST_LINK = 32;

  private final Furniture furniture;
  private final Map<String, Long> groupsByName = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Element> metas = new ArrayList<>();

  // The block being gathered.
  private final StringBuilder text = new StringBuilder();
  private @Nullable Place place;
  private int words;
  private int linkWords;
  private int links;
  private long inlineGroups = -1;
  private boolean bold = true;
  private boolean anyText;
  private int breaks;

  private Segmentation(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * A page cut up.
   *
   * @param marks elements that say they hold a time or an author
   * @param metas meta elements outside the head
   */
  record Cut(List<Block> blocks, List<Mark> marks, List<Element> metas) {}

  static Cut of(Document page, Furniture furniture) {
    Segmentation segmentation = new Segmentation(furniture);
    Element body = page.body();
    Place root = new Place(body, null, 0, Tag.BODY, true);
    segmentation.children(body, root, 0, false, false);
    segmentation.flush();
    return new Cut(segmentation.blocks, segmentation.marks, segmentation.metas);
  }

  private void children(Element element, Place at, long inline, boolean inLink, boolean inBold) {
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode textNode) {
        append(textNode.getWholeText(), at, inline, inLink, inBold);
      } else if (node instanceof Element child) {
        child(child, at, inline, inLink, inBold);
      }
    }
  }

  private void child(Element child, Place at, long inline, boolean inLink, boolean inBold) {
    String name = child.normalName();
    if (name.equals("meta")) {
      metas.add(child);
    }
    if (isMark(child, name)) {
      marks.add(new Mark(child, at, inline, blocks.size()));
    }
    if (SKIPPED.contains(name)) {
      return;
    }
    if (name.equals("br")) {
      lineBreak();
    } else if (INLINE.contains(name)) {
      boolean link = name.equals("a");
      links += link ? 1 : 0;
      boolean strong = inBold || name.equals("b") || name.equals("strong");
      children(child, at, inline | groups(child), inLink || link, strong);
    } else {
      flush();
      int tags = tag(name) | (inLink ? Tag.LINK : 0) | (isHidden(child) ? Tag.HIDDEN : 0);
      Place inner = new Place(child, at, groups(child), tags, name.equals("body"));
      children(child, inner, inline, inLink, inBold);
      flush();
    }
  }

  private static boolean isMark(Element child, String name) {
    if (child.attributesSize() == 0) {
      return name.equals("time");
    }
    String property = child.attr("itemprop");
    return name.equals("time")
        || property.startsWith("date")
        || property.equals("author")
        || property.equals("creator")
        || child.hasAttr("pubdate")
        || child.hasAttr("datetime")
        || child.hasAttr("data-date-time")
        || property.equals("uploadDate")
        || isDated(child)
        || child.attr("rel").contains("author");
  }

  /** Whether an element is a date by the microformat hAtom, with the exact time as its title. */
  private static boolean isDated(Element child) {
    String title = child.attr("title");
    if (title.length() < 10 || !Character.isDigit(title.charAt(0))) {
      return false;
    }
    return child.hasClass("updated") || child.hasClass("published");
  }

  /** A line break; two of them, or one after a full stop, end a block. */
  private void lineBreak() {
    breaks++;
    if (breaks >= 2 || (anyText && endsSentence(text))) {
      flush();
    } else if (anyText) {
      text.append('\n');
    }
  }

  private static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "\"»”’)".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && ".!?…。！？".indexOf(text.charAt(i)) >= 0;
  }

  private void append(String raw, Place at, long inline, boolean inLink, boolean inBold) {
    boolean blank = true;
    int before = words;
    boolean inWord = text.length() > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ' '
          || c == '\n'
          || c == '\t'
          || c == '\r'
          || c == '\f'
          || c == '\u00a0'
          || c == '\u200b'
          || c == '\ufeff') {
        space(c);
        inWord = inWord && (c == '\u200b' || c == '\ufeff');
        continue;
      }
      if (c == '\u00ad') {
        continue;
      }
      blank = false;
      text.append(c);
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      // Scripts without spaces: every second character opens a word.
      inWord = letter && !(c >= 0x3040 && c < 0xa000 && (i & 1) == 0);
    }
    if (!blank) {
      place = place == null ? at : place;
      anyText = true;
      breaks = 0;
      inlineGroups &= inline;
      bold &= inBold;
      linkWords += inLink ? words - before : 0;
    }
  }

  private void space(char c) {
    if (c == '\u200b' || c == '\ufeff' || text.isEmpty()) {
      return;
    }
    char last = text.charAt(text.length() - 1);
    if (last == ' ' && c == '\u00a0') {
      text.setCharAt(text.length() - 1, c);
    } else if (last != ' ' && last != '\n' && last != '\u00a0') {
      text.append(c == '\u00a0' ? c : ' ');
    }
  }

  private void flush() {
    if (anyText && place != null) {
      String kept = trimmed(text);
      // A link as long as a paragraph is one that was never closed.
      boolean unclosed = linkWords > LONGEST_LINK && links <= 1;
      linkWords = unclosed ? 0 : linkWords;
      links = unclosed ? 0 : links;
      blocks.add(
          new Block(
              kept,
              place,
              words,
              linkWords,
              links,
              Math.max(0, inlineGroups),
              bold,
              blocks.size()));
    }
    text.setLength(0);
    place = null;
    words = 0;
    linkWords = 0;
    links = 0;
    inlineGroups = -1;
    bold = true;
    anyText = false;
    breaks = 0;
  }

  private static String trimmed(StringBuilder text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private long groups(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    Attributes attributes = element.attributes();
    return groups(attributes.get("class"))
        | groups(attributes.get("id"))
        | groups(attributes.get("role"))
        | groups(attributes.get("itemprop"))
        | groups(attributes.get("data-testid"))
        | groups(attributes.get("data-component"));
  }

  private long groups(String value) {
    return value.isEmpty() ? 0 : groupsByName.computeIfAbsent(value, furniture::groupsOf);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  private static int tag(String name) {
    return switch (name) {
      case "article" -> Tag.ARTICLE;
      case "main" -> Tag.MAIN;
      case "nav" -> Tag.NAV;
      case "header" -> Tag.HEADER;
      case "footer" -> Tag.FOOTER;
      case "aside" -> Tag.ASIDE;
      case "form" -> Tag.FORM;
      case "figure", "amp-img", "amp-carousel" -> Tag.FIGURE;
      case "figcaption" -> Tag.CAPTION;
      case "table" -> Tag.TABLE;
      case "ul", "ol", "dl" -> Tag.LIST;
      case "blockquote" -> Tag.QUOTE;
      case "section" -> Tag.SECTION;
      default -> 0;
    };
  }
}
