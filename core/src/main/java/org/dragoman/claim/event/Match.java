package org.dragoman.claim.event;

import java.util.List;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds at a trigger.
 *
 * @param sentence the index of its sentence in the article
 * @param index the trigger's word in its sentence
 * @param trigger the span of its words
 * @param clause the span of the clause around it
 * @param weight how specific the rule is
 */
record Match(
    EventRule rule,
    int sentence,
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
    Form form,
    int weight) {

  /**
   * How the trigger tells its act.
   *
   * @param noun whether it is a noun
   * @param again whether it is a noun that takes up what was told before ("cette rencontre") and
   *     says nothing of who
   * @param someone whether the text has words where the recipients stand, which name nobody known
   * @param thing whether the text has words where the actors stand, which name nobody known
   */
  record Form(boolean noun, boolean again, boolean someone, boolean thing) {}

  Match withSides(List<String> newActors, List<String> newRecipients) {
    return new Match(
        rule,
        sentence,
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
        form,
        weight);
  }

  boolean isNoun() {
    return form.noun();
  }

  Match withDate(When.Found date) {
    return new Match(
        rule,
        sentence,
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
        form,
        weight);
  }
}
