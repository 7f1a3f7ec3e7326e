package org.dragoman.server;

import java.time.LocalDate;
import java.util.Set;
import org.dragoman.chronicle.DateRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of the chronicle in its public form, with what the filters look at.
 *
 * @param json the row as {@code dragoman export --as jsonl} prints it
 * @param days when it was, or null where nobody says
 * @param involved ids of all actors, and the codes of their countries
 * @param words folded text that the search box looks through
 */
record Row(
    String id,
    ObjectNode json,
    @Nullable DateRange days,
    Set<String> involved,
    String type,
    String status,
    String words) {
  Row {
    involved = Set.copyOf(involved);
  }

  /** The day that sorts it; rows without a date come last when the newest come first. */
  LocalDate day() {
    if (days == null) {
      return LocalDate.MIN;
    }
    return days.from().equals(LocalDate.MIN) ? days.to() : days.from();
  }
}
