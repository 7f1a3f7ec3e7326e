/** What an article says: events, figures, statements, expectations. */
@NullMarked
package org.dragoman.claim;

import org.jspecify.annotations.NullMarked;
