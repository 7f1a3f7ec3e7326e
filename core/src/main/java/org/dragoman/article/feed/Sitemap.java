package org.dragoman.article.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A list of addresses that a site publishes, by the protocol of sitemaps.org, news sitemaps
 * included.
 *
 * @param pages addresses of pages, in the file's order
 * @param maps addresses of further sitemaps
 */
public record Sitemap(List<String> pages, List<String> maps) {
  private static final int DEEPEST = 64;
  private static final int HEAD = 2048;

  public Sitemap {
    pages = List.copyOf(pages);
    maps = List.copyOf(maps);
  }

  /** Whether XML is a sitemap or an index of them, by its first element. */
  public static boolean isOne(String xml) {
    String head = xml.substring(0, Math.min(xml.length(), HEAD)).toLowerCase(Locale.ROOT);
    return head.contains("<urlset") || head.contains("<sitemapindex");
  }

  /** The addresses in a sitemap; what is no http or https address is left out. */
  public static Sitemap of(String xml) {
    List<String> pages = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    for (Element loc :
        Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST)).getElementsByTag("loc")) {
      Element parent = loc.parent();
      String holder = parent == null ? "" : parent.tagName().toLowerCase(Locale.ROOT);
      String address = loc.text().strip();
      boolean usable = address.startsWith("http://") || address.startsWith("https://");
      if (usable && holder.endsWith("sitemap")) {
        maps.add(address);
      } else if (usable && holder.endsWith("url")) {
        pages.add(address);
      }
    }
    return new Sitemap(pages, maps);
  }
}
