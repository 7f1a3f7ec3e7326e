package org.dragoman.claim.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Statement;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Which actors the words of one sentence stand for. */
final class Who {
  /** What the ids of states begin with. */
  static final String STATE = "iso:";

  /** How deep an actor may lie inside a phrase: "la mort du chef de l'armée syrienne". */
  private static final int DEPTH = 3;

  /** How many holders of office make a story political. */
  private static final int SEVERAL = 3;

  /** How many others there may be to each of them. */
  private static final int SHARE = 1;

  /** Sectors of those who have no part in politics unless a state is named with them. */
  private static final Set<String> PRIVATE = Set.of("CVL", "BUS", "EDU", "SOC", "JRN");

  /** Sectors of those whose trade is politics or the state's force. */
  private static final Set<String> PUBLIC =
      Set.of("GOV", "LEG", "MIL", "IGO", "PTY", "REB", "OPP", "SPY", "UAF", "ELI");

  private final Clauses clauses;
  private final Cast cast;
  private final List<Statement> statements;
  private final boolean political;

  private final Pronouns pronouns;
  private final int sentence;

  Who(Clauses clauses, Cast cast, List<Statement> statements, Pronouns pronouns, int sentence) {
    this.pronouns = pronouns;
    this.sentence = sentence;
    this.political = isPolitical(cast);
    this.clauses = clauses;
    this.cast = cast;
    this.statements = statements;
  }

  private Word word(int index) {
    return clauses.parse().word(index);
  }

  /** The actors that some words stand for or, failing that, that stand inside their phrases. */
  List<String> actors(List<Integer> words) {
    Set<String> found = new LinkedHashSet<>();
    for (int word : words) {
      add(word, 0, found);
    }
    return List.copyOf(found);
  }

  private void add(int index, int depth, Set<String> found) {
    Word word = word(index);
    String id = actorOf(index);
    if (id != null) {
      found.add(id);
      cast.mentionsAt(word.span()).forEach(each -> addNamed(id, each, found));
      return;
    }
    if (Pronouns.isOne(word, clauses.grammar())) {
      found.addAll(pronouns.resolve(sentence, clauses.parse(), index, clauses.grammar()));
      return;
    }
    if (depth >= DEPTH || clauses.isVerb(index)) {
      return;
    }
    int before = found.size();
    for (int possessor : clauses.possessor(index)) {
      add(possessor, depth + 1, found);
    }
    for (int child : clauses.parse().children(index)) {
      Word part = word(child);
      boolean inside =
          part.hasRelation("amod")
              || part.hasRelation("appos")
              || part.hasRelation("flat")
              || (part.hasRelation("nmod")
                  && clauses.preposition(child).equals(clauses.grammar().origin()))
              || (part.hasRelation("nmod") && clauses.preposition(child).isEmpty());
      if (inside && (found.size() == before || part.hasRelation("conj"))) {
        for (int each : clauses.withConjuncts(child)) {
          add(each, depth + 1, found);
        }
      }
    }
  }

  /** Adds the others whom a word means together with one: "les deux pays". */
  private static void addNamed(String one, Mention mention, Set<String> found) {
    boolean several =
        switch (mention.how()) {
          case PRONOUN, TITLE, GROUP -> true;
          default -> false;
        };
    if (several && !mention.actorId().equals(one)) {
      found.add(mention.actorId());
    }
  }

  /** The actor that a word refers to by itself, or null. */
  private @Nullable String actorAt(Word word) {
    Mention mention = cast.mentionAt(word.span());
    if (mention != null && (mention.head().overlaps(word.span()) || isName(mention))) {
      return mention.actorId();
    }
    if (word.is(Upos.PRON) && isFirstPerson(word)) {
      return speakerAt(word.span());
    }
    Place place = cast.placeAt(word.span());
    return place == null || place.country() == null ? null : STATE + place.country();
  }

  /** The actor that a word refers to by itself or by the name in its phrase, or null. */
  private @Nullable String actorOf(int index) {
    Word word = word(index);
    String named = word.is(Upos.NOUN) ? nameAfter(index) : null;
    return named == null ? actorAt(word) : named;
  }

  /** The person named after a title: "le ministre des Affaires étrangères, X", "le président X". */
  private @Nullable String nameAfter(int title) {
    for (int child : clauses.parse().children(title)) {
      Word name = word(child);
      boolean named =
          name.hasRelation("appos")
              || name.hasRelation("flat")
              || (name.hasRelation("nmod") && clauses.preposition(child).isEmpty());
      if (child > title && named && name.is(Upos.PROPN)) {
        Mention mention = cast.mentionAt(name.span());
        Actor actor = mention == null ? null : cast.actor(mention.actorId());
        if (actor != null && actor.kind() == Actor.Kind.PERSON) {
          return actor.id();
        }
      }
    }
    return null;
  }

