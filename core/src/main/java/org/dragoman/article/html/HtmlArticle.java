package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Languages;
import org.dragoman.article.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The article of an HTML page. */
public final class HtmlArticle {
  private static final int LONGEST_STAMP = 80;

  private HtmlArticle() {}

  /**
   * A page's article as far as it has one, and what the page says of it.
   *
   * @param passages the text as the page sets it, in order
   */
  public record Extract(List<Passage> passages, String language, PageMetadata metadata) {
    public Extract {
      passages = List.copyOf(passages);
    }

    /** The passages with blank lines between them; empty where the page holds no article. */
    public String text() {
      return Passages.joined(passages);
    }
  }

  /** The article of a page, or a refusal where the page holds no text. */
  public static Arrival of(String html, @Nullable String uri, String where) {
    Extract extract = extract(html, uri);
    PageMetadata metadata = extract.metadata;
    String text = extract.text();
    if (text.isBlank()) {
      return new Refusal(where, "the page holds no text of an article");
    }
    String canonical = metadata.canonical();
    String link = canonical != null && canonical.startsWith("http") ? canonical : uri;
    return new Article(
        ArticleText.id(link, text),
        link,
        metadata.title() == null ? null : ArticleText.normal(metadata.title()),
        metadata.site(),
        metadata.authors(),
        metadata.published(),
        extract.language,
        text);
  }

  /** Text and metadata of a page; the text may be empty. */
  public static Extract extract(String html, @Nullable String uri) {
    PageReading reading = new PageReading(html, uri);
    List<Block> blocks = reading.blocks();
    List<Passage> passages = reading.passages(blocks);
    PageMetadata metadata = reading.metadata(blocks);
    String language = language(Passages.joined(passages), metadata.language());
    return new Extract(passages, language, metadata);
  }

  /** The text of a piece of HTML that is all article, as feeds carry it. */
  public static String fragment(String html) {
    Document document =
        Jsoup.parse(
            RawPage.of(html).html(), "", Parser.htmlParser().setMaxDepth(PageReading.DEEPEST));
    List<Block> kept = new ArrayList<>();
    for (Block block : Segmentation.of(document, Furniture.shipped()).blocks()) {
      boolean link = block.linkDensity() > 0.9 && !kept.isEmpty();
      if (!link) {
        kept.add(block);
      }
    }
    return Passages.joined(Passages.of(kept));
  }

  /** The first date of a text in any form that pages write, as ISO 8601, or null. */
  public static @Nullable String date(String text) {
    DateText.Found found = DateText.shipped().first(text, false);
    return found == null ? null : found.iso();
  }

  /**
   * The date of a line that is nothing but a time stamp, as ISO 8601, or null.
   *
   * <p>A date alone may be a title: it takes a time of day or a word that says what was published.
   *
   * @param dayFirst whether 03/04/2020 is the third of April; otherwise it may be either, and null
   */
  public static @Nullable String stamp(String line, boolean dayFirst) {
    DateText.Found found =
        line.length() > LONGEST_STAMP || line.indexOf('©') >= 0
            ? null
            : DateText.shipped().first(line, false);
    if (found == null || (found.swapped() != null && !dayFirst)) {
      return null;
    }
    String before = line.substring(0, found.start());
    Dates.Kind kind = Dates.kind(before.toLowerCase(Locale.ROOT));
    boolean published = kind == Dates.Kind.PUBLISHED || kind == Dates.Kind.FIRST;
    boolean timed = kind == Dates.Kind.NONE && !found.time().isEmpty();
    int others = words(before) + words(line.substring(found.end()));
    return (published && others <= 6) || (timed && others <= 3) ? found.iso() : null;
  }

  private static int words(String text) {
    String folded = Words.folded(text);
    return folded.isEmpty() ? 0 : folded.split(" ", -1).length;
  }

  /** The declared language, unless the text is plainly in another one that we know. */
  private static String language(String text, @Nullable String declared) {
    String primary =
        declared == null ? "" : declared.split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    boolean usable = primary.length() == 2 || primary.length() == 3;
    String detected = Languages.shipped().of(text);
    if (!usable) {
      return detected;
    }
    boolean doubtful = text.length() < 200 || !Languages.shipped().knows(primary);
    return doubtful ? primary : detected;
  }
}
