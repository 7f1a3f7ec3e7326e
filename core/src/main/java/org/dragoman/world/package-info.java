/** Who and where: actors, places, offices, and the linking of names to them. */
@NullMarked
package org.dragoman.world;

import org.jspecify.annotations.NullMarked;
