package org.dragoman.article;

/** What a source hands on, in order: an article, or word of one that could not be read. */
public sealed interface Arrival permits Article, Refusal {}
