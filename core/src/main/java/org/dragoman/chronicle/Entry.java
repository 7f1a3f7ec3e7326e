package org.dragoman.chronicle;

import java.util.List;
import org.dragoman.claim.Event;
import org.dragoman.claim.Status;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * One event, with all the articles that tell it.
 *
 * @param status the latest that the articles say of it
 * @param history statuses in the order of publication
 * @param date EDTF, or ""
 * @param place where most mentions put it, or null
 * @param sources how many articles tell it
 * @param independentSources how many do without repeating another article
 * @param why what the mentions have in common, in words
 */
public record Entry(
    String id,
    String type,
    String mode,
    List<String> contexts,
    String cameo,
    int quad,
    double goldstein,
    Status status,
    List<StatusChange> history,
    List<String> actors,
    List<String> recipients,
    String date,
    Event.DateFrom dateFrom,
    @Nullable Place place,
    int sources,
    int independentSources,
    double confidence,
    List<Mention> mentions,
    List<Link> links,
    String why) {
  public Entry {
    contexts = List.copyOf(contexts);
    history = List.copyOf(history);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    mentions = List.copyOf(mentions);
    links = List.copyOf(links);
  }

  /** That an article gave the event this status. */
  public record StatusChange(Status status, String article, @Nullable String published) {}

  /**
   * A relation to another entry.
   *
   * @param relation "part of", "follows" or "planned as"
   */
  public record Link(String entry, String relation) {}
}
