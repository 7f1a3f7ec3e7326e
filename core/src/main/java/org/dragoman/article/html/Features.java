package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.html.Block.Place;
import org.dragoman.article.html.Block.Tag;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Describes the blocks of a page by numbers, most of them 0 or 1.
 *
 * <p>The first description looks at each block and the elements around it; {@link Context} adds
 * what a first scoring says of its neighbours.
 */
final class Features {
  private final Furniture furniture;
  private final List<String> names;
  private boolean named;

  // The vector being filled.
  private float[] row = new float[0];
  private int at;

  Features(Furniture furniture) {
    this(furniture, new ArrayList<>(), false);
    // The names are those that the describing of any page puts.
    Segmentation.Cut any = Segmentation.of(Jsoup.parse("<p>any"), furniture);
    described(new Page(any.blocks(), null, null, null));
  }

  private Features(Furniture furniture, List<String> names, boolean named) {
    this.furniture = furniture;
    this.names = names;
    this.named = named;
  }

  /** The names of the numbers, in order. */
  List<String> names() {
    return names;
  }

  private void put(String name, double value) {
    put(name, "", value);
  }

  private void put(String name, boolean value) {
    put(name, "", value ? 1 : 0);
  }

  private void put(String name, String of, boolean value) {
    put(name, of, value ? 1 : 0);
  }

  /** Names are put together only once, for that costs more than all the numbers. */
  private void put(String name, String of, double value) {
    if (!named) {
      names.add(name + of);
      row = Arrays.copyOf(row, at + 1);
    }
    row[at++] = (float) value;
  }

  /** One row of numbers a block; for several threads at once. */
  float[][] of(Page page) {
    return new Features(furniture, names, true).described(page);
  }

  private float[][] described(Page page) {
    float[][] rows = new float[page.blocks().size()][];
    Surroundings surroundings = new Surroundings(page);
    for (Block block : page.blocks()) {
      row = named ? new float[names.size()] : new float[0];
      at = 0;
      names(block);
      tags(block);
      words(block);
      position(block, page, surroundings);
      containers(block, surroundings);
      statedText(block, page);
      topics(block);
      under(block, surroundings);
      put("constant", 1);
      rows[block.index] = row;
      named = true;
    }
    return rows;
  }

  private void names(Block block) {
    long own = block.place.own | block.inlineGroups;
    List<String> groups = furniture.nameGroups();
    for (int g = 0; g < groups.size(); g++) {
      put("own ", groups.get(g), (own >> g & 1) != 0);
      put("near ", groups.get(g), (block.place.near >> g & 1) != 0);
      put("all ", groups.get(g), (block.place.all >> g & 1) != 0);
    }
    long phrases = block.phrases();
    List<String> kinds = furniture.phraseGroups();
    for (int g = 0; g < kinds.size(); g++) {
      boolean begins = (phrases >> g & 1) != 0;
      put("phrase ", kinds.get(g), begins);
      put("short phrase ", kinds.get(g), begins && block.words < 12);
    }
  }

  private static final String[] TAGS = {
    "article",
    "main",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "figure",
    "figcaption",
    "table",
    "list",
    "quote",
    "section",
    "hidden",
    "link"
  };

  private void tags(Block block) {
    for (int t = 0; t < TAGS.length; t++) {
      put("in ", TAGS[t], (block.place.tags >> t & 1) != 0);
    }
    String tag = block.place.element.normalName();
    put("is p", tag.equals("p"));
    put("is h1", tag.equals("h1"));
    put("is h2", tag.equals("h2"));
    put("is h3", tag.equals("h3") || tag.equals("h4"));
    put("is li", tag.equals("li"));
    put("is li of text", tag.equals("li") && block.linkWords == 0);
    put("is td", tag.equals("td") || tag.equals("th"));
    put("is div", tag.equals("div"));
    put("is pre", tag.equals("pre"));
    put("is h5", tag.equals("h5") || tag.equals("h6") || tag.equals("dt") || tag.equals("legend"));
    put("bold", block.bold);
    boolean plainParagraph = tag.equals("p") && block.place.own == 0;
    put("is bare p", plainParagraph);
    put("is bare p in article", plainParagraph && (block.place.tags & Tag.ARTICLE) != 0);
  }

  private void words(Block block) {
    int w = block.words;
    put("log words", Math.log(1 + w) / 3);
    put("1 word", w <= 1);
    put("2-3 words", w > 1 && w <= 3);
    put("4-7 words", w > 3 && w <= 7);
    put("8-14 words", w > 7 && w <= 14);
    put("15-30 words", w > 14 && w <= 30);
    put("31-60 words", w > 30 && w <= 60);
    put("60+ words", w > 60);
    double density = block.linkDensity();
    put("link density", density);
    put("no link", block.links == 0);
    put("all link", density > 0.9);
    put("mostly link", density > 0.5);
    put("some link", density > 0.2);
    put("long some link", density > 0.02 && w > 20);
    TextSigns signs = block.signs();
    put("ends sentence", signs.endsSentence());
    put("ends sentence long", signs.endsSentence() && w > 10);
    put("ends colon", signs.endsColon());
    put("sentences", Math.min(5, signs.sentences()) / 3.0);
    put("commas", Math.min(1, 6.0 * signs.commas() / Math.max(6, w)));
    put("digits", signs.digitShare());
    put("many digits", signs.digitShare() > 0.3);
    put("capitals", signs.upperShare() > 0.6 && w > 1);
    put("starts lower", signs.startsLower());
    put("bar", signs.bars() > 0);
    put("copyright", signs.copyright());
    put("at sign", signs.atSign());
    put("quotes", signs.quotes());
    put("year", signs.year() && w < 12);
    put("question", signs.question());
    put("capitalised words", signs.capitalised() > 0.7 && w > 2);
  }

