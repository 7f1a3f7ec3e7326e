package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page read: its blocks, then its text and what it says about itself.
 *
 * <p>Not for several threads at once; each page has its own.
 */
final class PageReading {
  /** Deeper elements are taken up into this depth; real pages stay below 100. */
  static final int DEEPEST = 256;

  private static final int ENOUGH_WORDS = 25;

  final @Nullable String uri;
  private final JsonLd data;
  private final Head head;
  private final Segmentation.Cut cut;
  private final @Nullable String site;
  private final @Nullable Clue title;
  private final Page page;

  PageReading(String html, @Nullable String uri) {
    RawPage raw = RawPage.of(html);
    Document document =
        Jsoup.parse(raw.html(), uri == null ? "" : uri, Parser.htmlParser().setMaxDepth(DEEPEST));
    this.data = JsonLd.of(raw.jsonLd());
    this.cut = Segmentation.of(document, Furniture.shipped());
    this.head = Head.of(document, cut.metas());
    this.uri = uri != null ? uri : ownAddress();
    this.site = site();
    this.title = Titles.best(titles(), site, this.uri);
    JsonNode article = data.article();
    this.page =
        new Page(
            cut.blocks(),
            title == null ? null : title.value(),
            article == null ? null : plain(article.path("articleBody").asString("")),
            head.value("description"));
  }

  private @Nullable String ownAddress() {
    String canonical = head.link("canonical");
    return canonical != null ? canonical : head.value("url");
  }

  @Nullable String site() {
    JsonNode article = data.article();
    String stated = head.value("site");
    if (stated != null && !stated.startsWith("@") && !stated.contains("://")) {
      return stated;
    }
    String publisher = article == null ? "" : article.path("publisher").path("name").asString("");
    if (!publisher.isBlank()) {
      return publisher;
    }
    return null;
  }

  List<Clue> titles() {
    List<Clue> clues = new ArrayList<>();
    JsonNode article = data.article();
    if (article != null) {
      clues.add(new Clue(plain(article.path("headline").asString("")), "JSON-LD headline", 1.3));
    }
    boolean first = true;
    for (Block block : cut.blocks()) {
      Element element = block.place.element;
      boolean h1 =
          element.normalName().equals("h1") || block.place.parent.element.normalName().equals("h1");
      if (h1 && block.words > 1) {
        String shown = block.text.replace('\n', ' ');
        String bare = withoutKicker(element);
        clues.add(new Clue(shown, "h1", first ? 1.3 : 0.5));
        if (!Words.folded(bare).equals(Words.folded(shown))) {
          clues.add(new Clue(bare, "h1 without kicker", 0.5));
        }
        first = false;
      }
    }
    for (Clue clue : head.clues("title", 0.9)) {
      // twitter:title and its like repeat og:title, and so count only where it is missing.
      boolean own = clue.source().equals("meta og:title");
      clues.add(new Clue(clue.value(), clue.source(), own ? 0.9 : 0.01));
    }
    clues.add(new Clue(head.title(), "title", 0.7));
    return clues;
  }

  /** What a heading says besides the elements in it that are named as labels. */
  private static String withoutKicker(Element heading) {
    StringBuilder text = new StringBuilder();
    Furniture furniture = Furniture.shipped();
    for (Node node : heading.childNodes()) {
      if (node instanceof TextNode own) {
        text.append(own.text());
      } else if (node instanceof Element part
          && (furniture.groupsOf(part.className()) & furniture.name("meta")) == 0) {
        text.append(' ').append(part.text());
      }
    }
    return text.toString().strip();
  }

  /** Markup and entities that pages leave in their data, taken out. */
  static String plain(String stated) {
    boolean marked = stated.indexOf('<') >= 0 || stated.indexOf('&') >= 0;
    return marked ? Jsoup.parseBodyFragment(stated).wholeText() : stated;
  }

  Page page() {
    return page;
  }

  /** The blocks that are the article. */
  List<Block> blocks() {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    return MainText.of(page, Scorer.shipped().scores(page));
  }

  /** The article's text; what the data state goes before a page that shows next to none of it. */
  List<Passage> passages(List<Block> blocks) {
    int length = 0;
    int words = 0;
    for (Block block : blocks) {
      length += 2 + block.text.length();
      words += block.words;
    }
    JsonNode article = data.article();
    String stated = article == null ? "" : plain(article.path("articleBody").asString("")).strip();
    boolean missing = stated.length() > 4 * length && stated.length() > 200;
    return missing && words < ENOUGH_WORDS * 4 ? Passages.paragraphs(stated) : Passages.of(blocks);
  }

  PageMetadata metadata(List<Block> text) {
    Map<String, String> grounds = new TreeMap<>();
    String language = head.language();
    Dates dates = dates(text);
    Authors authors = new Authors(site, uri);
    authors.stated(data, head);
    authors.marked(cut.marks());
    authors.visible(page, Furniture.shipped(), text);
    Authors.Credit credit = authors.best();
    Clue published = dates.published();
    Clue modified = dates.modified();
    ground(grounds, "title", title);
    ground(grounds, "published", published);
    ground(grounds, "modified", modified);
    if (credit != null) {
      grounds.put("authors", credit.source());
    }
    List<String> names = credit == null ? List.of() : credit.names();
    return new PageMetadata(
        title == null ? null : title.value(),
        names,
        names.stream().filter(Authors::isAgency).findFirst().orElse(null),
        published == null ? null : published.value(),
        modified == null ? null : modified.value(),
        language,
        site,
        head.link("canonical"),
        head.link("amphtml"),
        head.value("section"),
        keywords(),
        isPartial(),
        grounds);
  }

  /** All that the page says of its dates. */
  Dates dates(List<Block> text) {
    String language = head.language();
    Dates dates =
        new Dates(language != null && language.toLowerCase(Locale.ROOT).matches("en|en-us|en_us"));
    dates.stated(data, head);
    VisibleDates visible = new VisibleDates(page, text, dates.monthFirst());
    dates.marked(cut.marks(), visible);
    dates.address(uri);
    dates.visible(visible);
    return dates;
  }

  private static void ground(Map<String, String> grounds, String field, @Nullable Clue clue) {
    if (clue != null) {
      grounds.put(field, clue.source());
    }
  }

  private List<String> keywords() {
    String keywords = head.value("keywords");
    return keywords == null
        ? List.of()
        : Arrays.stream(keywords.split("[,;]", -1))
            .map(String::strip)
            .filter(k -> !k.isEmpty())
            .distinct()
            .limit(50)
            .toList();
  }

  private boolean isPartial() {
    JsonNode article = data.article();
    if (page.blocks().stream().anyMatch(MainText::isCutOff)) {
      return true;
    }
    return article != null
        && article.path("isAccessibleForFree").asString("true").equalsIgnoreCase("false");
  }
}
