/**
 * The page's server: loopback only, read only, over the public forms of readings and chronicles.
 */
@NullMarked
package org.dragoman.server;

import org.jspecify.annotations.NullMarked;
