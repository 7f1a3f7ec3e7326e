/** Articles out of web archives. */
@NullMarked
package org.dragoman.article.warc;

import org.jspecify.annotations.NullMarked;
