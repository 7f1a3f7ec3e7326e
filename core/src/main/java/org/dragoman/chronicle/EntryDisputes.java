package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.mention.TimeMention;
import org.dragoman.world.Place;

/** Disputes among the mentions of one entry: its date, its place, whether it happened. */
final class EntryDisputes {
  /** A longer stretch of days is too vague to contradict another. */
  private static final long DAYS_TOLD_EXACTLY = 3;

  private static final double RETOLD = 0.4;
  private static final double ALMOST_ALL = 0.7;

  private EntryDisputes() {}

  static List<Dispute> of(Merging.Group group, Entry entry) {
    List<Dispute> disputes = new ArrayList<>();
    dates(group, entry, disputes);
    places(group, entry, disputes);
    facts(group, entry, disputes);
    return disputes;
  }

  private static void dates(Merging.Group group, Entry entry, List<Dispute> disputes) {
    if (entry.type().equals("CONSULT")) {
      // Visits and talks last: one article gives the first day, another the last.
      return;
    }
    List<Occurrence> exact =
        group.inOrder().stream()
            .filter(o -> o.dated() && isDatedItself(o) && o.when().days() <= DAYS_TOLD_EXACTLY)
            .toList();
    for (Occurrence one : exact) {
      for (Occurrence other : exact) {
        if (!one.article().equals(other.article())
            && !names(one, other.when())
            && !names(other, one.when())
            && retells(one, other)) {
          disputes.add(dispute(Dispute.About.DATE, entry, positions(exact, o -> o.event().date())));
          return;
        }
      }
    }
  }

  /** Whether a clause is of that time or names it beside its own. */
  private static boolean names(Occurrence occurrence, DateRange when) {
    if (occurrence.when().overlaps(when)) {
      return true;
    }
    for (TimeMention time : occurrence.reading().times()) {
      DateRange named = DateRange.parse(time.edtf());
      if (named != null
          && occurrence.event().span().contains(time.span())
          && named.overlaps(when)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two clauses tell one act in much the same words; more so where acts recur daily. */
  private static boolean retells(Occurrence one, Occurrence other) {
    boolean recurs = Merging.FREQUENT.contains(one.event().type());
    return ContentWords.overlap(one.words(), other.words()) >= (recurs ? ALMOST_ALL : RETOLD);
  }

  /** A date taken from the story around an act is too loose to contradict another. */
  private static boolean isDatedItself(Occurrence occurrence) {
    return occurrence.event().dateFrom() == Event.DateFrom.CLAUSE
        || occurrence.event().dateFrom() == Event.DateFrom.SENTENCE;
  }

  private static void places(Merging.Group group, Entry entry, List<Dispute> disputes) {
    List<Occurrence> placed =
        group.inOrder().stream()
            .filter(o -> o.place() != null && Merging.isTown(o.place()))
            .toList();
    for (Occurrence one : placed) {
      for (Occurrence other : placed) {
        if (!one.article().equals(other.article())
            && !name(one).equals(name(other))
            && retells(one, other)) {
          disputes.add(dispute(Dispute.About.PLACE, entry, positions(placed, EntryDisputes::name)));
          return;
        }
      }
    }
  }

  private static String name(Occurrence occurrence) {
    Place place = occurrence.place();
    return place == null ? "" : place.name();
  }

  /** Whether it happened: told by one and denied by another who surely speak of the same act. */
  private static void facts(Merging.Group group, Entry entry, List<Dispute> disputes) {
    List<Occurrence> opposed = new ArrayList<>();
    for (Occurrence one : group.inOrder()) {
      boolean denied = isDenied(one);
      if ((denied || one.event().status() == Status.HAPPENED)
          && group.inOrder().stream()
              .anyMatch(
                  other ->
                      (denied ? other.event().status() == Status.HAPPENED : isDenied(other))
                          && isSureSame(one, other))) {
        opposed.add(one);
      }
    }
    if (!opposed.isEmpty()) {
      disputes.add(
          dispute(
              Dispute.About.FACT,
              entry,
              positions(opposed, o -> isDenied(o) ? "denied" : "happened")));
    }
  }

  /** The same who, to the same whom, on days that both tell and that meet. */
  private static boolean isSureSame(Occurrence one, Occurrence other) {
    return !Collections.disjoint(one.actors(), other.actors())
        && !Collections.disjoint(one.recipients(), other.recipients())
        && isDatedItself(one)
        && isDatedItself(other)
        && one.when().overlaps(other.when());
  }

  private static boolean isDenied(Occurrence occurrence) {
    return occurrence.event().status() == Status.DENIED;
  }

  /** One position an article and value. */
  private static List<Dispute.Position> positions(
      List<Occurrence> told, Function<Occurrence, String> value) {
    Map<String, Dispute.Position> positions = new LinkedHashMap<>();
    for (Occurrence occurrence : told) {
      positions.putIfAbsent(
          occurrence.article() + "|" + value.apply(occurrence),
          new Dispute.Position(value.apply(occurrence), occurrence.evidence()));
    }
    return List.copyOf(positions.values());
  }

  private static Dispute dispute(
      Dispute.About about, Entry entry, List<Dispute.Position> positions) {
    return new Dispute(
        Digest.id("D", about.name(), entry.id()),
        about,
        entry.type() + (entry.mode().isEmpty() ? "" : " " + entry.mode()),
        entry.id(),
        positions,
        false);
  }
}
