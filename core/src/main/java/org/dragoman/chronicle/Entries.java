package org.dragoman.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Status;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Makes the chronicle's entries from groups of occurrences. */
final class Entries {
  private final Reposts reposts;
  private final Identities identities;

  Entries(Reposts reposts, Identities identities) {
    this.reposts = reposts;
    this.identities = identities;
  }

  Entry entry(Merging.Group group) {
    List<Occurrence> members = group.inOrder();
    Occurrence first = members.get(0);
    Occurrence dated = group.bestDated();
    Occurrence surest =
        members.stream()
            .max(Comparator.comparing((Occurrence o) -> o.event().confidence()))
            .orElse(first);
    Set<String> articles = new LinkedHashSet<>();
    Set<String> independent = new LinkedHashSet<>();
    for (Occurrence member : members) {
      articles.add(member.article());
      independent.add(reposts.origin(member.article()));
    }
    Sides sides = sides(members);
    return new Entry(
        Digest.id("E", first.article(), first.event().id(), first.event().type()),
        first.event().type(),
        group.mode,
        contexts(members),
        surest.event().cameo(),
        surest.event().quad(),
        surest.event().goldstein(),
        status(members),
        history(members),
        sides.actors(),
        sides.recipients(),
        dated == null ? "" : dated.event().date(),
        group.dateFrom(),
        place(members),
        articles.size(),
        independent.size(),
        confidence(members),
        mentions(members),
        List.of(),
        why(group, members));
  }

  /** One mention a passage: two rules may find the same act in the same words. */
  private static List<Mention> mentions(List<Occurrence> members) {
    Map<String, Mention> byPassage = new LinkedHashMap<>();
    for (Occurrence member : members) {
      Evidence evidence = member.evidence();
      byPassage.putIfAbsent(
          evidence.article() + " " + evidence.start() + " " + evidence.end(), member.mention());
    }
    return List.copyOf(byPassage.values());
  }

  private static List<String> contexts(List<Occurrence> members) {
    Set<String> contexts = new LinkedHashSet<>();
    members.forEach(member -> contexts.addAll(member.event().contexts()));
    return List.copyOf(contexts);
  }

  /** What the latest article says; a mere possibility does not undo what has happened. */
  private static Status status(List<Occurrence> members) {
    Status status = members.get(0).event().status();
    for (Occurrence member : members) {
      Status next = member.event().status();
      boolean fact = status == Status.HAPPENED || status == Status.ONGOING;
      boolean weaker = next == Status.PLANNED || next == Status.POSSIBLE;
      if (!(fact && weaker)) {
        status = next;
      }
    }
    return status;
  }

  private static List<Entry.StatusChange> history(List<Occurrence> members) {
    List<Entry.StatusChange> history = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Occurrence member : members) {
      if (seen.add(member.article() + "|" + member.event().status())) {
        history.add(
            new Entry.StatusChange(
                member.event().status(), member.article(), member.reading().article().published()));
      }
    }
    return history;
  }

  private record Sides(List<String> actors, List<String> recipients) {}

  /**
   * Who acts and who is acted upon, as most mentions say. Where the act has a direction nobody
   * stands on both sides: who does goes where more mentions put them, at equal numbers to the
   * actors.
   */
  private Sides sides(List<Occurrence> members) {
    Map<String, Integer> actors = votes(members.stream().map(Occurrence::actors).toList());
    Map<String, Integer> recipients = votes(members.stream().map(Occurrence::recipients).toList());
    if (!Merging.MUTUAL.contains(members.get(0).event().type()) || isVisit(members)) {
      for (Map.Entry<String, Integer> vote : List.copyOf(actors.entrySet())) {
        Integer other = recipients.get(vote.getKey());
        if (other != null) {
          (other > vote.getValue() ? actors : recipients).remove(vote.getKey());
        }
      }
    }
    return new Sides(ranked(withoutBareStates(actors)), ranked(withoutBareStates(recipients)));
  }

  private static boolean isVisit(List<Occurrence> members) {
    return members.stream().anyMatch(member -> member.event().mode().equals("visit"));
  }

  /** A state says no more than its president, minister or army on the same side. */
  private Map<String, Integer> withoutBareStates(Map<String, Integer> votes) {
    Set<String> represented = new LinkedHashSet<>();
    for (String id : votes.keySet()) {
      Actor actor = identities.actor(id);
      if (actor.kind() != Actor.Kind.COUNTRY && actor.country() != null) {
        represented.add("iso:" + actor.country());
      }
    }
    Map<String, Integer> rest = new LinkedHashMap<>(votes);
    rest.keySet().removeAll(represented);
    return rest;
  }

  private static Map<String, Integer> votes(List<List<String>> lists) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    lists.forEach(ids -> ids.forEach(id -> votes.merge(id, 1, Integer::sum)));
    return votes;
  }

  /** The ids, those with most votes first; ties stay in the order of the text. */
  private static List<String> ranked(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The place that most mentions name, as the first of them has it. */
  private static @Nullable Place place(List<Occurrence> members) {
    Map<String, Place> places = new LinkedHashMap<>();
    List<List<String>> names = new ArrayList<>();
    for (Occurrence member : members) {
      Place place = member.place();
      if (place != null) {
        places.putIfAbsent(place.name(), place);
        names.add(List.of(place.name()));
      }
    }
    List<String> ranked = ranked(votes(names));
    return ranked.isEmpty() ? null : places.get(ranked.get(0));
  }

  /** Independent mentions that agree make an entry surer: 1 - product of the doubts. */
  private double confidence(List<Occurrence> members) {
    Map<String, Double> byOrigin = new LinkedHashMap<>();
    for (Occurrence member : members) {
      byOrigin.merge(reposts.origin(member.article()), member.event().confidence(), Math::max);
    }
    double doubt = 1;
    for (double confidence : byOrigin.values()) {
      doubt *= 1 - confidence;
    }
    return Math.round((1 - doubt) * 1000) / 1000.0;
  }

  private static String why(Merging.Group group, List<Occurrence> members) {
    Occurrence first = members.get(0);
    StringBuilder why = new StringBuilder(first.event().type());
    if (!group.mode.isEmpty()) {
      why.append(' ').append(group.mode);
    }
    why.append("; ").append(String.join("+", group.actorCountries));
    if (!group.recipientCountries.isEmpty()) {
      why.append(" → ").append(String.join("+", group.recipientCountries));
    }
    Occurrence dated = group.bestDated();
    why.append("; ").append(dated == null ? "no date stated" : dated.event().date());
    if (members.size() > 1) {
      why.append("; ").append(members.size()).append(" mentions agree in type, sides and date");
    }
    return why.toString();
  }
}
