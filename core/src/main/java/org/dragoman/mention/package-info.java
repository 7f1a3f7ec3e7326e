/** What is found in sentences by itself: times, amounts, quotations, names. */
@NullMarked
package org.dragoman.mention;

import org.jspecify.annotations.NullMarked;
