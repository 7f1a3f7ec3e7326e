package org.dragoman.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The two whom "les deux pays" or "les deux hommes" means: those of what was told last. */
final class Pair {
  private static final int BACK = 3;

  private final Anaphora text;
  private final World world;
  private final Casting casting;
  private final int sentence;
  private final int index;

  Pair(Anaphora text, World world, Casting casting, int sentence, int index) {
    this.text = text;
    this.world = world;
    this.casting = casting;
    this.sentence = sentence;
    this.index = index;
  }

  List<Casting.Role> resolve(AnaphoraWords words) {
    boolean states = words.bothStates().contains(text.word(sentence, index).lemma());
    Set<Casting.Role> found = new LinkedHashSet<>();
    for (int back = 0; back <= BACK && sentence - back >= 0; back++) {
      for (Antecedent noun : text.nouns(sentence - back)) {
        for (Casting.Role role : noun.roles()) {
          Casting.Role side = states ? state(role) : person(role);
          if (side != null) {
            found.add(side);
          }
        }
      }
      if (found.size() >= 2) {
        return found.size() == 2 ? List.copyOf(found) : leading(found);
      }
    }
    return List.of();
  }

  /** Of three and more, the two the text speaks of most, if they stand out. */
  private List<Casting.Role> leading(Set<Casting.Role> found) {
    List<Casting.Role> order = new ArrayList<>(found);
    order.sort((a, b) -> Integer.compare(count(b), count(a)));
    return count(order.get(1)) > count(order.get(2)) ? order.subList(0, 2) : List.of();
  }

  private int count(Casting.Role role) {
    int count = 0;
    for (int s = 0; s <= sentence; s++) {
      for (Antecedent noun : text.nouns(s)) {
        // Those it is coordinated with are counted where they stand.
        Casting.Role own = noun.roles().isEmpty() ? null : noun.roles().get(0);
        boolean of = role.kind == Actor.Kind.COUNTRY && own != null && of(own, role);
        count += own == role || of ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean of(Casting.Role one, Casting.Role state) {
    return state.country != null && state.country.equals(one.country);
  }

  private static Casting.@org.jspecify.annotations.Nullable Role person(Casting.Role role) {
    return role.kind == Actor.Kind.PERSON ? role : null;
  }

  private Casting.@org.jspecify.annotations.Nullable Role state(Casting.Role role) {
    return role.country != null && world.find("iso:" + role.country) instanceof Known.State state
        ? casting.state(state)
        : null;
  }
}
