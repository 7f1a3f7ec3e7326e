/** Articles from the web, fetched with manners. */
@NullMarked
package org.dragoman.fetch;

import org.jspecify.annotations.NullMarked;
