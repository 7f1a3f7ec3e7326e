package org.dragoman.chronicle;

import java.util.List;
import org.dragoman.claim.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the chronicle, with all articles that report it in the same words.
 *
 * @param speaker id of the actor, or the speaker's words where unknown, or null
 * @param content what was said
 */
public record StatementEntry(
    String id,
    @Nullable String speaker,
    String content,
    Statement.Form form,
    String date,
    List<Evidence> mentions) {
  public StatementEntry {
    mentions = List.copyOf(mentions);
  }
}
