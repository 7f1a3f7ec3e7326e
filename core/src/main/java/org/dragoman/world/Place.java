package org.dragoman.world;

import org.jspecify.annotations.Nullable;

/**
 * A place that an article names.
 *
 * @param id "gn:" and the GeoNames number, "iso:" and the code for a country, "ne:" for a Natural
 *     Earth place, else local ("place:2")
 * @param country ISO 3166-1 alpha-3, or null
 * @param latitude degrees north, or null
 * @param longitude degrees east, or null
 */
public record Place(
    String id,
    String name,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
