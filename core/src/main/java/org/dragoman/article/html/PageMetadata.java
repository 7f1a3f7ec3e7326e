package org.dragoman.article.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article besides the text.
 *
 * @param title without the site's name
 * @param authors credited persons, and agencies where they are credited
 * @param agency the news agency credited, or null
 * @param published ISO 8601 date or date-time, or null
 * @param modified likewise
 * @param language BCP 47, as the page declares it, or null
 * @param canonical the address the page names as its own, or null
 * @param amp the address of its AMP twin, or null
 * @param partial whether the page says that its text is not all there for everyone
 * @param grounds for each field found, the place it was taken from
 */
public record PageMetadata(
    @Nullable String title,
    List<String> authors,
    @Nullable String agency,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String site,
    @Nullable String canonical,
    @Nullable String amp,
    @Nullable String section,
    List<String> keywords,
    boolean partial,
    Map<String, String> grounds) {
  public PageMetadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    grounds = Map.copyOf(grounds);
  }
}
