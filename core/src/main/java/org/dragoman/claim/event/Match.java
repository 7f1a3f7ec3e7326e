package org.dragoman.claim.event;

import java.util.List;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds at a trigger.
 *
 * @param index the trigger's word in its sentence
 * @param trigger the span of its words
 * @param clause the span of the clause around it
 * @param noun whether the trigger is a noun
 * @param weight how specific the rule is
 */
record Match(
    EventRule rule,
    int index,
    Span trigger,
    Span clause,
    Coding coding,
    Effect effect,
    List<String> actors,
    List<String> recipients,
    When.Found when,
    @Nullable String place,
    List<String> contexts,
    boolean noun,
    int weight) {

  Match withSides(List<String> newActors, List<String> newRecipients) {
    return new Match(
        rule,
        index,
        trigger,
        clause,
        coding,
        effect,
        newActors,
        newRecipients,
        when,
        place,
        contexts,
        noun,
        weight);
  }

  Match withDate(When.Found date) {
    return new Match(
        rule,
        index,
        trigger,
        clause,
        coding,
        effect,
        actors,
        recipients,
        date,
        place,
        contexts,
        noun,
        weight);
  }
}
