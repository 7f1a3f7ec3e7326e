package org.dragoman.chronicle;

import java.time.Instant;
import java.util.SortedMap;

/**
 * A run of the program that changed a chronicle.
 *
 * @param version of the program
 * @param packs the packs used and what names their state: the head of their digests
 * @param rules SHA-256 over the digests of all packs, in lower-case hexadecimal
 * @param startedAt UTC
 * @param inputs how many articles were read
 */
public record Run(
    String version, SortedMap<String, String> packs, String rules, Instant startedAt, long inputs) {
  /** The same run once it has read its articles. */
  public Run of(long articles) {
    return new Run(version, packs, rules, startedAt, articles);
  }
}
