package org.dragoman.article.html;

import java.util.List;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Languages;
import org.dragoman.article.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The article of an HTML page. */
public final class HtmlArticle {
  private HtmlArticle() {}

  /** The article of a page, or a refusal where the page holds no text. */
  public static Arrival of(String html, @Nullable String uri, String where) {
    RawPage raw = RawPage.of(html);
    Document document = parsed(raw, uri);
    String title = title(document);
    Page page = page(raw, document, title);
    String text = ArticleText.normal(text(page, Scorer.shipped()));
    if (text.isBlank()) {
      return new Refusal(where, "the page holds no text of an article");
    }
    String canonical = attribute(document, "link[rel=canonical]", "href");
    String link = canonical != null && canonical.startsWith("http") ? canonical : uri;
    return new Article(
        ArticleText.id(link, text),
        link,
        title,
        attribute(document, "meta[property=og:site_name]", "content"),
        List.of(),
        published(document),
        Languages.shipped().of(text),
        text);
  }

  /** A page cut into blocks. */
  static Page page(String html, @Nullable String uri) {
    RawPage raw = RawPage.of(html);
    Document document = parsed(raw, uri);
    return page(raw, document, title(document));
  }

  private static Page page(RawPage raw, Document document, @Nullable String title) {
    JsonNode stated = JsonLd.of(raw.jsonLd()).article();
    String body = stated == null ? null : stated.path("articleBody").asString("");
    return new Page(
        Segmentation.of(document, Furniture.shipped()),
        title,
        body,
        attribute(document, "meta[property=og:description],meta[name=description]", "content"));
  }

  private static Document parsed(RawPage raw, @Nullable String uri) {
    return Jsoup.parse(raw.html(), uri == null ? "" : uri, Parser.htmlParser().setMaxDepth(512));
  }

  static String text(Page page, Scorer scorer) {
    if (page.blocks().isEmpty()) {
      return "";
    }
    double[] scores = scorer.scores(page);
    StringBuilder text = new StringBuilder();
    for (Block block : MainText.of(page, scores)) {
      text.append(text.isEmpty() ? "" : "\n\n").append(block.text);
    }
    return text.toString();
  }

  private static @Nullable String title(Document page) {
    String title = attribute(page, "meta[property=og:title]", "content");
    if (title != null) {
      return title;
    }
    Element heading = page.selectFirst("h1");
    String shown = heading != null ? heading.text() : page.title();
    return shown.isBlank() ? null : shown;
  }

  private static @Nullable String published(Document page) {
    String date = attribute(page, "meta[property=article:published_time]", "content");
    return date != null ? date : attribute(page, "time[datetime]", "datetime");
  }

  private static @Nullable String attribute(Document page, String query, String name) {
    Element element = page.selectFirst(query);
    return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
  }
}
