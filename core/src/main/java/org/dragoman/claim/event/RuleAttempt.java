package org.dragoman.claim.event;

import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One rule tried at one trigger, for explanations.
 *
 * @param rule name of the rule
 * @param where file and line of the rule
 * @param trigger the words that set it off
 * @param failure why it did not hold, or null where it did
 */
public record RuleAttempt(String rule, String where, Span trigger, @Nullable String failure) {}
