/** Scores readings against annotated articles, layer by layer. */
@NullMarked
package org.dragoman.score;

import org.jspecify.annotations.NullMarked;
