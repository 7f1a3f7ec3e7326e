package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A political act: who did what to whom.
 *
 * @param trigger the words that carry the act
 * @param type PLOVER event type ("CONSULT")
 * @param mode PLOVER mode ("visit"), or ""
 * @param contexts PLOVER contexts, may be empty
 * @param cameo CAMEO code
 * @param quad quad class 1-4
 * @param goldstein Goldstein score, -10 to 10
 * @param actors ids of those who act
 * @param recipients ids of those acted upon
 * @param date EDTF, or ""
 * @param dateFrom how the date was found
 * @param place place id, or null
 * @param statement id of the statement that reports it, or null
 * @param confidence 0 to 1
 */
public record Event(
    String id,
    Span span,
    Span trigger,
    String type,
    String mode,
    List<String> contexts,
    String cameo,
    int quad,
    double goldstein,
    Status status,
    List<String> actors,
    List<String> recipients,
    String date,
    DateFrom dateFrom,
    @Nullable String place,
    @Nullable String statement,
    String rule,
    double confidence)
    implements Claim {
  public Event {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** Where an event's date was found, nearest first. */
  public enum DateFrom {
    CLAUSE,
    SENTENCE,
    STORY,
    ARTICLE
  }
}
