/** The CoNLL 2018 evaluation of tokens, tags and trees, and what is measured with it. */
@NullMarked
package org.dragoman.bench.conll;

import org.jspecify.annotations.NullMarked;
