package org.dragoman.claim.event;

import java.util.Set;
import org.dragoman.model.Word;
import org.dragoman.world.Cast;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Where an act took place: the place that a local complement of its clause names. */
final class Where {
  private final Clauses clauses;
  private final Cast cast;
  private final Set<String> local;

  Where(Clauses clauses, Cast cast, Set<String> local) {
    this.clauses = clauses;
    this.cast = cast;
    this.local = local;
  }

  @Nullable String of(int trigger) {
    int at = trigger;
    for (int steps = 0; steps < 4; steps++) {
      Place place = under(at);
      if (place != null) {
        return place.id();
      }
      Word word = clauses.parse().word(at);
      boolean ends = word.hasRelation("acl") || word.hasRelation("ccomp");
      if (ends || clauses.isOfItsOwn(at)) {
        return null;
      }
      at = clauses.above(at);
      if (at < 0) {
        return null;
      }
    }
    return null;
  }

  /** The place that a word's own complements name, or null. */
  @Nullable String within(int index) {
    Place place = under(index);
    return place == null ? null : place.id();
  }

  private @Nullable Place under(int index) {
    for (int child : clauses.parse().children(index)) {
      Word word = clauses.parse().word(child);
      if ((word.hasRelation("obl") || word.hasRelation("nmod"))
          && local.contains(clauses.preposition(child))) {
        Place place = placeIn(child, 0);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  /** The place that a phrase names: its head, or the name inside ("dans la ville de Bagdad"). */
  private @Nullable Place placeIn(int index, int depth) {
    Place place = cast.placeAt(clauses.parse().word(index).span());
    if (place != null || depth >= 3) {
      return place;
    }
    for (int child : clauses.parse().children(index)) {
      Word word = clauses.parse().word(child);
      if (word.hasRelation("nmod") || word.hasRelation("appos") || word.hasRelation("flat")) {
        place = placeIn(child, depth + 1);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }
}
