package org.dragoman.article.html;

import java.util.ArrayList;
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

/** The article of an HTML page. */
public final class HtmlArticle {
  private HtmlArticle() {}

  /** The article of a page, or a refusal where the page holds no text. */
  public static Arrival of(String html, @Nullable String uri, String where) {
    Document page = Jsoup.parse(html, uri == null ? "" : uri, Parser.htmlParser().setMaxDepth(512));
    String title = title(page);
    String published = published(page);
    page.select("script,style,noscript,nav,header,footer,aside,form,figure,iframe,svg,button")
        .remove();
    String text = ArticleText.normal(String.join("\n\n", paragraphs(page)));
    if (text.isBlank()) {
      return new Refusal(where, "the page holds no text of an article");
    }
    String canonical = attribute(page, "link[rel=canonical]", "href");
    String link = canonical != null && canonical.startsWith("http") ? canonical : uri;
    return new Article(
        ArticleText.id(link, text),
        link,
        title,
        attribute(page, "meta[property=og:site_name]", "content"),
        List.of(),
        published,
        Languages.shipped().of(text),
        text);
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

  /** The paragraphs of the element whose own paragraphs hold most text. */
  private static List<String> paragraphs(Document page) {
    Element best = page.body();
    int most = -1;
    for (Element candidate : page.select("article,main,section,div,td")) {
      int size = 0;
      for (Element child : candidate.children()) {
        size += child.normalName().equals("p") ? child.text().length() : 0;
      }
      if (size > most) {
        most = size;
        best = candidate;
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (Element block : best.select("p,h2,h3,h4,li,blockquote")) {
      boolean nested =
          block.parent() != null && !block.parent().is("ul,ol,div,section,article,main,td");
      if (!nested && !block.text().isBlank()) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs.isEmpty() ? List.of(best.text()) : paragraphs;
  }
}
