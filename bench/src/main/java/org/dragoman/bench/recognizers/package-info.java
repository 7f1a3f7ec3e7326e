/** How a reading's times and figures compare with the cases of Recognizers-Text. */
@NullMarked
package org.dragoman.bench.recognizers;

import org.jspecify.annotations.NullMarked;
