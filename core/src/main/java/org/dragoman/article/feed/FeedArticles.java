package org.dragoman.article.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Languages;
import org.dragoman.article.Published;
import org.dragoman.article.Refusal;
import org.dragoman.article.html.HtmlArticle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The items of XML news: RSS 0.9x, 1.0 and 2.0, Atom, NewsML-G2 and NITF.
 *
 * <p>The reader knows no entities but XML's own and fetches nothing, so that no document can make
 * it swell. An item without a text of its own is refused with its address.
 */
public final class FeedArticles {
  private static final int DEEPEST = 256;

  private final Consumer<? super Arrival> to;

  public FeedArticles(Consumer<? super Arrival> to) {
    this.to = to;
  }

  /** Reads a document that {@link #isNews} has recognised. */
  public void read(String file, String xml) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    List<Element> items = named(document, "item", "entry", "newsItem", "nitf");
    // A NewsML item that wraps NITF is one article.
    items.removeIf(e -> e.parents().stream().anyMatch(p -> local(p).equals("newsitem")));
    if (items.isEmpty()) {
      boolean sitemap = !named(document, "loc").isEmpty();
      to.accept(
          new Refusal(
              file,
              sitemap
                  ? "is a sitemap: it names pages and holds none; fetch them by their addresses"
                  : "holds no items of news"));
      return;
    }
    String site = text(document, "channel > title", "feed > title");
    String language = text(document, "channel > language");
    int number = 0;
    for (Element item : items) {
      number++;
      to.accept(article(item, site, language, file + " item " + number));
    }
  }

  /** Whether XML is one of the formats that are read here, by its first element. */
  public static boolean isNews(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    for (String root :
        new String[] {
          "<rss",
          "<feed",
          "<rdf:rdf",
          "<newsitem",
          "<newsmessage",
          "<nitf",
          "<urlset",
          "<sitemapindex"
        }) {
      if (lower.contains(root)) {
        return true;
      }
    }
    return false;
  }

  private static Arrival article(
      Element item, @Nullable String site, @Nullable String language, String where) {
    String uri = address(item);
    String body = body(item);
    String text = ArticleText.normal(HtmlArticle.fragment(body));
    if (text.isBlank()) {
      return new Refusal(where, "has no text" + (uri == null ? "" : "; its page is " + uri));
    }
    String id = first(item, "guid", "id");
    String guid = item.attr("guid");
    String key = id != null ? id : guid.isEmpty() ? null : guid;
    String title = first(item, "title", "headline", "hl1");
    String stated = item.attr("xml:lang").isEmpty() ? language : item.attr("xml:lang");
    return new Article(
        ArticleText.id(uri == null ? key : uri, text),
        uri,
        title == null ? null : ArticleText.normal(Parser.unescapeEntities(title, false)),
        site != null ? site : first(item, "provider", "source"),
        authors(item),
        Published.anyForm(
            first(
                item,
                "pubDate",
                "published",
                "dc:date",
                "date",
                "contentCreated",
                "versionCreated",
                "updated",
                "date.issue")),
        stated == null || stated.isBlank()
            ? Languages.shipped().of(text)
            : stated.split("-", 2)[0].toLowerCase(Locale.ROOT),
        text);
  }

  private static String body(Element item) {
    for (String name :
        new String[] {
          "content:encoded",
          "body.content",
          "content",
          "inlineXML",
          "inlineData",
          "description",
          "summary"
        }) {
      for (Element part : item.getAllElements()) {
        if (part != item && part.tagName().equalsIgnoreCase(name) && part.hasText()) {
          boolean markup = part.childrenSize() > 0;
          return markup
              ? part.html()
              : Parser.unescapeEntities(part.wholeText(), false).isBlank() ? "" : part.wholeText();
        }
      }
    }
    return "";
  }

  private static @Nullable String address(Element item) {
    for (Element link : named(item, "link")) {
      String rel = link.attr("rel");
      if (!link.attr("href").isBlank() && (rel.isEmpty() || rel.equals("alternate"))) {
        return link.attr("href").strip();
      }
      if (!link.text().isBlank()) {
        return link.text().strip();
      }
    }
    String about = item.attr("rdf:about");
    return about.isBlank() ? null : about;
  }

  private static List<String> authors(Element item) {
    List<String> authors = new ArrayList<>();
    for (Element one : named(item, "creator", "author", "by", "byline")) {
      Element name = named(one, "name").stream().findFirst().orElse(one);
      String text = name.text().strip();
      int bracket = text.indexOf('(');
      // RSS writes "mail@host (Name)".
      text =
          text.contains("@") && bracket > 0 ? text.substring(bracket + 1).replace(")", "") : text;
      if (!text.isBlank() && !text.contains("@") && !authors.contains(text)) {
        authors.add(text);
      }
    }
    return authors;
  }

  private static @Nullable String first(Element item, String... names) {
    for (String name : names) {
      for (Element part : item.getAllElements()) {
        boolean same = part.tagName().equalsIgnoreCase(name) || local(part).equalsIgnoreCase(name);
        if (part != item && same) {
          String value = part.hasAttr("norm") ? part.attr("norm") : part.text().strip();
          if (!value.isBlank()) {
            return value;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Document document, String... queries) {
    for (String query : queries) {
      Element found = document.selectFirst(query);
      if (found != null && !found.text().isBlank()) {
        return found.text().strip();
      }
    }
    return null;
  }

  private static List<Element> named(Element root, String... names) {
    List<Element> found = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      for (String name : names) {
        if (local(element).equalsIgnoreCase(name)) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
