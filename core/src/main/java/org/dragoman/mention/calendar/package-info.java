/** Values of calendar time and how expressions come by them. */
@NullMarked
package org.dragoman.mention.calendar;

import org.jspecify.annotations.NullMarked;
