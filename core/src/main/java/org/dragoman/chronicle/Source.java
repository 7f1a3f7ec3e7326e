package org.dragoman.chronicle;

import org.jspecify.annotations.Nullable;

/**
 * An article as the chronicle lists it.
 *
 * @param published ISO 8601 date or date-time, or null
 * @param textSha256 lower-case hexadecimal digest of the text in UTF-8
 * @param repostOf id of the article that it repeats, or null
 */
public record Source(
    String id,
    @Nullable String uri,
    @Nullable String title,
    @Nullable String site,
    @Nullable String published,
    String language,
    String textSha256,
    @Nullable String repostOf) {}
