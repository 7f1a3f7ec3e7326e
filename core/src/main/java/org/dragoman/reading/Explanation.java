package org.dragoman.reading;

import java.util.List;
import org.dragoman.claim.event.RuleAttempt;
import org.dragoman.model.Parse;
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
}
