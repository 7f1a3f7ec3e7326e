package org.dragoman.chronicle;

/**
 * The words in one article that a row of the chronicle stands on.
 *
 * @param article id of the article
 * @param claim id of the claim within that article
 * @param start offset in the article's text, in Unicode code points
 * @param end offset after the last code point
 * @param text the words themselves
 */
public record Evidence(String article, String claim, int start, int end, String text) {}
