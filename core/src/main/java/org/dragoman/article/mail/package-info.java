/** Articles out of saved pages and letters in MIME. */
@NullMarked
package org.dragoman.article.mail;

import org.jspecify.annotations.NullMarked;
