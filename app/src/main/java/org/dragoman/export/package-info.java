/** Chronicles in the formats of other programs. */
@NullMarked
package org.dragoman.export;

import org.jspecify.annotations.NullMarked;
