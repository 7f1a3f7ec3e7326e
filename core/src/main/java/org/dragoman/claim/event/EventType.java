package org.dragoman.claim.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.event.EventRule.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A kind of act, from one file of an events pack.
 *
 * @param name the file's name without its ending
 * @param labels what it is called, by language
 * @param coding PLOVER type and mode and CAMEO code of its events
 * @param whenPlanned the coding of an act of this kind that is still to come, or null for the same
 * @param contexts PLOVER contexts that the kind itself implies
 * @param modes modes that words near the trigger point to, in order
 */
public record EventType(
    String name,
    Map<String, String> labels,
    Coding coding,
    @Nullable Coding whenPlanned,
    List<String> contexts,
    List<ModeCue> modes) {

  /**
   * A mode that some words point to.
   *
   * @param lemmas words of the trigger or what completes it
   */
  record ModeCue(Coding coding, Set<String> lemmas) {}
}
