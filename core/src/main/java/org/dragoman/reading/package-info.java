/** A reading: all that one article says, and its public JSON format. */
@NullMarked
package org.dragoman.reading;

import org.jspecify.annotations.NullMarked;