  private void position(Block block, Page page, Surroundings around) {
    int n = page.blocks().size();
    double where = n <= 1 ? 0 : (double) block.index / (n - 1);
    put("where", where);
    put("where squared", where * where);
    put("first tenth", where < 0.1);
    put("last tenth", where > 0.9);
    double share = around.wordsBefore[block.index] / Math.max(1.0, around.total);
    put("words before", share);
    put("words before squared", share * share);
    boolean headed = page.heading() >= 0;
    int after = block.index - page.heading();
    put("before heading", headed && after < 0);
    put("after heading", headed && after > 0);
    put("just after heading", headed && after > 0 && after <= 4);
    put("soon after heading", headed && after > 4 && after <= 15);
    put("is title", page.isTitle(block));
    put("holds title", page.holdsTitle(block));
    put("repeated", around.repeated.contains(block.text));
  }

  private void containers(Block block, Surroundings around) {
    Place holder = block.place.parent;
    Place above = holder.parent;
    container("holder", holder, around);
    container("above", above, around);
    container("over", above.parent, around);
    int[] alike = around.alike.getOrDefault(block.place.signature, new int[4]);
    put("alike", Math.log(1 + alike[0]) / 3);
    put("alike links", alike[1] / Math.max(1.0, alike[2]));
    put("alike words", Math.log(1 + alike[2] / Math.max(1.0, alike[0])) / 3);
    put("alike sentences", alike[3] / Math.max(1.0, alike[0]));
  }

  private void container(String name, Place place, Surroundings around) {
    double density = place.linkWords / Math.max(1.0, place.words);
    put(name, " words", Math.log(1 + place.words) / 5);
    put(name, " link density", density);
    put(name, " links much", density > 0.5);
    put(name, " sentences", Math.log(1 + place.sentences) / 3);
    put(name, " share", place.words / Math.max(1.0, around.total));
    put(name, " sentence share", place.sentences / Math.max(1.0, around.sentences));
    put(name, " block words", Math.log(1 + place.words / Math.max(1.0, place.blocks)) / 3);
  }

  private void topics(Block block) {
    int[] counts = furniture.topicsOf(block.text);
    for (int g = 0; g < counts.length; g++) {
      put("speaks of ", furniture.topicGroups().get(g), counts[g] > 0);
      put("share of ", furniture.topicGroups().get(g), 4.0 * counts[g] / Math.max(4, block.words));
    }
  }

  /** What the nearest heading above begins with, and how far away it is. */
  private void under(Block block, Surroundings around) {
    Block heading = around.headingOf[block.index];
    long phrases = heading == null ? 0 : heading.phrases();
    List<String> kinds = furniture.phraseGroups();
    for (int g = 0; g < kinds.size(); g++) {
      put("under ", kinds.get(g), (phrases >> g & 1) != 0);
    }
    put("under none", heading == null);
    put("under linked", heading != null && heading.linkDensity() > 0.5);
    int away = heading == null ? 0 : block.index - heading.index;
    put("under by", Math.log(1 + away) / 3);
    put("in data", around.tables.row(block) != null);
  }

  private void statedText(Block block, Page page) {
    double share = page.sharedWithStated(block);
    put("text stated", page.statesText());
    put("in stated", share > 0.8);
    put("partly in stated", share > 0.3 && share <= 0.8);
    put("not in stated", page.statesText() && share <= 0.3);
    put("not in stated long", page.statesText() && share <= 0.3 && block.words > 8);
    put("in description", page.inDescription(block));
  }

  /** What needs all blocks of the page: counts by container, repetitions, signatures. */
  private static final class Surroundings {
    private final double[] wordsBefore;
    private final Set<String> repeated = new HashSet<>();
    private final Map<Integer, int[]> alike = new HashMap<>();
    private final @Nullable Block[] headingOf;
    private final Tables tables;
    private int total;
    private int sentences;

    Surroundings(Page page) {
      List<Block> blocks = page.blocks();
      wordsBefore = new double[blocks.size()];
      headingOf = new Block[blocks.size()];
      tables = new Tables(blocks);
      Block heading = null;
      Set<String> seen = new HashSet<>();
      for (Block block : blocks) {
        wordsBefore[block.index] = total;
        headingOf[block.index] = heading;
        boolean sub = !page.isTitle(block) && Passages.isHeading(block.place.element);
        heading = sub || block.index == page.heading() ? block : heading;
        total += block.words;
        if (!seen.add(block.text)) {
          repeated.add(block.text);
        }
        int ends = block.signs().sentences();
        sentences += ends;
        int[] counts = alike.computeIfAbsent(block.place.signature, s -> new int[4]);
        counts[0]++;
        counts[1] += block.linkWords;
        counts[2] += block.words;
        counts[3] += ends > 0 ? 1 : 0;
        for (@Nullable Place place = block.place; ; place = place.parent) {
          place.words += block.words;
          place.linkWords += block.linkWords;
          place.blocks++;
          place.sentences += ends;
          if (place.parent == place) {
            break;
          }
        }
      }
    }
  }
}
