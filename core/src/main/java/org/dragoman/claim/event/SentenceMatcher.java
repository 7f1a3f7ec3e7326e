package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.claim.Statement;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.EventRule.Needs;
import org.dragoman.claim.event.EventTypes.Entry;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/** Tries the rules on one sentence: once over its words, those rules only that a word triggers. */
final class SentenceMatcher {
  private final EventTypes types;
  private final Clauses clauses;
  private final Factuality factuality;
  private final Who who;
  private final When when;
  private final Where where;
  private final Proposals proposals;
  private final int sentence;

  SentenceMatcher(
      EventTypes types,
      Parse parse,
      Cast cast,
      List<TimeMention> times,
      List<Statement> statements,
      Pronouns pronouns,
      int sentence) {
    this.types = types;
    this.sentence = sentence;
    clauses = new Clauses(parse, types.grammar());
    factuality = new Factuality(clauses, types.modality());
    who = new Who(clauses, cast, statements, pronouns, sentence);
    when = new When(clauses, times);
    where = new Where(clauses, cast, types.grammar().local());
    proposals = new Proposals(types, this, clauses, cast);
  }

  /**
   * The best match at each trigger.
   *
   * @param attempts where to note every rule tried, or null
   */
  List<Match> matches(@Nullable List<RuleAttempt> attempts) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < clauses.parse().size(); i++) {
      Match best = proposals.judged(i, held(i, attempts));
      if (best != null) {
        found.add(best);
      }
    }
    List<Match> merged = apart(merged(found));
    if (merged.size() == 1 && merged.getFirst().when().edtf().isEmpty()) {
      return List.of(merged.getFirst().withDate(when.only()));
    }
    return merged;
  }

  /** The matches of all rules that hold at a word. */
  List<Match> held(int index, @Nullable List<RuleAttempt> attempts) {
    List<Match> held = new ArrayList<>();
    for (Entry entry : types.triggeredBy(clauses.parse().word(index).lemma())) {
      Match match = tryRule(entry, index, attempts);
      if (match != null) {
        held.add(match);
      }
    }
    return held;
  }

  /** The words of the sentence that may tell an act, judged by nothing yet. */
  List<Proposals.Proposal> proposals() {
    List<Proposals.Proposal> all = new ArrayList<>();
    for (int i = 0; i < clauses.parse().size(); i++) {
      Proposals.Proposal proposal = proposals.at(i, held(i, null), true);
      if (proposal != null) {
        all.add(proposal);
      }
    }
    return all;
  }

  /** Whether a side of a match is a political actor. */
  boolean hasPoliticalSide(Match match) {
    return match.actors().stream().anyMatch(who::isPolitical)
        || match.recipients().stream().anyMatch(who::isPolitical);
  }

  private @Nullable Match tryRule(Entry entry, int index, @Nullable List<RuleAttempt> attempts) {
    Span trigger = entry.trigger().match(clauses, index);
    if (trigger == null) {
      return null;
    }
    EventRule rule = entry.rule();
    String failure = isInName(rule, entry.trigger(), index) ? "stands inside a name" : null;
    Match match = null;
    for (Condition condition : rule.conditions()) {
      if (failure == null && !condition.holds(clauses, index, this::is)) {
        failure = "fails: " + condition;
      }
    }
    if (failure == null) {
      match = fill(rule, entry.trigger(), index, trigger);
      failure = lack(match);
    }
    if (attempts != null) {
      attempts.add(new RuleAttempt(rule.name(), rule.where(), trigger, failure));
    }
    return failure == null ? match : null;
  }

  /**
   * Whether a noun is part of somebody's name ("Front de libération nationale"), and not the name
   * of the act itself ("le Sommet de la Francophonie").
   */
  private boolean isInName(EventRule rule, Trigger trigger, int index) {
    return trigger.kind() == Trigger.Kind.NOUN
        && !(rule.actor() != null && rule.actor().leadsTo("self"))
        && who.isInName(index);
  }

  private boolean is(Condition.Kind kind, int index) {
    return kind == Condition.Kind.TIME ? when.isTime(index) : who.is(kind, index);
  }

  /** Why a match does not count, or null where it does. */
  private @Nullable String lack(Match match) {
    Needs needs = match.rule().needs();
    boolean actor = match.actors().stream().anyMatch(who::isPolitical);
    boolean recipient = match.recipients().stream().anyMatch(who::isPolitical);
    return switch (needs) {
      case NONE -> null;
      case STORY ->
          actor || recipient || who.isPoliticalStory()
              ? null
              : "no side is a known political actor, nor is the story political";
      case ANY -> actor || recipient ? null : "no side is a known political actor";
      case ACTOR -> actor ? null : "no known political actor does it";
      case RECIPIENT -> recipient ? null : "it is done to no known political actor";
      case BOTH ->
          (actor || recipient) && !match.actors().isEmpty() && !match.recipients().isEmpty()
              ? null
              : "both sides must be known";
    };
  }

  /** The match that a rule makes at a trigger, whether it holds or not. */
  Match fill(EventRule rule, Trigger trigger, int index, Span span) {
    List<String> actors = actors(rule.actor(), index, List.of());
    List<String> recipients = actors(rule.recipient(), index, actors);
    if (actors.isEmpty() && rule.mutual() && trigger.kind() == Trigger.Kind.NOUN) {
      actors = actorsAbove(index, recipients);
    }
    if (recipients.isEmpty() && rule.recipient() != null && !rule.mutual()) {
      recipients = nearest(rule.recipient(), index, actors);
    }
    if (rule.mutual() && recipients.isEmpty() && actors.size() > 1) {
      recipients = actors;
    }
    Effect effect = rule.status() == null ? factuality.of(index, rule.present()) : rule.status();
    if (rule.status() != null) {
      Effect said = factuality.of(index, rule.present());
      // "pourrait demander": an act by its words, but one still to come or unsure.
      boolean open = said == Effect.PLANNED || said == Effect.POSSIBLE;
      boolean stands = said == Effect.DENIED || (open && effect == Effect.HAPPENED);
      effect = stands ? said : effect;
    }
    return new Match(
        rule,
        sentence,
        index,
        span,
        clause(index),
        coding(rule, index),
        effect,
        actors,
        recipients,
        when.of(index),
        where.of(index),
        types.contexts().of(clauses.parse(), rule.type().contexts()),
        form(rule, trigger, index),
        rule.weight(trigger),
        0);
  }

  private Match.Form form(EventRule rule, Trigger trigger, int index) {
    boolean noun = trigger.kind() == Trigger.Kind.NOUN;
    boolean again = noun && clauses.isTakenUp(index) && !who.isNamedUnder(index);
    boolean thing = !noun && isSomeone(rule.actor(), index);
    return new Match.Form(noun, again, isSomeone(rule.recipient(), index), thing, -1);
  }

  /** Whether a path leads to any word. */
  private boolean isSomeone(@Nullable RolePath path, int index) {
    return path != null && !path.followAll(clauses, index).isEmpty();
  }

  /** The actors of the first alternative that leads to any, other than those already placed. */
  private List<String> actors(@Nullable RolePath path, int index, List<String> others) {
    if (path == null) {
      return List.of();
    }
    for (int i = 0; i < path.size(); i++) {
      List<String> found = new ArrayList<>(who.actors(path.follow(i, clauses, index)));
      found.removeAll(others);
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  /** Who does what the clause around a noun tells: "grâce à un accord avec X, Y a …". */
  private List<String> actorsAbove(int noun, List<String> others) {
    int at = noun;
    for (int steps = 0; steps < 4 && clauses.parse().word(at).head() != Word.ROOT; steps++) {
      at = clauses.parse().word(at).head();
      if (clauses.isVerb(at)) {
        List<String> found = new ArrayList<>(who.actors(clauses.subjects(at)));
        found.removeAll(others);
        return others.isEmpty() ? List.of() : List.copyOf(found);
      }
    }
    return List.of();
  }

  /**
   * The first actor in what completes the trigger, where no path of the rule leads to one:
   * "réclamer des sanctions contre X".
   */
  private List<String> nearest(RolePath path, int index, List<String> others) {
    List<Integer> open = new ArrayList<>(completions(index));
    // "retirer ses troupes": what is moved is not whom it is done to.
    List<Integer> moved = path.leadsTo("object") ? List.of() : clauses.objects(index);
    for (int steps = 0; steps < open.size() && steps < 24; steps++) {
      int word = open.get(steps);
      List<String> found =
          new ArrayList<>(moved.contains(word) ? List.of() : who.actors(List.of(word)));
      found.removeAll(others);
      // Whoever reports an act is seldom whom it is done to: "selon X, par Y (AFP)".
      found.removeIf(who::reports);
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
      open.addAll(completions(word));
    }
    return List.of();
  }

  /** The words under this one, after it, that complete it and open no clause of their own. */
  private List<Integer> completions(int index) {
    List<Integer> found = new ArrayList<>();
    for (int child : clauses.parse().children(index)) {
      Word word = clauses.parse().word(child);
      boolean completes =
          word.hasRelation("obj")
              || word.hasRelation("obl")
              || word.hasRelation("nmod")
              || word.hasRelation("xcomp")
              || word.hasRelation("iobj")
              || (word.hasRelation("acl") && !word.deprel().equals("acl:relcl"));
      if (completes && child > index && !when.isTime(child)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The rule's coding, or the mode that the words of the clause point to. */
  private Coding coding(EventRule rule, int index) {
    if (rule.code() != null || rule.type().modes().isEmpty()) {
      return rule.coding();
    }
    Set<String> lemmas = new HashSet<>();
    collect(index, 0, lemmas);
    int head = clauses.parse().word(index).head();
    if (!clauses.isVerb(index) && head != Word.ROOT && clauses.isVerb(head)) {
      lemmas.add(clauses.parse().word(head).lemma());
    }
    for (EventType.ModeCue cue : rule.type().modes()) {
      for (String lemma : lemmas) {
        if (cue.lemmas().contains(lemma)) {
          return cue.coding();
        }
      }
    }
    return rule.coding();
  }

  private void collect(int index, int depth, Set<String> lemmas) {
    Word word = clauses.parse().word(index);
    lemmas.add(word.lemma());
    if (depth >= 3) {
      return;
    }
    for (int child : clauses.parse().children(index)) {
      Word part = clauses.parse().word(child);
      if (!part.hasRelation("nsubj")
          && !part.deprel().equals("acl:relcl")
          && !part.hasRelation("parataxis")) {
        collect(child, depth + 1, lemmas);
      }
    }
  }

  /** The part of the sentence from the nearest finite clause above the trigger down. */
  private Span clause(int index) {
    int at = index;
    for (int steps = 0; steps < 6; steps++) {
      Word word = clauses.parse().word(at);
      boolean whole = clauses.isVerb(at) && word.hasFeature("VerbForm=Fin");
      if (whole || word.head() == Word.ROOT || word.hasRelation("acl")) {
        break;
      }
      at = word.head();
    }
    return clauses.parse().subtree(at);
  }

  /**
   * Acts told by two words as one: the noun and the verb that governs it ("conclure un accord",
   * "lancer une attaque") where both name the same type.
   */
  private List<Match> merged(List<Match> found) {
    List<Match> kept = new ArrayList<>();
    for (Match match : found) {
      int twin = -1;
      for (int i = 0; i < kept.size() && twin < 0; i++) {
        if (isTwin(kept.get(i), match)) {
          twin = i;
        }
      }
      if (twin < 0) {
        kept.add(match);
      } else {
        kept.set(twin, joined(kept.get(twin), match));
      }
    }
    return kept;
  }

  /**
   * The matches, where "il a condamné mardi à Paris l'attaque" leaves day and place to him who
   * condemns: what is judged, asked or threatened has those only that its own words tell.
   */
  private List<Match> apart(List<Match> found) {
    List<Match> parted = new ArrayList<>();
    for (Match match : found) {
      boolean spokenOf =
          match.isNoun()
              && found.stream().anyMatch(one -> isSpeech(one) && isToldBy(match.index(), one));
      parted.add(
          spokenOf
              ? match.withDate(when.within(match.index())).withPlace(where.within(match.index()))
              : match);
    }
    return parted;
  }

  private static boolean isSpeech(Match match) {
    return switch (match.coding().type()) {
      case "ACCUSE", "REQUEST", "SUPPORT", "THREATEN", "REJECT" -> !match.isNoun();
      default -> false;
    };
  }

  private boolean isToldBy(int noun, Match speech) {
    Word word = clauses.parse().word(noun);
    return word.head() == speech.index() && (word.hasRelation("obj") || word.hasRelation("obl"));
  }

  private boolean isTwin(Match a, Match b) {
    if (!a.coding().type().equals(b.coding().type())) {
      return false;
    }
    if (a.trigger().overlaps(b.trigger())) {
      return true;
    }
    Word first = clauses.parse().word(a.index());
    Word second = clauses.parse().word(b.index());
    return governs(a.index(), second) || governs(b.index(), first) || isBy(a, b) || isBy(b, a);
  }

  /** "tué dans une frappe américaine": the deed and the attack by which it was done. */
  private boolean isBy(Match deed, Match attack) {
    Word means = clauses.parse().word(attack.index());
    return attack.isNoun()
        && deed.coding().type().equals("ASSAULT")
        && means.head() == deed.index()
        && means.hasRelation("obl");
  }

  private boolean governs(int head, Word word) {
    return word.head() == head
        && (word.hasRelation("obj")
            || word.deprel().equals("nsubj:pass")
            || word.deprel().equals("obl:arg")
            || word.hasRelation("acl")
            || word.hasRelation("nmod")
            || word.hasRelation("xcomp"));
  }

  private static Match joined(Match a, Match b) {
    Match main = b.weight() > a.weight() ? b : a;
    Match other = main == a ? b : a;
    return main.withSides(
        union(main.actors(), other.actors(), main.recipients()),
        union(main.recipients(), other.recipients(), main.actors()));
  }

  private static List<String> union(List<String> own, List<String> more, List<String> opposite) {
    if (!own.isEmpty()) {
      return own;
    }
    Set<String> all = new LinkedHashSet<>(more);
    all.removeAll(opposite);
    return List.copyOf(all);
  }
}
