/** Small grammars over plain text: words with meanings, number words, patterns kept as data. */
@NullMarked
package org.dragoman.mention.grammar;

import org.jspecify.annotations.NullMarked;
