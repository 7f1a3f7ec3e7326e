package org.dragoman.model.net;

import java.util.List;

/**
 * The answers a network chooses from.
 *
 * @param tags universal parts of speech
 * @param bundles part of speech and features of a word: {@code "NOUN|Gender=Fem|Number=Sing"}
 * @param relations to the head
 * @param entities BIO tags, {@code "O"} first
 */
public record Labels(
    List<String> tags, List<String> bundles, List<String> relations, List<String> entities) {
  public Labels {
    tags = List.copyOf(tags);
    bundles = List.copyOf(bundles);
    relations = List.copyOf(relations);
    entities = List.copyOf(entities);
  }
}
