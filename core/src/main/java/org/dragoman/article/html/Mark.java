package org.dragoman.article.html;

import org.dragoman.article.html.Block.Place;
import org.jsoup.nodes.Element;

/**
 * An element that says it holds a time or an author.
 *
 * @param place the block element around it
 * @param groups the name groups of the inline elements around it
 * @param block the index of the block it stands in, or of the next
 */
record Mark(Element element, Place place, long groups, int block) {}
