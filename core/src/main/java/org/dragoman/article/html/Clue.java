package org.dragoman.article.html;

/**
 * Something a page says about itself.
 *
 * @param value as the page has it
 * @param source where it stands, such as "JSON-LD datePublished"
 * @param weight how far such a place is to be trusted, from 0 to 1
 */
record Clue(String value, String source, double weight) {}
