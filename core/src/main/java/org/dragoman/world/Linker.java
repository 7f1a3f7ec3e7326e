package org.dragoman.world;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Finds who and where in an article: names, and every title, demonym, seat of power and group that
 * stands for an actor.
 *
 * <p>One is made once and serves any number of threads.
 */
public final class Linker {
  private final World world;
  private final Cues cues;
  private final AnaphoraWords anaphora;

  /**
   * @param language the pack with the language's titles, groups and name words
   * @param worldPack the pack with the forenames
   */
  public Linker(World world, Pack language, Pack worldPack) {
    this(world, language, List.of(), worldPack);
  }

  /**
   * @param additions a user's own titles and groups
   */
  public Linker(World world, Pack language, List<Pack> additions, Pack worldPack) {
    this.world = world;
    this.cues = Cues.load(language, additions, worldPack);
    this.anaphora = AnaphoraWords.load(language);
  }

  public World world() {
    return world;
  }

  /**
   * Links the names and other mentions of a text.
   *
   * @param parses the text's sentences; without them names are found by their looks alone
   * @param date when the article was published, or null: then offices are those of the day up to
   *     which the world pack knows them
   */
  public Cast link(String text, List<Parse> parses, @Nullable LocalDate date) {
    LocalDate day = date == null ? World.KNOWN_UP_TO : date;
    Scan scan = new Scan(world, cues, text);
    Titles titles = new Titles(scan);
    List<Found> names = new NameFinder(scan, titles).find();
    Casting casting = new Casting();
    new NameLinker(scan, titles, names, casting, Clauses.of(text, parses), day).link();
    new Anaphora(world, casting, anaphora, scan.words, titles.phrases(), parses).link();
    return casting.finish();
  }
}
