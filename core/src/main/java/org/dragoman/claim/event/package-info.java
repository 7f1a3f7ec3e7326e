/** Finds political acts: event types and their rules, the syntax they walk, and factuality. */
@NullMarked
package org.dragoman.claim.event;

import org.jspecify.annotations.NullMarked;