  /** Whether a capitalised word is one of several of a name. */
  boolean isInName(int index) {
    Word word = word(index);
    if (index == 0 || !Character.isUpperCase(word.form().charAt(0))) {
      return false;
    }
    for (Mention mention : cast.mentionsAt(word.span())) {
      if (isName(mention) && mention.span().length() > word.span().length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Mention mention) {
    return switch (mention.how()) {
      case NAME, SHORT_NAME, ACRONYM, METONYM -> true;
      default -> false;
    };
  }

  private static boolean isFirstPerson(Word word) {
    return word.hasFeature("Person=1");
  }

  private @Nullable String speakerAt(Span span) {
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        if (content.contains(span)) {
          return statement.speaker();
        }
      }
    }
    return null;
  }

  /** Whether an actor or a place is named inside a noun's phrase. */
  boolean isNamedUnder(int noun) {
    return isNamedUnder(noun, 0);
  }

  private boolean isNamedUnder(int index, int depth) {
    for (int child : clauses.parse().children(index)) {
      Word part = word(child);
      boolean inside =
          !part.hasRelation("conj")
              && !part.hasRelation("punct")
              && !part.hasRelation("cop")
              && !part.hasRelation("nsubj")
              && !part.deprel().equals("acl:relcl");
      if (inside
          && (actorAt(part) != null
              || Pronouns.isOne(part, clauses.grammar())
              || (depth < DEPTH && isNamedUnder(child, depth + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is of a kind that a condition asks for; times are told by the caller. */
  boolean is(Condition.Kind kind, int index) {
    Word word = word(index);
    if (kind == Condition.Kind.PLACE) {
      return cast.placeAt(word.span()) != null;
    }
    if (kind == Condition.Kind.INFINITIVE) {
      return clauses.isInfinitive(index);
    }
    if (kind == Condition.Kind.SIDE) {
      return is(Condition.Kind.ACTOR, index)
          || actors(List.of(index)).stream().anyMatch(this::isPolitical);
    }
    if (kind == Condition.Kind.SINGULAR) {
      return isSingular(index);
    }
    String id = actorOf(index);
    if (id == null && Pronouns.isOne(word, clauses.grammar())) {
      List<String> meant = pronouns.resolve(sentence, clauses.parse(), index, clauses.grammar());
      id = meant.isEmpty() ? null : meant.getFirst();
    }
    Actor actor = cast.actor(id);
    if (actor == null) {
      // A town that stands for its country has no actor in the cast.
      return id != null && (kind == Condition.Kind.ACTOR || kind == Condition.Kind.STATE);
    }
    return switch (kind) {
      case ACTOR -> true;
      case STATE -> isState(actor);
      case PERSON -> actor.kind() == Actor.Kind.PERSON;
      default -> false;
    };
  }

  private boolean isSingular(int index) {
    Word word = word(index);
    return word.hasFeature("Number=Sing")
        && !word.hasRelation("conj")
        && clauses.parse().children(index, "conj").isEmpty();
  }

  private static boolean isState(Actor actor) {
    return actor.kind() == Actor.Kind.COUNTRY
        || "GOV".equals(actor.sector())
        || "MIL".equals(actor.sector());
  }

  /**
   * Whether the actor takes part in politics as far as we know: a state, a body of one, a party, or
   * a person who holds or held office. A journalist or singer does not, whatever the country.
   */
  boolean isPolitical(String id) {
    Actor actor = cast.actor(id);
    if (actor == null) {
      return id.startsWith(STATE);
    }
    if ("COM".equals(actor.country())) {
      return false;
    }
    if (actor.kind() == Actor.Kind.PERSON) {
      // The world has those who matter to states; "le journaliste turc" is told by his country.
      boolean told = actor.country() != null && (actor.known() || actor.office() != null);
      return isPublic(actor) || told || political;
    }
    return actor.kind() == Actor.Kind.COUNTRY
        || isBody(actor) && !isPrivate(actor)
        || (actor.country() != null && !isPrivate(actor))
        || political;
  }

  /** Whether somebody's trade is politics or the state's force. */
  static boolean isPublic(Actor actor) {
    return PUBLIC.contains(String.valueOf(actor.sector()));
  }

  /** Whether it is a news medium. */
  boolean reports(String id) {
    Actor actor = cast.actor(id);
    return actor != null && actor.kind() == Actor.Kind.ORGANISATION && "JRN".equals(actor.sector());
  }

  private static boolean isPrivate(Actor actor) {
    return actor.kind() == Actor.Kind.GROUP && PRIVATE.contains(String.valueOf(actor.sector()));
  }

  /** Whether it has a part in politics by what it is: no firm, school or crowd of no country. */
  private static boolean isBody(Actor actor) {
    return actor.sector() != null && (actor.country() != null || !PRIVATE.contains(actor.sector()));
  }

  /** Whether the story has several people or bodies with a part in politics. */
  boolean isPoliticalStory() {
    return political;
  }

  /** Whether a story has several people or bodies with a part in politics, and few others. */
  static boolean isPolitical(Cast cast) {
    int parts = 0;
    int others = 0;
    for (Actor actor : cast.actors()) {
      if (actor.kind() != Actor.Kind.COUNTRY) {
        if (isPublic(actor)) {
          parts++;
        } else {
          others++;
        }
      }
    }
    return parts >= SEVERAL && parts * SHARE >= others;
  }
}
