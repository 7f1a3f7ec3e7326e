/** Articles and where they come from: text, JSON, HTML and the files that hold them. */
@NullMarked
package org.dragoman.article;

import org.jspecify.annotations.NullMarked;
