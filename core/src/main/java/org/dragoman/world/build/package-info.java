/** Builds the world pack's text files from public data sets. */
@NullMarked
package org.dragoman.world.build;

import org.jspecify.annotations.NullMarked;
