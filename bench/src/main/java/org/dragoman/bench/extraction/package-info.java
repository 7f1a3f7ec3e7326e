/** How much of an article, and of what a page says about it, is found on pages with gold. */
@NullMarked
package org.dragoman.bench.extraction;

import org.jspecify.annotations.NullMarked;
