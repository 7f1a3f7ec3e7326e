package org.dragoman.world.build;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.pack.PackException;

/**
 * Builds the tables of the world pack from the folders of public data they come from; the same
 * input gives the same bytes. What is known by hand stands in the pack's {@code hand} folder and is
 * not touched.
 */
public final class WorldBuild {
  private WorldBuild() {}

  /**
   * @param from the folder with {@code country-codes}, {@code factbook}, {@code geonames}, {@code
   *     natural-earth}, {@code sample} and {@code wikidata-officials}
   * @param to the pack's folder
   * @throws PackException when the data is not there
   */
  public static void run(Path from, Path to) {
    if (!Files.isDirectory(from.resolve("country-codes"))) {
      throw new PackException(from.toString(), 0, "has no folder 'country-codes'");
    }
    new StatesBuild(from, to).run();
    new PersonsBuild(from, to).run();
    OrganisationsBuild.run(from, to);
    ForenamesBuild.run(from, to);
    new PlacesBuild(from, to).run();
  }
}
