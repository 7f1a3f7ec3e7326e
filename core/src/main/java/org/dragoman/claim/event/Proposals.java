package org.dragoman.claim.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.event.EventTypes.Entry;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that may tell an act, and what the judge makes of them: of those that
 * rules found it leaves out what only looks like an act, chooses between types, and adds acts that
 * no rule found.
 */
final class Proposals {
  /** The type whose paths give the sides of a word that no rule knows, before it is judged. */
  private static final String COMMON = "REQUEST";

  /**
   * A word that may tell an act.
   *
   * @param held the matches of the rules that hold there
   * @param shape the weightiest of them, else what a rule or common paths would make of it
   */
  record Proposal(int index, List<Match> held, Match shape, List<String> features) {
    boolean ruled() {
      return !held.isEmpty();
    }
  }

  private final EventTypes types;
  private final SentenceMatcher matcher;
  private final Clauses clauses;
  private final Cast cast;
  private @Nullable JudgeFeatures features;

  Proposals(EventTypes types, SentenceMatcher matcher, Clauses clauses, Cast cast) {
    this.types = types;
    this.matcher = matcher;
    this.clauses = clauses;
    this.cast = cast;
  }

  /** The type that a match will have once its status is settled. */
  static String told(Match match) {
    EventRule.Coding planned = match.rule().type().whenPlanned();
    boolean toCome = match.effect() == Effect.PLANNED || match.effect() == Effect.DUE;
    return toCome && planned != null ? planned.type() : match.coding().type();
  }

  /** The weightiest of some matches, or null. */
  static @Nullable Match weightiest(List<Match> held) {
    Match best = null;
    for (Match match : held) {
      if (best == null || match.weight() > best.weight()) {
        best = match;
      }
    }
    return best;
  }

  /**
   * A word with what rules make of it, or null where it can tell no act.
   *
   * @param all whether to take words too that no rule and no lesson has as a trigger
   */
  @Nullable Proposal at(int index, List<Match> held, boolean all) {
    Word word = clauses.parse().word(index);
    Match best = weightiest(held);
    if (best == null && !word.is(Upos.VERB) && !word.is(Upos.NOUN)) {
      return null;
    }
    Set<String> hints = new TreeSet<>();
    Entry first = null;
    for (Entry entry : types.triggeredBy(word.lemma())) {
      if (entry.trigger().match(clauses, index) != null) {
        hints.add(entry.rule().coding().type());
        first = first == null ? entry : first;
      }
    }
    Judge judge = types.judge();
    boolean known =
        all || !hints.isEmpty() || (judge != null && judge.triggers().contains(word.lemma()));
    if (best == null && !known) {
      return null;
    }
    Match shape = best;
    if (shape == null) {
      shape = first == null ? common(COMMON, index) : filled(first, index);
    }
    if (shape == null) {
      return null;
    }
    if (features == null) {
      features = new JudgeFeatures(clauses, cast);
    }
    String ruled = best == null ? null : told(best);
    return new Proposal(index, held, shape, features.of(index, shape, ruled, hints));
  }

  /** What the judge makes of a word: the match of an act, or null. */
  @Nullable Match judged(int index, List<Match> held) {
    Judge judge = types.judge();
    if (judge == null) {
      return weightiest(held);
    }
    Proposal proposal = at(index, held, false);
    if (proposal == null) {
      return null;
    }
    double[] chances = judge.chances(proposal.features());
    Match best = null;
    double most = -1;
    for (Match match : held) {
      double chance = judge.chance(chances, family(match));
      if (!judge.rules().contains(match.rule().name())) {
        // A rule that no lesson showed, perhaps a user's own, is taken at its word.
        return match.withChance(judge.calibrated(Math.max(chance, judge.propose())));
      }
      boolean heavier = best != null && chance == most && match.weight() > best.weight();
      if (chance > most || heavier) {
        best = match;
        most = chance;
      }
    }
    if (best != null && most >= judge.keep()) {
      return best.withChance(judge.calibrated(most));
    }
    return proposed(judge, chances, index);
  }

  /** An act of the likeliest type, where that is likely enough and somebody takes part in it. */
  private @Nullable Match proposed(Judge judge, double[] chances, int index) {
    int type = judge.best(chances);
    if (chances[type] < judge.propose()) {
      return null;
    }
    Match match = read(judge.classes().get(type), index);
    return match != null && matcher.hasPoliticalSide(match)
        ? match.withChance(judge.calibrated(chances[type]))
        : null;
  }

  /** The types that a match may turn out to have. */
  static Set<String> family(Match match) {
    Set<String> family = new TreeSet<>(Set.of(match.coding().type()));
    EventRule.Coding planned = match.rule().type().whenPlanned();
    if (planned != null) {
      family.add(planned.type());
    }
    return family;
  }

  /** An act of a type, read by a rule that its word sets off, else by the paths of its type. */
  private @Nullable Match read(String type, int index) {
    for (Entry entry : types.triggeredBy(clauses.parse().word(index).lemma())) {
      Match match = filled(entry, index);
      if (match != null && family(match).contains(type)) {
        return match;
      }
    }
    return common(type, index);
  }

  private @Nullable Match filled(Entry entry, int index) {
    Span span = entry.trigger().match(clauses, index);
    return span == null ? null : matcher.fill(entry.rule(), entry.trigger(), index, span);
  }

  private @Nullable Match common(String type, int index) {
    EventRule rule = types.learned().of(type);
    Word word = clauses.parse().word(index);
    Trigger.Kind kind = word.is(Upos.NOUN) ? Trigger.Kind.NOUN : Trigger.Kind.VERB;
    Trigger trigger = new Trigger(kind, word.lemma(), clauses.isReflexive(index), false, List.of());
    return rule == null ? null : matcher.fill(rule, trigger, index, word.span());
  }
}
