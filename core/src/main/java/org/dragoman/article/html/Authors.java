package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Chooses who is credited with an article among what its page states. */
final class Authors {
  private static final int AFTER_HEADING = 10;
  private static final int BEFORE_HEADING = 5;

  /** The names one kind of place gives. */
  record Credit(String source, List<String> names) {}

  private final List<Credit> credits = new ArrayList<>();
  private final List<String> agencies = new ArrayList<>();
  private final String site;
  private final String host;

  Authors(@Nullable String site, @Nullable String uri) {
    this.site = Words.folded(site == null ? "" : site);
    this.host = uri == null ? "" : uri.toLowerCase(Locale.ROOT);
  }

  void stated(JsonLd data, Head head) {
    JsonNode article = data.article();
    if (article != null) {
      List<String> names = new ArrayList<>();
      for (String field : List.of("author", "creator")) {
        if (names.isEmpty()) {
          linked(article.get(field), data, names, 0);
        }
      }
      credit("JSON-LD author", names);
    }
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Clue clue : head.clues("author", 1)) {
      bySource.computeIfAbsent(clue.source(), s -> new ArrayList<>()).add(clue.value());
    }
    bySource.forEach(this::credit);
  }

  private static void linked(@Nullable JsonNode node, JsonLd data, List<String> names, int depth) {
    if (node == null || depth > 3) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> linked(one, data, names, depth + 1));
    } else if (node.isString()) {
      names.add(PageReading.plain(node.asString()));
    } else if (node.has("name")) {
      JsonNode name = node.get("name");
      linked(name, data, names, depth + 1);
    } else if (node.has("@id")) {
      JsonNode named = data.byId(node.path("@id").asString(""));
      if (named != null && named.path("name").isString()) {
        names.add(named.path("name").asString());
      }
    }
  }

  /** Elements that say they hold an author. */
  void marked(List<Mark> marks) {
    List<String> properties = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Mark one : marks) {
      Element mark = one.element();
      if (mark.attr("itemprop").contains("author")) {
        Element name = mark.selectFirst("[itemprop=name]");
        Element holder = name == null ? mark : name;
        properties.add(holder.hasAttr("content") ? holder.attr("content") : holder.text());
      } else if (mark.attr("rel").contains("author")) {
        links.add(mark.text());
      }
    }
    credit("microdata author", properties.stream().distinct().limit(4).toList());
    credit("rel=author", links.stream().distinct().limit(2).toList());
  }

  /** Lines around the heading that are named or worded as bylines. */
  void visible(Page page, Furniture furniture, List<Block> text) {
    long author = furniture.name("author");
    int heading = Math.max(0, page.heading());
    List<String> named = new ArrayList<>();
    List<String> worded = new ArrayList<>();
    for (int i = Math.max(0, heading - BEFORE_HEADING);
        i < Math.min(page.blocks().size(), heading + AFTER_HEADING);
        i++) {
      Block block = page.blocks().get(i);
      if (block.words > 20 || block.words < 1) {
        continue;
      }
      String bare = inside(block.text);
      agency(block);
      boolean alone = Head.words("by").contains(block.text.toLowerCase(Locale.ROOT));
      if (alone && i + 1 < page.blocks().size()) {
        worded.add(page.blocks().get(i + 1).text);
      } else if (bare.length() < block.text.length()) {
        worded.add(bare);
      } else if (((block.place.own | block.place.parent.own | block.inlineGroups) & author) != 0
          && block.words <= 5) {
        named.add(block.text);
      }
    }
    credit("byline", worded.stream().limit(1).toList());
    credit("author element", named.stream().limit(1).toList());
    credit("agency in the head line", agencies.stream().limit(1).toList());
    signature(text);
  }

  /** A short last line such as "Anna Ivanova" or "avec AFP" in round brackets. */
  private void signature(List<Block> text) {
    if (text.size() < 3) {
      return;
    }
    Block last = text.getLast();
    String bare = withoutBy(last.text);
    if (last.words <= 6 && bare.length() < last.text.length()) {
      credit("signature", List.of(bare));
    }
  }

  private void credit(String source, List<String> raw) {
    List<String> names = new ArrayList<>();
    for (String one : raw) {
      for (String name : People.of(one)) {
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
          names.add(name);
        }
      }
    }
    if (!names.isEmpty()) {
      credits.add(new Credit(source, names));
    }
  }

  /** What follows "by" at the start of a line, or after the date that opens it; else the line. */
  private static String inside(String line) {
    DateText.Found date = DateText.shipped().first(line, false);
    String lower = line.toLowerCase(Locale.ROOT);
    for (String by : date == null ? List.<String>of() : Head.words("by")) {
      int at = lower.indexOf(" " + by + " ");
      if (at >= 0 && line.length() > at + by.length() + 2) {
        String name = line.substring(at + by.length() + 2).strip();
        int end = DateText.shipped().first(name, false) == null ? name.length() : 0;
        if (end > 0 && Character.isUpperCase(name.charAt(0)) && name.split(" ", -1).length <= 4) {
          return name;
        }
      }
    }
    return withoutBy(line);
  }

  /** The agency that a line of date and source names. */
  private void agency(Block block) {
    if (block.words > 10 || DateText.shipped().first(block.text, false) == null) {
      return;
    }
    String[] words = block.text.split("[\\s,|()/–-]+", -1);
    for (String word : words) {
      if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && isAgency(word)) {
        agencies.add(word);
      }
    }
  }

  private static String withoutBy(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String by : Head.words("by")) {
      if (lower.startsWith(by)
          && lower.length() > by.length()
          && " :\u00a0\n".indexOf(lower.charAt(by.length())) >= 0) {
        return text.substring(by.length() + 1).strip();
      }
    }
    return text;
  }

  /** The first credit that names more than the site itself; else the first of all. */
  @Nullable Credit best() {
    for (Credit credit : credits) {
      List<String> persons = credit.names.stream().filter(n -> !isSite(n)).toList();
      if (!persons.isEmpty() && !persons.stream().allMatch(Authors::isAgency)) {
        return new Credit(credit.source, persons);
      }
    }
    return credits.isEmpty() ? null : credits.getFirst();
  }

  private boolean isSite(String name) {
    String folded = Words.folded(name);
    String joined = folded.replace(" ", "");
    return folded.equals(site)
        || (joined.length() > 3 && host.contains(joined))
        || (!site.isEmpty() && (folded.contains(site) || site.contains(folded)));
  }

  static boolean isAgency(String name) {
    return Head.words("agencies").stream().anyMatch(name::equalsIgnoreCase);
  }
}
