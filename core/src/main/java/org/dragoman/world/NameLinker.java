package org.dragoman.world;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dragoman.mention.Name.Kind;
import org.dragoman.text.Span;
import org.dragoman.world.Mention.How;
import org.jspecify.annotations.Nullable;

/** Links the names of one article, then hands over to the mentions without a name. */
final class NameLinker {
  private final Scan scan;
  private final Titles titles;
  private final List<Found> names;
  private final Clauses clauses;
  private final LocalDate date;
  private final Casting casting;
  private final PersonLinker people;
  private PlaceLinker places;
  private final Map<String, Casting.Role> organisations = new HashMap<>();

  /** Who is named from which word on, in the order of the text. */
  private final NavigableMap<Integer, Casting.Role> named = new TreeMap<>();

  private CountryFocus focus;

  NameLinker(
      Scan scan,
      Titles titles,
      List<Found> names,
      Casting casting,
      Clauses clauses,
      LocalDate date) {
    this.scan = scan;
    this.casting = casting;
    this.titles = titles;
    this.names = names;
    this.clauses = clauses;
    this.date = date;
    people = new PersonLinker(scan, casting, date);
    focus = new CountryFocus(scan, names, Map.of());
    places = new PlaceLinker(scan, casting, clauses, focus, names);
  }

  void link() {
    for (Found name : names) {
      if (name.kind() == Kind.PERSON && name.size() > 1) {
        people.full(name, statedCountry(name, titleOf(name)));
      }
    }
    for (Found name : names) {
      if (name.kind() == Kind.PERSON) {
        person(name);
      }
    }
    Map<Integer, String> countries = new HashMap<>();
    named.forEach(
        (word, role) -> {
          if (role.country != null) {
            countries.put(word, role.country);
          }
        });
    focus = new CountryFocus(scan, names, countries);
    places = new PlaceLinker(scan, casting, clauses, focus, names);
    named
        .values()
        .forEach(role -> role.country = role.country == null ? focus.own() : role.country);
    for (Found name : names) {
      if (name.kind() == Kind.ORGANISATION) {
        organisation(name);
      } else if (name.kind() == Kind.PLACE) {
        places.link(name);
      }
    }
    new MentionLinker(scan, titles, names, casting, people, focus, named, clauses, date).link();
  }

  private void person(Found name) {
    TitlePhrase title = titleOf(name);
    String country = statedCountry(name, title);
    boolean full = name.size() > 1;
    Casting.Role role = full ? people.full(name, country) : people.single(name, country);
    named.put(name.first(), role);
    Span span = people.span(name);
    String text = span.in(scan.words.text);
    role.variants.add(text);
    if (text.length() > role.name.length() && role.known == null) {
      role.name = text;
    }
    Span whole = span;
    if (title != null) {
      describe(role, title);
      Span head = new Span(scan.words.start(title.first()), scan.words.end(title.last()));
      if (title.first() < name.first()) {
        whole = head.cover(span);
        role.variants.add(withArticle(whole));
        role.variants.add(withArticle(head));
      } else {
        role.variants.add(withArticle(head));
        casting.mention(head, titleHead(title), role, How.TITLE, "apposition to " + text);
      }
    } else if (name.first() > 0 && scan.has(name.first() - 1, Cues.COURTESY)) {
      whole = new Span(scan.words.start(name.first() - 1), span.end());
      role.variants.add(whole.in(scan.words.text));
    }
    casting.name(span, Kind.PERSON, role.id);
    // Whoever looks up the title's word or the name's finds the person.
    if (title != null && title.first() < name.first()) {
      casting.mention(whole, titleHead(title), role, How.NAME, "title and name");
    }
    casting.mention(
        title == null ? whole : span, span, role, full ? How.NAME : How.SHORT_NAME, because(role));
  }

  private static String because(Casting.Role role) {
    return role.known == null
        ? "a name the world does not have"
        : "known as " + role.known.name() + role.because;
  }

  private Span titleHead(TitlePhrase title) {
    return new Span(scan.words.start(title.first()), scan.words.end(title.headLast()));
  }

  /** A phrase with the article before it, as it may stand in a list of spellings. */
  private String withArticle(Span span) {
    return MentionLinker.withArticle(scan, span);
  }

  private static void describe(Casting.Role role, TitlePhrase title) {
    if (role.known == null) {
      role.office = role.office == null ? title.title().form() : role.office;
      if (role.country == null) {
        role.country = title.country();
      }
      if (role.sector == null && !title.title().sector().isEmpty()) {
        role.sector = title.title().sector();
      }
    }
    if (role.gender.isEmpty() && title.title().feminine()) {
      role.gender = "f";
    }
    if (role.officeRole.isEmpty()) {
      role.officeRole = title.role();
    }
  }

