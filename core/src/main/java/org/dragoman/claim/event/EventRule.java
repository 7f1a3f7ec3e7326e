package org.dragoman.claim.event;

import java.util.List;
import org.dragoman.claim.event.Modality.Effect;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of an event type in one language.
 *
 * @param where file and line, for messages
 * @param actor path to those who act, or null where the rule names none
 * @param recipient path to those acted upon, or null
 * @param mutual whether several actors do it to one another when no recipient is named
 * @param needs which roles must be filled by someone known
 * @param code type, mode and code that the rule gives instead of its event type's, or null
 * @param status what the rule itself says of the status, or null
 * @param present what a plain present tense means
 * @param otherwise whether the rule counts only where no other holds at its trigger
 */
record EventRule(
    String name,
    String where,
    EventType type,
    List<Trigger> triggers,
    List<Condition> conditions,
    @Nullable RolePath actor,
    @Nullable RolePath recipient,
    boolean mutual,
    Needs needs,
    @Nullable Coding code,
    @Nullable Effect status,
    Effect present,
    boolean otherwise,
    List<Example> examples) {
  /** What the weight of a rule that gives way to every other falls below. */
  private static final int LAST = 1000;

  /** Which roles must be filled by someone known for the rule to hold. */
  enum Needs {
    NONE,
    /** No side, but a story with several who hold office. */
    STORY,
    ANY,
    ACTOR,
    RECIPIENT,
    BOTH
  }

  /** Type, mode and CAMEO code of an event. */
  record Coding(String type, String mode, String cameo) {}

  /** How much the rule asks for: of two that match, the more specific wins. */
  int weight(Trigger trigger) {
    int weight = 3 * trigger.weight() + (needs == Needs.BOTH ? 1 : 0) - (otherwise ? LAST : 0);
    for (Condition condition : conditions) {
      weight += condition.wanted() ? 2 : 0;
    }
    return weight;
  }

  Coding coding() {
    return code == null ? type.coding() : code;
  }
}
