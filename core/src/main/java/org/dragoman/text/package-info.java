/** Spans, tokens and sentences of a text. */
@NullMarked
package org.dragoman.text;

import org.jspecify.annotations.NullMarked;
