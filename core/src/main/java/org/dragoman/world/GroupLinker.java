package org.dragoman.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.text.Span;
import org.dragoman.world.Mention.How;
import org.jspecify.annotations.Nullable;

/** Links bodies and crowds without a name of their own: "l'armée syrienne", "les rebelles". */
final class GroupLinker {
  private final Scan scan;
  private final Surface words;
  private final Casting casting;
  private final CountryFocus focus;
  private final Clauses clauses;
  private final boolean[] taken;
  private final Map<String, Casting.Role> strangers = new HashMap<>();

  /**
   * @param taken the words that are parts of other mentions; those linked here are added
   */
  GroupLinker(Scan scan, Casting casting, CountryFocus focus, Clauses clauses, boolean[] taken) {
    this.scan = scan;
    this.words = scan.words;
    this.casting = casting;
    this.focus = focus;
    this.clauses = clauses;
    this.taken = taken;
  }

  void link() {
    for (int i = 0; i < scan.size(); i++) {
      if (!taken[i]) {
        link(i);
      }
    }
  }

  private void link(int i) {
    Cue.Group group = scan.cueAt(i, Cue.Group.class);
    if (group == null
        || (i > 0 && words.hyphenAfter(i - 1))
        // "des exercices militaires" are not the military.
        || clauses.noNoun(words.start(i))) {
      return;
    }
    int head = scan.cueEnd(i);
    int last = head;
    String country = null;
    boolean partial = false;
    String home = null;
    while (last + 1 < scan.size() && words.joined(last) && !taken[last + 1]) {
      int next = last + 1;
      Known.People adjective = scan.people(next);
      if (adjective != null && !words.capital(next)) {
        country = adjective.country();
        home = focus.most(adjective.homes());
        // "le gouvernement tibétain" is not the state's, "groupes kurdes" are of no state.
        partial |= !adjective.region().isEmpty() || country == null;
        last = scan.knownEnd(next);
      } else if (scan.has(next, Cues.INSIDE)
          && !scan.has(next, Cues.JOIN)
          && !words.capital(next)) {
        last = next;
      } else {
        break;
      }
    }
    if (country == null && partial) {
      country = home;
    }
    if (country == null && !partial) {
      country = genitive(last);
    }
    boolean stated = country != null;
    if (group.kind().equals("world")) {
      country = "IGO";
    }
    if (country == null && !partial) {
      country = focus.before(i);
    }
    String other = country == null ? null : other(last + 1);
    if (other != null) {
      last = scan.knownEnd(last + 2);
    }
    Arrays.fill(taken, i, last + 1, true);
    Span span = new Span(words.start(i), words.end(last));
    Span headSpan = new Span(words.start(i), words.end(head));
    Casting.Role role = groupRole(group, country, partial, span);
    casting.mention(
        span, headSpan, role, How.GROUP, stated ? "country as written" : "country of the context");
    if (other == null) {
      role.variants.add(span.in(words.text));
    } else {
      Casting.Role second = groupRole(group, other, false, span);
      casting.mention(span, headSpan, second, How.GROUP, "country as written");
    }
  }

  /** The second country of "les forces russes et biélorusses", or null. */
  private @Nullable String other(int and) {
    if (and + 1 >= scan.size() || !words.folded(and).equals("et") || words.capital(and + 1)) {
      return null;
    }
    Known.People adjective = scan.people(and + 1);
    return adjective == null || !adjective.region().isEmpty() ? null : adjective.country();
  }

  private Casting.Role groupRole(
      Cue.Group group, @Nullable String country, boolean partial, Span span) {
    String text = span.in(words.text);
    if (country == null || partial) {
      Casting.Role role = strangers.get(text);
      if (role == null) {
        role = casting.stranger(Actor.Kind.GROUP, text);
        role.country = country;
        role.sector = group.sector();
        strangers.put(text, role);
      }
      return role;
    }
    if (group.kind().equals("state")
        && scan.world.find("iso:" + country) instanceof Known.State s) {
      Casting.Role role = casting.known(s, Actor.Kind.COUNTRY);
      role.sector = "GOV";
      return role;
    }
    Casting.Role role =
        casting.role("iso:" + country + "/" + group.sector(), Actor.Kind.GROUP, text);
    role.country = country;
    role.sector = group.sector();
    return role;
  }

  /** The country of "de Syrie" or "de Damas" after a word, or null. */
  private @Nullable String genitive(int last) {
    int i = last + 1;
    if (i >= scan.size() || !words.blankAfter(last) || words.capital(i)) {
      return null;
    }
    String first = words.folded(i);
    if (!(first.equals("de") || first.equals("du") || first.equals("des") || first.equals("d"))) {
      return null;
    }
    i++;
    if (i < scan.size() && !words.capital(i) && scan.has(i, Cues.JOIN)) {
      i++;
    }
    if (i >= scan.size()) {
      return null;
    }
    Known.State state = scan.knownAt(i, Known.State.class);
    if (state != null) {
      return state.country();
    }
    Known.Locality town = scan.knownAt(i, Known.Locality.class);
    return town != null && words.capital(i) ? scan.world.capitalOf(town.id()) : null;
  }
}
