/** Words with lemma, tag, features, head and relation; the model that fills them. */
@NullMarked
package org.dragoman.model;

import org.jspecify.annotations.NullMarked;
