/** A chronicle on disk: one folder with a DuckDB database. */
@NullMarked
package org.dragoman.store;

import org.jspecify.annotations.NullMarked;
