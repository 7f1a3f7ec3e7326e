package org.dragoman.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.dragoman.mention.Name;
import org.dragoman.text.Span;
import org.dragoman.world.Mention.How;
import org.jspecify.annotations.Nullable;

/** Links what refers without a name: titles, groups, peoples. */
final class MentionLinker {
  /** How many words before a counterpart the other one is looked for. */
  private static final int NEAR = 25;

  private final Scan scan;
  private final Surface words;
  private final Titles titles;
  private final List<Found> names;
  private final Casting casting;
  private final PersonLinker people;
  private final Clauses clauses;
  private final LocalDate date;
  private final CountryFocus focus;
  private final NavigableMap<Integer, Casting.Role> persons;
  private final boolean[] named;
  private final boolean[] person;
  private final boolean[] taken;
  private final Map<String, Casting.Role> strangers = new HashMap<>();

  MentionLinker(
      Scan scan,
      Titles titles,
      List<Found> names,
      Casting casting,
      PersonLinker people,
      CountryFocus focus,
      NavigableMap<Integer, Casting.Role> persons,
      Clauses clauses,
      LocalDate date) {
    this.scan = scan;
    this.words = scan.words;
    this.titles = titles;
    this.names = names;
    this.casting = casting;
    this.people = people;
    this.clauses = clauses;
    this.date = date;
    this.focus = focus;
    this.persons = persons;
    named = new boolean[scan.size()];
    person = new boolean[scan.size()];
    taken = new boolean[scan.size()];
  }

  void link() {
    for (Found name : names) {
      for (int i = name.first(); i <= name.last() && name.kind() != null; i++) {
        named[i] = true;
        person[i] = name.kind() == Name.Kind.PERSON;
        taken[i] = true;
      }
    }
    String lastRole = "";
    for (TitlePhrase title : titles.phrases()) {
      boolean free = !named[title.first()] && !title.title().plural();
      if (title.title().plural() && !named[title.first()] && several(title, lastRole)) {
        continue;
      }
      if (free && !leadsToName(title)) {
        lastRole = title(title, counterpart(title, lastRole));
      } else if (!title.role().equals("counterpart")) {
        lastRole = title.role();
      }
      if (!title.title().plural()) {
        take(title.first(), title.last());
      }
    }
    new GroupLinker(scan, casting, focus, clauses, taken).link();
    for (int i = 0; i < scan.size(); i++) {
      if (!taken[i]) {
        people(i);
      }
    }
  }

  /** The role that a counterpart has: that of the person or title before, whichever is nearer. */
  private String counterpart(TitlePhrase title, String lastRole) {
    Map.Entry<Integer, Casting.Role> person = persons.lowerEntry(title.first());
    boolean near = person != null && person.getKey() > title.first() - NEAR;
    String role = person == null ? "" : person.getValue().officeRole;
    return near && !role.isEmpty() ? role : lastRole;
  }

  /** Links "les présidents russe et turc", "ses homologues allemand et chinois": one each. */
  private boolean several(TitlePhrase title, String lastRole) {
    List<String> countries = new ArrayList<>();
    int last = title.headLast();
    int ministry = -1;
    int i = last + 1;
    while (i < scan.size() && words.start(i) - words.end(i - 1) <= 2) {
      Known.People people = words.capital(i) ? null : one(i);
      int domain = ministry < 0 && titles.complement(i) > 0 ? titles.complement(i) : -1;
      if (people != null && people.country() != null) {
        countries.add(people.country());
        last = scan.knownEnd(i);
        i = last + 1;
      } else if (domain > 0 && scan.cueAt(domain, Cue.Domain.class) != null) {
        ministry = domain;
        last = scan.cueEnd(domain);
        i = last + 1;
      } else if (words.folded(i).equals("et")) {
        i++;
      } else {
        break;
      }
    }
    if (countries.size() < 2) {
      return false;
    }
    Cue.Domain domain = scan.cueAt(ministry, Cue.Domain.class);
    String role = domain == null ? title.role() : domain.role();
    role = role.equals("counterpart") ? counterpart(title, lastRole) : role;
    Span span = new Span(words.start(title.first()), words.end(last));
    Span head = new Span(words.start(title.first()), words.end(title.headLast()));
    for (String country : countries) {
      Casting.Role one = holderOrStranger(role, country, title, span);
      casting.mention(span, head, one, How.TITLE, role + " of " + country + " on " + date);
    }
    take(title.first(), last);
    return true;
  }

  /** A people's adjective in the singular, also where its plural is the same: "français". */
  private Known.@Nullable People one(int i) {
    for (Known known : scan.knownAt(i)) {
      if (known instanceof Known.People people && !people.plural()) {
        return people;
      }
    }
    return null;
  }

  private Casting.Role holderOrStranger(
      String role, @Nullable String country, TitlePhrase title, Span span) {
    Known.Person holder = holder(role, country, title);
    if (holder != null) {
      Casting.Role person = casting.known(holder, Actor.Kind.PERSON);
      people.describe(person, holder);
      people.meet(person, holder);
      return person;
    }
    return strangers.computeIfAbsent(
        role + "@" + country + "@" + title.title().form(),
        key -> {
          Casting.Role stranger = casting.stranger(Actor.Kind.PERSON, span.in(words.text));
          stranger.country = country;
          stranger.sector = title.title().sector().isEmpty() ? null : title.title().sector();
          stranger.office = title.title().form();
          return stranger;
        });
  }

