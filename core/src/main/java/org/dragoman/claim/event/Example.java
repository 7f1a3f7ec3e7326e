package org.dragoman.claim.event;

import java.util.List;
import java.util.Locale;
import org.dragoman.claim.Status;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a rule must match, or must not.
 *
 * <p>A positive example may say more after {@code =>}: a status, and the countries of the actors,
 * {@code >}, those of the recipients: {@code "Moscou condamne Kiev. => happened RUS > UKR"}.
 *
 * @param status the status it must have, or null where any will do
 * @param actors countries that must be among the actors'
 * @param recipients countries that must be among the recipients'
 */
record Example(
    String where,
    String text,
    boolean positive,
    @Nullable Status status,
    List<String> actors,
    List<String> recipients) {

  static Example parse(YamlNode node, boolean positive) {
    String text = node.text();
    int arrow = text.indexOf("=>");
    if (arrow < 0) {
      return new Example(node.where(), text.strip(), positive, null, List.of(), List.of());
    }
    Status status = null;
    String sides = text.substring(arrow + 2).strip();
    for (Status each : Status.values()) {
      String word = each.name().toLowerCase(Locale.ROOT);
      if (sides.startsWith(word)) {
        status = each;
        sides = sides.substring(word.length()).strip();
      }
    }
    int to = sides.indexOf('>');
    return new Example(
        node.where(),
        text.substring(0, arrow).strip(),
        positive,
        status,
        countries(to < 0 ? sides : sides.substring(0, to)),
        countries(to < 0 ? "" : sides.substring(to + 1)));
  }

  private static List<String> countries(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }
}
