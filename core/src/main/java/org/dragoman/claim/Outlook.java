package org.dragoman.claim;

import org.dragoman.claim.Expectation.Strength;
import org.dragoman.text.Span;

/**
 * A sign that a clause looks ahead.
 *
 * @param head index of the clause's verb
 * @param holder index of the word for who looks ahead, or -1 for whoever tells it
 * @param span the whole clause
 * @param content what is looked ahead to
 */
record Outlook(
    int sentence, int head, int holder, Span span, Span content, Strength strength, String rule) {}
