/** Packs: data without code, read from the class path or from a user's overlay folder. */
@NullMarked
package org.dragoman.pack;

import org.jspecify.annotations.NullMarked;