  /** What the title says, or the adjective before a name: "l'ex-espion russe Igor Orlov". */
  private @Nullable String statedCountry(Found name, @Nullable TitlePhrase title) {
    if (title != null && title.country() != null) {
      return title.country();
    }
    int before = name.first() - 1;
    Known.People people = before < 0 ? null : scan.people(before);
    return people == null || !scan.words.blankAfter(before) || scan.knownEnd(before) != before
        ? null
        : people.country();
  }

  /** The title before a name or in apposition after it, or null. */
  private @Nullable TitlePhrase titleOf(Found name) {
    for (TitlePhrase title : titles.phrases()) {
      if (title.last() + 1 == name.first() && titles.leadsTo(name.first()) > 0) {
        return title.title().plural() ? null : title;
      }
      boolean after = title.first() > name.last() && title.first() <= name.last() + 2;
      if (after && titles.follows(name.last())) {
        return title.title().plural() ? null : title;
      }
      if (title.first() > name.last() + 2) {
        break;
      }
    }
    return null;
  }

  private void organisation(Found name) {
    Span span = people.span(name);
    String text = span.in(scan.words.text);
    Casting.Role role = organisationRole(name, text);
    role.variants.add(text);
    casting.name(span, Kind.ORGANISATION, role.id);
    boolean acronym = name.size() == 1 && scan.words.allCapitals(name.first());
    How how = role.kind == Actor.Kind.COUNTRY ? How.METONYM : acronym ? How.ACRONYM : How.NAME;
    casting.mention(span, span, role, how, because(role));
  }

  private Casting.Role organisationRole(Found name, String text) {
    Casting.Role before = organisations.get(Fold.fold(text));
    if (before != null) {
      return before;
    }
    Casting.Role role = newOrganisation(name, text);
    organisations.put(Fold.fold(text), role);
    String initials = NameAgreement.initials(scan, name);
    if (initials.length() > 1) {
      organisations.putIfAbsent(Fold.fold(initials), role);
    }
    acronymAfter(name, role);
    return role;
  }

  /** "Organisation du traité de sécurité collective (OTSC)": the brackets hold its short name. */
  private void acronymAfter(Found name, Casting.Role role) {
    int next = name.last() + 1;
    if (next < scan.size()
        && scan.words.allCapitals(next)
        && scan.words.start(next) == scan.words.end(name.last()) + 2
        && scan.words.text.charAt(scan.words.start(next) - 1) == '(') {
      organisations.putIfAbsent(scan.words.folded(next), role);
    }
  }

  private Casting.Role newOrganisation(Found name, String text) {
    if (scan.knownEnd(name.first()) == name.last()) {
      Known.Seat seat = scan.knownAt(name.first(), Known.Seat.class);
      if (seat != null) {
        return places.power(seat);
      }
      Known.Organisation known = scan.knownAt(name.first(), Known.Organisation.class);
      if (known != null && !elsewhere(known)) {
        return casting.known(known, Actor.Kind.ORGANISATION);
      }
    }
    Casting.Role role = casting.stranger(Actor.Kind.ORGANISATION, text);
    for (int i = name.first(); i <= name.last(); i++) {
      Known.People adjective = scan.people(i);
      Known.State state = scan.knownAt(i, Known.State.class);
      if (adjective != null) {
        role.country = adjective.country();
      } else if (state != null) {
        role.country = state.country();
      }
      Cue.Group group = scan.cueAt(i, Cue.Group.class);
      if (group != null && role.sector == null) {
        role.sector = group.sector();
      }
    }
    if (role.country == null) {
      role.country = statedCountry(name, null);
    }
    if (role.country == null) {
      role.country = headed(name) ? focus.before(name.first()) : focus.own();
    }
    return role;
  }

  /** "Parti socialiste" in an article on Greece is not the French one. */
  private boolean elsewhere(Known.Organisation known) {
    boolean common = "PTY".equals(known.sector()) || "LEG".equals(known.sector());
    String country = known.country();
    return common
        && country != null
        && scan.world.find("iso:" + country) instanceof Known.State
        && focus.own() != null
        && !focus.names(country);
  }

  /** Whether a name begins with a common noun such as "ministère" or "Cour". */
  private boolean headed(Found name) {
    return scan.cueAt(name.first(), Cue.Head.class) != null;
  }
}
