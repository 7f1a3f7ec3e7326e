package org.dragoman.world;

import org.jspecify.annotations.Nullable;

/**
 * An office in the text: "ministre turc des Affaires étrangères".
 *
 * @param headLast last word of the bare title ("ministre")
 * @param role class of offices; a ministry decides it where the text names one
 * @param country ISO code of the state it is an office of, or null where the text leaves it open
 * @param of the organisation or place it is an office of, or null
 */
record TitlePhrase(
    int first,
    int last,
    int headLast,
    Cue.Title title,
    String role,
    @Nullable String country,
    @Nullable Known of) {
  /** The region whose office it is, or "". */
  String region() {
    if (of instanceof Known.People people) {
      return people.region();
    }
    return of instanceof Known.Locality place && place.kind().equals("region") ? place.name() : "";
  }
}
