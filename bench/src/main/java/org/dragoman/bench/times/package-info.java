/** Scores engines that find times on annotated articles, all by one measure. */
@NullMarked
package org.dragoman.bench.times;

import org.jspecify.annotations.NullMarked;
