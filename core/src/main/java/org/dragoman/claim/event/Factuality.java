package org.dragoman.claim.event;

import java.util.Locale;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.jspecify.annotations.Nullable;

/** Whether an act took place, from the tense, mood, negation and governors of its clause. */
final class Factuality {
  private static final int DEPTH = 10;

  private final Clauses clauses;
  private final Modality modality;
  private final boolean question;

  Factuality(Clauses clauses, Modality modality) {
    this.clauses = clauses;
    this.modality = modality;
    this.question = endsWithQuestionMark();
  }

  private boolean endsWithQuestionMark() {
    for (int i = clauses.parse().size() - 1; i >= 0; i--) {
      Word word = word(i);
      if (!word.is(Upos.PUNCT)) {
        return false;
      }
      if (word.form().equals("?")) {
        return true;
      }
    }
    return false;
  }

  private Word word(int index) {
    return clauses.parse().word(index);
  }

  /**
   * What the sentence says of the act that a verb or noun names.
   *
   * @param present what a plain present tense says of an act of this kind
   * @return never DUE or ABLE; ASKED where the act is only the content of a demand or threat
   */
  Effect of(int trigger, Effect present) {
    return of(trigger, present, 0);
  }

  private Effect of(int index, Effect present, int depth) {
    if (depth > DEPTH) {
      return Effect.HAPPENED;
    }
    Effect effect =
        clauses.isVerb(index) || isPredicate(index)
            ? ofVerb(index, present, depth)
            : ofNoun(index, present, depth);
    return isNegated(index) ? negate(effect) : effect;
  }

  /** Whether a noun or adjective is what the clause says of its subject ("est en visite"). */
  private boolean isPredicate(int index) {
    return !clauses.parse().children(index, "cop").isEmpty();
  }

  private static Effect negate(Effect effect) {
    return switch (effect) {
      case DENIED -> Effect.POSSIBLE;
      case ASKED -> Effect.ASKED;
      default -> Effect.DENIED;
    };
  }

  private boolean isNegated(int index) {
    boolean particle = false;
    boolean weak = false;
    for (int child : clauses.parse().children(index)) {
      String form = Clauses.lower(word(child));
      if (word(child).hasRelation("advmod") || word(child).hasRelation("det")) {
        particle |= modality.isNegative(form);
        weak |= modality.negatesWeakly(form);
        if (modality.negates(form)) {
          return true;
        }
      }
      // "n'effectuera aucune visite": the negative determiner stands on an argument.
      if (word(child).hasRelation("obj") || word(child).hasRelation("nsubj")) {
        for (int det : clauses.parse().children(child)) {
          weak |= word(det).hasRelation("det") && modality.negates(Clauses.lower(word(det)));
        }
        weak |= word(child).is(Upos.PRON) && modality.negates(form);
      }
    }
    return particle && weak;
  }

  private Effect ofVerb(int index, Effect present, int depth) {
    Effect adverb = adverbOf(index);
    if (adverb != null) {
      return adverb;
    }
    Word finite = finite(index);
    if (finite != null) {
      return ofFinite(index, finite, present, depth);
    }
    return ofNonFinite(index, present, depth);
  }

  private @Nullable Effect adverbOf(int index) {
    for (int child : clauses.parse().children(index)) {
      if (word(child).hasRelation("advmod")) {
        Effect effect = modality.ofAdverb(word(child).lemma());
        if (effect != null) {
          return effect;
        }
      }
    }
    return null;
  }

  /** The word that carries tense and mood: an auxiliary, the copula, or the verb itself. */
  private @Nullable Word finite(int index) {
    for (int child : clauses.parse().children(index)) {
      Word word = word(child);
      if ((word.hasRelation("aux") || word.hasRelation("cop")) && word.hasFeature("VerbForm=Fin")) {
        return word;
      }
    }
    return word(index).hasFeature("VerbForm=Fin") ? word(index) : null;
  }

  /** Whether the clause is in a perfect or past tense. */
  private boolean isPast(int index) {
    int auxiliaries = 0;
    for (int child : clauses.parse().children(index)) {
      auxiliaries += word(child).hasRelation("aux") ? 1 : 0;
    }
    // "a signé" has one auxiliary, the passive "a été signé" two.
    boolean participle = clauses.isPastParticiple(index);
    if (participle && auxiliaries > (clauses.isPassive(index) ? 1 : 0)) {
      return true;
    }
    Word finite = finite(index);
    return finite == null
        ? participle
        : finite.hasFeature("Tense=Past") || finite.hasFeature("Tense=Imp");
  }

