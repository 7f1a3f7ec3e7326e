/** Full text over sentences and entries: a Lucene index made from the store at need. */
@NullMarked
package org.dragoman.search;

import org.jspecify.annotations.NullMarked;
