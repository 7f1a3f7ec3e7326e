package org.dragoman.model.net;

/**
 * A sentence to learn from, as numbers of {@link Labels}.
 *
 * @param tags part of speech of each word, or -1 where unknown
 * @param bundles part of speech with features, or -1 where unknown
 * @param heads of the words, the number of words for the root; empty when there is no tree
 * @param relations to the heads
 * @param entities of the words, -1 where unknown
 */
public record Lesson(
    Input[] words, int[] tags, int[] bundles, int[] heads, int[] relations, int[] entities) {}
