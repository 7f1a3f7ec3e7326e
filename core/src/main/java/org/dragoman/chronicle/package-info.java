/** What articles together say: entries, reposts, disputes. */
@NullMarked
package org.dragoman.chronicle;

import org.jspecify.annotations.NullMarked;
