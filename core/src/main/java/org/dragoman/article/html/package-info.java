/** From a page to its article: main text and metadata. */
@NullMarked
package org.dragoman.article.html;

import org.jspecify.annotations.NullMarked;