  private void take(int first, int last) {
    for (int i = first; i <= last; i++) {
      taken[i] = true;
    }
  }

  private boolean leadsToName(TitlePhrase title) {
    int next = title.last() + 1;
    boolean leads = next < scan.size() && named[next] && titles.leadsTo(next) > 0;
    int previous = title.first() - 1;
    boolean follows =
        previous >= 0
            && ((person[previous] && titles.follows(previous))
                || (previous >= 1 && person[previous - 1] && titles.follows(previous - 1)));
    return leads || follows;
  }

  /** Links a title that stands for a person; returns the role a counterpart would have. */
  private String title(TitlePhrase title, String lastRole) {
    String role = title.role().equals("counterpart") ? lastRole : title.role();
    String country = title.country();
    Span span = new Span(words.start(title.first()), words.end(title.last()));
    Span head = new Span(words.start(title.first()), words.end(title.headLast()));
    if (country == null && title.of() == null && Roles.named(role)) {
      Casting.Role before = before(role, title.first());
      if (before != null) {
        before.variants.add(withArticle(scan, span));
        casting.mention(span, head, before, How.TITLE, role + " named before");
        return role;
      }
      country = focus.before(title.first());
    }
    Known.Person holder = holder(role, country, title);
    boolean known = holder != null;
    if (!known
        && title.country() == null
        && !role.equals("head_of_state")
        && !role.equals("president")) {
      return role;
    }
    Casting.Role person = holderOrStranger(role, country, title, span);
    person.variants.add(withArticle(scan, span));
    String because = known ? role + " of " + country + " on " + date : "an office of " + country;
    casting.mention(span, head, person, How.TITLE, because);
    return role;
  }

  /** The person named last who holds the office that a bare title names: "le président". */
  private Casting.@Nullable Role before(String role, int word) {
    for (Casting.Role person : persons.headMap(word, false).descendingMap().values()) {
      if (Roles.same(person.officeRole, role)) {
        return person;
      }
    }
    return null;
  }

  private Known.@Nullable Person holder(String role, @Nullable String country, TitlePhrase title) {
    if (country == null) {
      return null;
    }
    if (title.of() instanceof Known.Organisation organisation) {
      return scan.world.holder(role, organisation.id(), date);
    }
    if (!title.region().isEmpty()) {
      return scan.world.holder("head_of_region", title.region(), date);
    }
    if (title.of() instanceof Known.Locality) {
      return null;
    }
    if (country.equals("EUU")) {
      return scan.world.holder(role, "org:EU", date);
    }
    return switch (role) {
      case "leader" -> {
        Known.Person leader = scan.world.holder("leader", country, date);
        yield leader != null ? leader : holder("president", country, title);
      }
      case "president" -> {
        Known.Person head = scan.world.holder("head_of_state", country, date);
        yield head != null ? head : scan.world.holder("head_of_government", country, date);
      }
      case "minister", "other", "counterpart", "ambassador", "" -> null;
      default -> scan.world.holder(role, country, date);
    };
  }

  private void people(int i) {
    Known.People one = scan.people(i);
    if (one == null) {
      return;
    }
    int last = scan.knownEnd(i);
    Span span = new Span(words.start(i), words.end(last));
    if (words.capital(i) && one.plural() && !one.region().isEmpty()) {
      take(i, last);
      people(one, span);
      return;
    }
    Known body = body(one);
    if (body == null) {
      return;
    }
    take(i, last);
    boolean state = body instanceof Known.State;
    Casting.Role role = casting.known(body, state ? Actor.Kind.COUNTRY : Actor.Kind.ORGANISATION);
    role.sector = role.sector == null ? "GOV" : role.sector;
    casting.mention(span, span, role, How.DEMONYM, "a people's name");
  }

  /** Links "les Kurdes", who are not the state they live in. */
  private void people(Known.People people, Span span) {
    String name = span.in(words.text);
    Casting.Role role =
        strangers.computeIfAbsent(name, key -> casting.stranger(Actor.Kind.GROUP, name));
    role.country = people.country() == null ? focus.most(people.homes()) : people.country();
    role.sector = "CVL";
    role.variants.add(name);
    casting.mention(span, span, role, How.GROUP, "a people without a state of its own");
  }

  /** What acts for a people: their state, or the union that an adjective means ("européen"). */
  private @Nullable Known body(Known.People people) {
    if (scan.world.find(people.id()) instanceof Known.State state) {
      return state;
    }
    String union = people.country();
    return union == null || !people.region().isEmpty()
        ? null
        : scan.world.find(union.equals("EUU") ? "org:EU" : "org:UN");
  }

  /** A phrase with the article before it, as it may stand in a list of spellings. */
  static String withArticle(Scan scan, Span span) {
    int word = scan.words.at(span.start()) - 1;
    if (word >= 0 && scan.words.joined(word)) {
      String article = scan.words.folded(word);
      if (article.equals("le") || article.equals("la") || article.equals("l")) {
        return scan.words.text.substring(scan.words.start(word), span.end());
      }
    }
    return span.in(scan.words.text);
  }
}
