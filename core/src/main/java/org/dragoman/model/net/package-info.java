/** Layers of the language engine's network: forward and backward passes, and the weights' file. */
@NullMarked
package org.dragoman.model.net;

import org.jspecify.annotations.NullMarked;
