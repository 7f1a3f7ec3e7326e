package org.dragoman.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.Article;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import org.dragoman.world.World;

/**
 * Reads articles: a pure function of the article and the packs, safe to call from many threads.
 *
 * <p>An article in a language without a pack is cut into sentences and says nothing more.
 */
public final class Reader {
  private final Map<String, Grasp> languages;
  private final Segmenter anyLanguage;

  private Reader(Map<String, Grasp> languages, Segmenter anyLanguage) {
    this.languages = languages;
    this.anyLanguage = anyLanguage;
  }

  /** A reader with the packs that ship. */
  public static Reader load() {
    return load(List.of());
  }

  /**
   * A reader with the packs that ship and what overlays add to them.
   *
   * @throws org.dragoman.pack.PackException naming file and line of what is wrong in an overlay
   */
  public static Reader load(List<Overlay> overlays) {
    Map<String, Grasp> languages = new LinkedHashMap<>();
    World world =
        World.load(Pack.shipped("world"), Overlay.to("world", overlays).toArray(new Pack[0]));
    languages.put("fr", Grasp.load("fr", world, overlays));
    return new Reader(languages, Segmenter.load(Pack.shipped("fr")));
  }

  /** What the article says. */
  public Reading read(Article article) {
    Grasp grasp = languages.get(primary(article.language()));
    return grasp == null ? bare(article) : grasp.read(article);
  }

  /**
   * What the article says, and how that was found; empty steps where no pack knows the language.
   */
  public Explanation explain(Article article) {
    Grasp grasp = languages.get(primary(article.language()));
    return grasp == null
        ? new Explanation(List.of(), List.of(), List.of(), List.of(), bare(article))
        : grasp.explain(article);
  }

  /** "fr" of "fr-CA". */
  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private Reading bare(Article article) {
    return new Reading(
        article,
        anyLanguage.segment(article.text()).stream().map(Sentence::span).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
