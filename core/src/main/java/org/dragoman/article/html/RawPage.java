package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page without the parts that are never shown, which are half of most pages and slow to parse:
 * scripts, styles, drawings, comments. JSON-LD is kept aside.
 */
record RawPage(String html, List<String> jsonLd) {
  private static final String[] DROPPED = {"script", "style", "svg"};

  static RawPage of(String html) {
    StringBuilder kept = new StringBuilder(html.length());
    List<String> jsonLd = new ArrayList<>();
    boolean[] noMore = new boolean[DROPPED.length + 1];
    int from = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = at + 1;
      if (html.startsWith("<!--", at)) {
        end = noMore[DROPPED.length] ? -1 : html.indexOf("-->", at + 4);
        noMore[DROPPED.length] |= end < 0;
        if (end >= 0) {
          kept.append(html, from, at);
          end += 3;
          from = end;
        }
      } else {
        int name = opened(html, at);
        if (name >= 0) {
          int close = noMore[name] ? -1 : closing(html, DROPPED[name], at);
          noMore[name] |= close < 0;
          end = close < 0 ? -1 : after(html, close);
          if (end >= 0) {
            keepJsonLd(html, at, close, jsonLd);
            kept.append(html, from, at);
            from = end;
          }
        }
      }
      at = html.indexOf('<', Math.max(end, at + 1));
    }
    kept.append(html, from, html.length());
    return new RawPage(kept.toString(), jsonLd);
  }

  private static int opened(String html, int at) {
    for (int i = 0; i < DROPPED.length; i++) {
      int end = at + 1 + DROPPED[i].length();
      if (html.regionMatches(true, at + 1, DROPPED[i], 0, DROPPED[i].length())
          && end < html.length()
          && !Character.isLetterOrDigit(html.charAt(end))
          && html.charAt(end) != '-') {
        return i;
      }
    }
    return -1;
  }

  private static int closing(String html, String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !html.regionMatches(true, at + 2, name, 0, name.length())) {
      at = html.indexOf("</", at + 2);
    }
    return at;
  }

  private static int after(String html, int close) {
    int end = html.indexOf('>', close);
    return end < 0 ? html.length() : end + 1;
  }

  private static void keepJsonLd(String html, int at, int close, List<String> jsonLd) {
    int body = html.indexOf('>', at);
    if (body < 0 || body >= close) {
      return;
    }
    String tag = html.substring(at, Math.min(body, at + 400)).toLowerCase(Locale.ROOT);
    if (tag.contains("ld+json")) {
      jsonLd.add(html.substring(body + 1, close));
    }
  }
}
