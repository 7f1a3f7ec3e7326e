package org.dragoman.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.claim.event.RuleAttempt;
import org.dragoman.model.Parse;
import org.dragoman.world.Cast;
import org.dragoman.world.Located;
import org.dragoman.world.Mention;

/**
 * How a reading came about.
 *
 * @param parses the sentences with their trees
 * @param mentions who was recognised where, and why
 * @param located which place each name was taken for, and why
 * @param attempts the event rules that were tried, by trigger, those that held first
 */
public record Explanation(
    List<Parse> parses,
    List<Mention> mentions,
    List<Located> located,
    List<RuleAttempt> attempts,
    Reading reading) {
  public Explanation {
    parses = List.copyOf(parses);
    mentions = List.copyOf(mentions);
    located = List.copyOf(located);
    attempts = List.copyOf(attempts);
  }

  /**
   * The actors, places and names that the words refer to, without the states that only the sides of
   * events do.
   */
  public Cast cast() {
    Set<String> mentioned = mentions.stream().map(Mention::actorId).collect(Collectors.toSet());
    return new Cast(
        reading.names(),
        reading.actors().stream().filter(actor -> mentioned.contains(actor.id())).toList(),
        reading.places(),
        mentions);
  }
}
