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
 * @param unsaid how many of its sides the clause itself does not tell
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
    int weight,
    int unsaid) {

  /**
   * How the trigger tells its act.
   *
   * @param noun whether it is a noun
   * @param again whether it is a noun that takes up what was told before ("cette rencontre") and
   *     says nothing of who
   * @param someone whether the text has words where the recipients stand, which name nobody known
   * @param thing whether the text has words where the actors stand, which name nobody known
   * @param chance how likely the act is real and of its type, or below 0 where nothing was judged
   */
  record Form(boolean noun, boolean again, boolean someone, boolean thing, double chance) {}

  /** The same match with how likely it is. */
  Match withChance(double chance) {
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
        when,
        place,
        contexts,
        new Form(form.noun(), form.again(), form.someone(), form.thing(), chance),
        weight,
        unsaid);
  }

  /** The same act with sides that its clause leaves to the reader. */
  Match withSides(List<String> newActors, List<String> newRecipients) {
    int filled = (newActors.equals(actors) ? 0 : 1) + (newRecipients.equals(recipients) ? 0 : 1);
    return with(newActors, newRecipients, when, place, unsaid + filled);
  }

  Match withDate(When.Found date) {
    return with(actors, recipients, date, place, unsaid);
  }

  Match withPlace(@Nullable String newPlace) {
    return with(actors, recipients, when, newPlace, unsaid);
  }

  private Match with(
      List<String> newActors,
      List<String> newRecipients,
      When.Found date,
      @Nullable String newPlace,
      int newUnsaid) {
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
        date,
        newPlace,
        contexts,
        form,
        weight,
        newUnsaid);
  }

  boolean isNoun() {
    return form.noun();
  }
}