  private Effect ofFinite(int index, Word finite, Effect present, int depth) {
    Word word = word(index);
    Effect mark = markOf(index);
    if (mark != null) {
      return mark;
    }
    boolean content = word.hasRelation("ccomp") && word.head() != Word.ROOT;
    if (content) {
      Effect governed = governedBy(word.head(), depth);
      if (governed != null) {
        return governed;
      }
    }
    if (finite.hasFeature("Mood=Cnd")) {
      // "il recevrait": the future of a report in the past; alone it is a supposition or hearsay.
      boolean reported = content && isPast(word.head());
      return reported && !isPast(index) ? Effect.PLANNED : Effect.POSSIBLE;
    }
    if (question && (word.head() == Word.ROOT)) {
      return Effect.POSSIBLE;
    }
    if (finite.hasFeature("Tense=Fut")) {
      return isPast(index) ? Effect.HAPPENED : Effect.PLANNED;
    }
    if (finite.hasFeature("Mood=Imp")) {
      return Effect.POSSIBLE;
    }
    if (!isPast(index)) {
      return isSince(index) ? Effect.ONGOING : present;
    }
    return Effect.HAPPENED;
  }

  private boolean isSince(int index) {
    for (int child : clauses.parse().children(index)) {
      if (modality.isSince(Clauses.lower(word(child)))
          || modality.isSince(clauses.preposition(child))) {
        return true;
      }
    }
    return false;
  }

  /** What the conjunction of a clause says of it ("si" …). */
  private @Nullable Effect markOf(int index) {
    for (int child : clauses.parse().children(index)) {
      if (word(child).hasRelation("mark")) {
        Effect effect = modality.ofConjunction(word(child).lemma());
        if (effect == null) {
          effect = modality.ofConjunction(Clauses.lower(word(child)));
        }
        if (effect != null) {
          return effect;
        }
      }
    }
    return null;
  }

  private Effect ofNonFinite(int index, Effect present, int depth) {
    Word word = word(index);
    int head = word.head();
    if (head == Word.ROOT) {
      return clauses.isPastParticiple(index) ? Effect.HAPPENED : Effect.POSSIBLE;
    }
    String relation = Clauses.base(word.deprel());
    switch (relation) {
      case "xcomp", "ccomp", "csubj", "obl", "obj":
        Effect governed = governedBy(head, depth);
        return governed != null ? governed : of(head, Effect.HAPPENED, depth + 1);
      case "acl":
        if (word.hasFeature("VerbForm=Part")) {
          return Effect.HAPPENED;
        }
        Effect noun = modality.ofNoun(word(head).lemma());
        return noun != null ? noun : of(head, Effect.HAPPENED, depth + 1);
      case "advcl":
        Effect mark = markOf(index);
        if (mark == Effect.POSSIBLE && modality.tells().contains(word(head).lemma())) {
          // "il a écrit pour remercier": the writing does it.
          mark = null;
        } else if (mark == null) {
          mark = modality.ofAdjective(word(head).lemma());
        }
        return mark != null ? mark : of(head, Effect.HAPPENED, depth + 1);
      case "conj":
        return of(head, present, depth + 1);
      default:
        return Effect.HAPPENED;
    }
  }

  /** What a verb, noun or adjective says of what it governs, or null where it says nothing. */
  private @Nullable Effect governedBy(int head, int depth) {
    Word word = word(head);
    Effect effect =
        switch (word.upos()) {
          case VERB, AUX -> modality.ofVerb(word.lemma());
          case NOUN -> modality.ofNoun(word.lemma());
          case ADJ -> modality.ofAdjective(word.lemma());
          default -> null;
        };
    if (effect == null) {
      return null;
    }
    boolean negated = isNegated(head);
    if (effect == Effect.DUE || effect == Effect.ABLE) {
      Word finite = finite(head);
      boolean conditional = finite != null && finite.hasFeature("Mood=Cnd");
      boolean done = isPast(head) && !conditional;
      effect = done ? Effect.HAPPENED : effect == Effect.DUE ? Effect.PLANNED : Effect.POSSIBLE;
    }
    if (negated) {
      // "ne doit pas lever": a demand, not a report.
      boolean forbidden = modality.ofVerb(word.lemma()) == Effect.DUE && !isPast(head);
      return forbidden ? Effect.ASKED : negate(effect);
    }
    // "il devait annoncer …", "il a renoncé à tenter de …": the governor's own governor.
    if (effect == Effect.HAPPENED || effect == Effect.ONGOING) {
      Effect outer = of(head, Effect.HAPPENED, depth + 1);
      return outer == Effect.HAPPENED ? effect : outer;
    }
    return effect;
  }

  private Effect ofNoun(int index, Effect present, int depth) {
    Effect quality = qualityOf(index);
    if (quality != null) {
      return quality;
    }
    Word word = word(index);
    int head = word.head();
    if (head == Word.ROOT) {
      return question ? Effect.POSSIBLE : Effect.HAPPENED;
    }
    String relation = Clauses.base(word.deprel());
    switch (relation) {
      case "nsubj":
        return ofSubject(word, head, depth);
      case "obj", "xcomp":
        return ofObject(head, present, depth);
      case "obl":
        return ofOblique(index, head, depth);
      case "nmod":
        Effect noun = modality.ofNoun(word(head).lemma());
        return noun != null ? noun : ofOuterNoun(head, present, depth);
      case "conj":
        return of(head, present, depth + 1);
      default:
        return Effect.HAPPENED;
    }
  }

