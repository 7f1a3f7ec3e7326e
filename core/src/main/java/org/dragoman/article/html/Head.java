package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's meta and link elements state. */
final class Head {
  private static final class Shipped {
    static final Map<String, List<String>> NAMES =
        names(Pack.shipped("page").yaml("metadata.yaml"));
  }

  private final Map<String, List<String>> contents = new HashMap<>();
  private final Map<String, Element> links = new HashMap<>();
  private final String title;
  private final @Nullable String language;

  private Head(Document page, List<Element> inBody) {
    List<Element> metas = new ArrayList<>(page.head().getElementsByTag("meta"));
    metas.addAll(inBody);
    for (Element meta : metas) {
      String content = meta.attr("content").strip();
      for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        // Microdata in the body describe whatever they stand in; the head's describe the page.
        boolean own = !key.equals("itemprop") || inHead(meta);
        if (own && !name.isEmpty() && !content.isEmpty()) {
          contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
    for (Element link : page.head().getElementsByTag("link")) {
      links.putIfAbsent(link.attr("rel").toLowerCase(Locale.ROOT), link);
    }
    title = page.title();
    Element root = page.firstElementChild();
    String lang =
        root == null ? "" : root.attr("lang").isEmpty() ? root.attr("xml:lang") : root.attr("lang");
    language = lang.isBlank() ? first("content-language") : lang.strip();
  }

  private static boolean inHead(Element meta) {
    Element parent = meta.parent();
    return parent != null && parent.normalName().equals("head");
  }

  /**
   * The head of a page.
   *
   * @param inBody meta elements that stand in the body, as on pages whose head was cut short
   */
  static Head of(Document page, List<Element> inBody) {
    return new Head(page, inBody);
  }

  private static Map<String, List<String>> names(YamlNode file) {
    Map<String, List<String>> names = new HashMap<>();
    file.entries().forEach((field, list) -> names.put(field, list.texts()));
    return names;
  }

  /** A list of words of {@code packs/page/metadata.yaml}. */
  static List<String> words(String list) {
    return Shipped.NAMES.getOrDefault(list, List.of());
  }

  /** All values of a field, the best source first; the weights fall from the given one. */
  List<Clue> clues(String field, double weight) {
    List<Clue> clues = new ArrayList<>();
    List<String> names = words(field);
    for (int i = 0; i < names.size(); i++) {
      for (String content : contents.getOrDefault(names.get(i), List.of())) {
        clues.add(new Clue(content, "meta " + names.get(i), weight * (1 - 0.3 * i / names.size())));
      }
    }
    return clues;
  }

  /** The first value of a field, or null. */
  @Nullable String value(String field) {
    for (String name : words(field)) {
      String content = first(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private @Nullable String first(String name) {
    List<String> list = contents.get(name);
    return list == null ? null : list.getFirst();
  }

  @Nullable String link(String rel) {
    Element link = links.get(rel);
    if (link == null || link.attr("href").isBlank()) {
      return null;
    }
    String whole = link.absUrl("href");
    return whole.isEmpty() ? link.attr("href") : whole;
  }

  String title() {
    return title;
  }

  /** The language the page declares, or null. */
  @Nullable String language() {
    return language;
  }
}
