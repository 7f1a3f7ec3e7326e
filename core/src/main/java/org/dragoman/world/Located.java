package org.dragoman.world;

import org.dragoman.text.Span;

/**
 * A place that a name was taken for.
 *
 * @param because what made the choice and, after "not", the places of the same name it beat
 */
public record Located(Span span, Place place, String because) {}
