/** The command line: one class a verb. */
@NullMarked
package org.dragoman.cli;

import org.jspecify.annotations.NullMarked;
