package org.dragoman.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Event;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * Groups occurrences of the same act.
 *
 * <p>Occurrences are taken in a fixed order, dated ones first, and each joins the group that fits
 * it best or opens one of its own. Only groups with the same type and a common country are
 * compared.
 */
final class Merging {
  /** Acts without a direction: the sides are compared together. */
  static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "COOPERATE");

  /** Acts that the same sides repeat day after day: the words must agree too. */
  static final Set<String> FREQUENT =
      Set.of(
          "ACCUSE",
          "SUPPORT",
          "REQUEST",
          "REJECT",
          "THREATEN",
          "ASSAULT",
          "COERCE",
          "PROTEST",
          "MOBILIZE",
          "AGREE",
          "CONCEDE",
          "AID",
          "COOPERATE",
          "SANCTION",
          "RETREAT");

  private static final double COMMON_WORDS = 0.3;

  /** Dates this far apart may still be one act that articles date differently. */
  private static final int DATE_SLIP = 3;

  private static final Comparator<Occurrence> ORDER =
      Comparator.comparing((Occurrence o) -> !o.dated())
          .thenComparing(o -> o.when().days())
          .thenComparing(Occurrence::order)
          .thenComparing(o -> o.evidence().start())
          .thenComparing(o -> o.event().id());

  private final Map<String, List<Group>> byKey = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Reposts reposts;

  Merging(Reposts reposts) {
    this.reposts = reposts;
  }

  /** The groups, in the order of their first occurrence in that order. */
  List<Group> group(List<Occurrence> occurrences) {
    for (Occurrence occurrence : occurrences.stream().sorted(ORDER).toList()) {
      Group best = null;
      double bestFit = 0;
      Set<Group> candidates = new LinkedHashSet<>();
      for (String key : keys(occurrence)) {
        candidates.addAll(byKey.getOrDefault(key, List.of()));
      }
      for (Group candidate : candidates) {
        double fit = fit(candidate, occurrence);
        if (fit > bestFit) {
          bestFit = fit;
          best = candidate;
        }
      }
      if (best == null) {
        best = new Group(occurrence);
        groups.add(best);
      } else {
        best.add(occurrence);
      }
      for (String key : keys(occurrence)) {
        List<Group> known = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.contains(best)) {
          known.add(best);
        }
      }
    }
    return groups;
  }

  private static List<String> keys(Occurrence occurrence) {
    List<String> keys = new ArrayList<>();
    String type = occurrence.event().type();
    for (String country : occurrence.countries()) {
      keys.add(type + "|" + country);
    }
    return keys;
  }

  /** How well an occurrence fits a group; 0 where it cannot be the same act. */
  private double fit(Group group, Occurrence occurrence) {
    Occurrence head = group.head;
    if (!modesAgree(group, occurrence.event().mode())
        || !sidesAgree(group, occurrence)
        || personsDiffer(group, occurrence)) {
      return 0;
    }
    double words = ContentWords.overlap(group.words, occurrence.words());
    boolean copy = group.holdsCopyOf(occurrence, reposts);
    long gap = group.when.gap(occurrence.when());
    boolean slipped =
        gap > 0 && gap <= DATE_SLIP && occurrence.dated() && head.dated() && words >= 0.5;
    if (gap > 0 && !slipped && !copy) {
      return 0;
    }
    if (placesDiffer(group, occurrence) && words < 0.5 && !copy) {
      return 0;
    }
    if (FREQUENT.contains(head.event().type()) && words < COMMON_WORDS && !copy) {
      return 0;
    }
    return 1 + words + (gap == 0 ? 1 : 0) + (copy ? 2 : 0) + (occurrence.dated() ? 0.5 : 0);
  }

  private static boolean modesAgree(Group group, String mode) {
    return group.mode.isEmpty() || mode.isEmpty() || group.mode.equals(mode);
  }

  private static boolean sidesAgree(Group group, Occurrence occurrence) {
    if (MUTUAL.contains(occurrence.event().type())) {
      Set<String> own = occurrence.countries();
      Set<String> theirs = new LinkedHashSet<>(group.actorCountries);
      theirs.addAll(group.recipientCountries);
      int shared = shared(own, theirs);
      return shared >= 2 || shared > 0 && (own.size() == 1 || theirs.size() == 1);
    }
    return sideAgrees(group.actorCountries, occurrence.actorCountries())
        && sideAgrees(group.recipientCountries, occurrence.recipientCountries());
  }

  private static boolean sideAgrees(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || shared(a, b) > 0;
  }

  private static int shared(Set<String> a, Set<String> b) {
    int shared = 0;
    for (String value : a) {
      if (b.contains(value)) {
        shared++;
      }
    }
    return shared;
  }

  /** Both name people, and not one of them is the same. */
  private static boolean personsDiffer(Group group, Occurrence occurrence) {
    return !group.persons.isEmpty()
        && !occurrence.persons().isEmpty()
        && shared(group.persons, occurrence.persons()) == 0;
  }

  /** Both name towns, and not one of them is the same; a country holds its towns. */
  private static boolean placesDiffer(Group group, Occurrence occurrence) {
    Place place = occurrence.place();
    return place != null
        && isTown(place)
        && !group.towns.isEmpty()
        && !group.towns.contains(place.id());
  }

  static boolean isTown(Place place) {
    return place.id().startsWith("gn:") || place.id().startsWith("ne:");
  }

  /** Occurrences of one act. */
  static final class Group {
    final Occurrence head;
    final List<Occurrence> members = new ArrayList<>();
    final Set<String> actorCountries = new LinkedHashSet<>();
    final Set<String> recipientCountries = new LinkedHashSet<>();
    final Set<String> persons = new LinkedHashSet<>();
    final Set<String> towns = new LinkedHashSet<>();
    final Set<String> words = new LinkedHashSet<>();
    DateRange when;
    String mode;

    Group(Occurrence head) {
      this.head = head;
      this.when = head.when();
      this.mode = head.event().mode();
      add(head);
    }

    void add(Occurrence occurrence) {
      members.add(occurrence);
      actorCountries.addAll(occurrence.actorCountries());
      recipientCountries.addAll(occurrence.recipientCountries());
      persons.addAll(occurrence.persons());
      words.addAll(occurrence.words());
      if (occurrence.place() != null && isTown(occurrence.place())) {
        towns.add(occurrence.place().id());
      }
      if (mode.isEmpty()) {
        mode = occurrence.event().mode();
      }
      DateRange narrower = when.intersect(occurrence.when());
      if (narrower != null) {
        when = narrower;
      }
    }

    boolean holdsCopyOf(Occurrence occurrence, Reposts reposts) {
      String origin = reposts.origin(occurrence.article());
      String text = occurrence.evidence().text();
      for (Occurrence member : members) {
        if (!member.article().equals(occurrence.article())
            && reposts.origin(member.article()).equals(origin)
            && member.evidence().text().equals(text)) {
          return true;
        }
      }
      return false;
    }

    /** The stated date that most independent articles give, the more exact one first. */
    @Nullable Occurrence bestDated() {
      Map<String, Integer> votes = new HashMap<>();
      for (Occurrence member : members) {
        if (member.dated()) {
          votes.merge(member.event().date(), 1, Integer::sum);
        }
      }
      return members.stream()
          .filter(Occurrence::dated)
          .min(
              Comparator.comparing((Occurrence o) -> o.when().days() > 31)
                  .thenComparing(o -> -votes.getOrDefault(o.event().date(), 0))
                  .thenComparing(o -> o.when().days())
                  .thenComparing(Occurrence::order)
                  .thenComparing(o -> o.event().date()))
          .orElse(null);
    }

    /** Members in the order of publication and of the text. */
    List<Occurrence> inOrder() {
      return members.stream()
          .sorted(
              Comparator.comparing(Occurrence::order)
                  .thenComparing(o -> o.evidence().start())
                  .thenComparing(o -> o.event().id()))
          .toList();
    }

    /** The first day it may have happened, for sorting. */
    LocalDate day() {
      return when.from().equals(LocalDate.MIN) ? when.to() : when.from();
    }

    Event.DateFrom dateFrom() {
      Occurrence dated = bestDated();
      return dated == null ? Event.DateFrom.ARTICLE : dated.event().dateFrom();
    }
  }
}