  private Effect ofOuterNoun(int head, Effect present, int depth) {
    return word(head).is(Upos.NOUN) ? of(head, present, depth + 1) : Effect.HAPPENED;
  }

  private @Nullable Effect qualityOf(int noun) {
    for (int child : clauses.parse().children(noun)) {
      Word word = word(child);
      if (word.hasRelation("amod") || word.hasRelation("acl")) {
        String lemma = word.lemma();
        Effect effect = word.is(Upos.VERB) && !isPast(child) ? null : modality.ofAdjective(lemma);
        if (effect == null && word.is(Upos.VERB) && clauses.isPastParticiple(child)) {
          Effect verb = modality.ofVerb(lemma);
          effect = verb == Effect.PLANNED || verb == Effect.DENIED ? verb : null;
        }
        if (effect != null) {
          return effect;
        }
      }
      if (word.hasRelation("nmod") || word.hasRelation("advmod")) {
        Effect effect =
            modality.ofAdjective((clauses.preposition(child) + " " + Clauses.lower(word)).strip());
        if (effect != null) {
          return effect;
        }
      }
    }
    return null;
  }

  private Effect ofSubject(Word noun, int head, int depth) {
    Word verb = word(head);
    Effect effect = clauses.isVerb(head) ? modality.ofVerbOverNoun(verb.lemma()) : null;
    if (effect == null && clauses.isVerb(head)) {
      effect = modality.ofVerb(verb.lemma());
    }
    boolean passive = noun.deprel().equals("nsubj:pass") || clauses.isPassive(head);
    if (effect != null && passive && effect != Effect.DUE && effect != Effect.ABLE) {
      return isNegated(head) ? negate(effect) : effect;
    }
    boolean supports = clauses.grammar().support().contains(verb.lemma()) && passive;
    if (modality.occurs(verb.lemma()) || supports) {
      boolean lasts = modality.lasts(verb.lemma());
      return of(head, lasts ? Effect.ONGOING : Effect.HAPPENED, depth + 1);
    }
    if (effect == Effect.DUE || effect == Effect.ABLE) {
      Effect governed = governedBy(head, depth);
      return governed == null ? Effect.HAPPENED : governed;
    }
    Effect adjective = verb.is(Upos.ADJ) ? modality.ofAdjective(verb.lemma()) : null;
    if (verb.is(Upos.NOUN)) {
      // "les discussions sont en cours"
      adjective = modality.ofAdjective((clauses.preposition(head) + " " + verb.form()).strip());
    }
    return adjective == null ? Effect.HAPPENED : isNegated(head) ? negate(adjective) : adjective;
  }

  private Effect ofObject(int head, Effect present, int depth) {
    Effect over = modality.ofVerbOverNoun(word(head).lemma());
    if (over != null && clauses.isVerb(head)) {
      return isNegated(head) ? negate(over) : over;
    }
    Effect effect = governedBy(head, depth);
    if (effect != null) {
      return effect;
    }
    boolean carried =
        clauses.grammar().support().contains(word(head).lemma())
            || modality.hosts().contains(word(head).lemma());
    boolean exists = modality.exists().contains(word(head).lemma()) && isExistential(head);
    return carried ? of(head, exists ? Effect.ONGOING : present, depth + 1) : Effect.HAPPENED;
  }

  /** "il y a": what there is goes on. */
  private boolean isExistential(int verb) {
    for (int child : clauses.parse().children(verb)) {
      if (word(child).hasRelation("expl") || word(child).deprel().equals("expl:subj")) {
        return true;
      }
    }
    return false;
  }

  private Effect ofOblique(int index, int head, int depth) {
    String preposition = clauses.preposition(index);
    Effect effect = modality.ofPreposition(preposition);
    if (effect != null) {
      return effect;
    }
    boolean argument =
        preposition.equals(clauses.grammar().dative())
            || preposition.equals(clauses.grammar().origin());
    Effect governed = argument ? governedBy(head, depth) : null;
    if (governed != null) {
      return governed;
    }
    Effect outer = of(head, Effect.HAPPENED, depth + 1);
    boolean carried = argument && clauses.grammar().support().contains(word(head).lemma());
    // What happens "during" something planned is planned too; what is only spoken of is not.
    return carried || outer == Effect.PLANNED ? outer : Effect.HAPPENED;
  }

  /** The status that a status word of a pack names. */
  static Effect named(String name) {
    return Effect.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
