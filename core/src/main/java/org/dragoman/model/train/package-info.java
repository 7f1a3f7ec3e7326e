/** Learns the models of a language pack from treebanks. */
@NullMarked
package org.dragoman.model.train;

import org.jspecify.annotations.NullMarked;
