package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * Words between quotation marks.
 *
 * @param span the words with their marks; where the closing mark is missing, up to the end of the
 *     paragraph
 * @param inside the words without the marks and the white space beside them
 * @param depth 0 for a quotation that stands in none, 1 for one inside another, and so on
 * @param closed whether the closing mark was found
 */
public record Quotation(Span span, Span inside, int depth, boolean closed) {}
