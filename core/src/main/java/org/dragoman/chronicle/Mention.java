package org.dragoman.chronicle;

import org.dragoman.claim.Status;

/** One article's claim that an entry's event took place. */
public record Mention(Evidence evidence, Status status, String rule) {
  public String article() {
    return evidence.article();
  }
}
