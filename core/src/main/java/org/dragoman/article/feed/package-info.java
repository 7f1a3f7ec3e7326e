/** Articles out of feeds and news exchange formats. */
@NullMarked
package org.dragoman.article.feed;

import org.jspecify.annotations.NullMarked;
