package org.dragoman.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.chronicle.DateRange;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry with its sides and sources looked up, as the event formats of the field need it.
 *
 * @param days the days it may be of, or null where undated
 * @param mentions its passages, each with its article
 */
record Act(
    String id,
    String type,
    String mode,
    List<String> contexts,
    String cameo,
    int quad,
    double goldstein,
    String status,
    String date,
    @Nullable DateRange days,
    @Nullable Place place,
    List<Party> actors,
    List<Party> recipients,
    int sources,
    int independentSources,
    double confidence,
    List<Passage> mentions) {

  /** Who takes part. */
  record Party(String id, String name, String kind, String country, String sector) {
    /** The missing side of a one-sided act. */
    static final Party NOBODY = new Party("", "", "", "", "");

    private static Party of(String id, @Nullable JsonNode actor) {
      return actor == null
          ? new Party(id, id, "", "", "")
          : new Party(
              id,
              Register.text(actor, "name"),
              Register.text(actor, "type"),
              Register.text(actor, "country"),
              Register.text(actor, "sector"));
    }

    /** Whether its country is a state, and no organisation's or company's code. */
    boolean isOfState() {
      return country.length() == 3 && !NO_STATES.contains(country);
    }
  }

  private static final List<String> NO_STATES = List.of("EUU", "UNO", "IGO", "NGO", "COM");

  /** A passage that tells the act, and the article that it stands in. */
  record Passage(String article, int start, int end, String text, String rule, JsonNode source) {
    String source(String property) {
      return Register.text(source, property);
    }
  }

  /** One side against the other: the unit of dyadic event data. */
  record Dyad(Party actor, Party recipient) {}

  /** Hands on the entries that a filter lets through, in the order of their dates. */
  static void each(Store store, EntryFilter filter, Consumer<Act> to) {
    Register register = new Register(store);
    store.placedEntries(
        filter, (line, place) -> to.accept(of(Register.JSON.readTree(line), place, register)));
  }

  private static Act of(JsonNode entry, @Nullable Place place, Register register) {
    List<Passage> mentions = new ArrayList<>();
    for (JsonNode mention : entry.path("mentions")) {
      String article = Register.text(mention, "article");
      mentions.add(
          new Passage(
              article,
              mention.path("span").path(0).asInt(0),
              mention.path("span").path(1).asInt(0),
              Register.text(mention, "text"),
              Register.text(mention, "rule"),
              register.article(article)));
    }
    String date = Register.text(entry, "date");
    return new Act(
        Register.text(entry, "id"),
        Register.text(entry, "type"),
        Register.text(entry, "mode"),
        Register.texts(entry, "contexts"),
        Register.text(entry, "cameo"),
        entry.path("quad").asInt(0),
        entry.path("goldstein").asDouble(0),
        Register.text(entry, "status"),
        date,
        DateRange.parse(date),
        place,
        parties(entry, "actors", register),
        parties(entry, "recipients", register),
        entry.path("sources").asInt(0),
        entry.path("independentSources").asInt(0),
        entry.path("confidence").asDouble(0),
        mentions);
  }

  private static List<Party> parties(JsonNode entry, String side, Register register) {
    return Register.texts(entry, side).stream()
        .map(id -> Party.of(id, register.actor(id)))
        .toList();
  }

  /** Whether it is told as a fact: formats without a status may hold nothing else. */
  boolean isFact() {
    return status.equals("happened") || status.equals("ongoing");
  }

  /**
   * Every actor with every recipient. Where all stand on one side, as in talks, everyone stands
   * with everyone after him; a lone side stands with nobody.
   */
  List<Dyad> dyads() {
    List<Dyad> dyads = new ArrayList<>();
    if (!actors.isEmpty() && !recipients.isEmpty()) {
      for (Party actor : actors) {
        for (Party recipient : recipients) {
          if (!actor.id.equals(recipient.id)) {
            dyads.add(new Dyad(actor, recipient));
          }
        }
      }
      return dyads;
    }
    List<Party> all = actors.isEmpty() ? recipients : actors;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        dyads.add(new Dyad(all.get(i), all.get(j)));
      }
    }
    if (all.size() == 1) {
      dyads.add(
          actors.isEmpty()
              ? new Dyad(Party.NOBODY, all.get(0))
              : new Dyad(all.get(0), Party.NOBODY));
    }
    return dyads;
  }
}
