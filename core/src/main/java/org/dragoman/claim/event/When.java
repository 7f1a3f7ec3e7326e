package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.Event.DateFrom;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;

/** When an act took place, from the time expressions of its clause, else of its sentence. */
final class When {
  /** A date and how it was found. */
  record Found(String edtf, DateFrom from) {
    static final Found NONE = new Found("", DateFrom.CLAUSE);
  }

  /** A time this many words up the tree still belongs to the trigger's own clause. */
  private static final int CLAUSE_REACH = 2;

  /** The length of a day in EDTF. */
  private static final int DAY = 10;

  /** A time expression and the word of the sentence that heads it. */
  private record Anchored(TimeMention time, int head) {}

  private final Clauses clauses;
  private final List<Anchored> times = new ArrayList<>();

  When(Clauses clauses, List<TimeMention> mentions) {
    this.clauses = clauses;
    Parse parse = clauses.parse();
    for (TimeMention mention : mentions) {
      if (parse.span().overlaps(mention.span()) && isDate(mention)) {
        int head = headOf(mention.span());
        if (head >= 0) {
          times.add(new Anchored(mention, head));
        }
      }
    }
  }

  private static boolean isDate(TimeMention mention) {
    boolean calendar =
        mention.kind() == TimeMention.Kind.DATE || mention.kind() == TimeMention.Kind.INTERVAL;
    return calendar && !mention.edtf().isEmpty();
  }

  /** The word inside a span whose head lies outside it. */
  private int headOf(Span span) {
    Parse parse = clauses.parse();
    int first = -1;
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      if (span.overlaps(word.span())) {
        first = first < 0 ? i : first;
        boolean outside =
            word.head() == Word.ROOT || !span.overlaps(parse.word(word.head()).span());
        if (outside && !word.hasRelation("case") && !word.hasRelation("punct")) {
          return i;
        }
      }
    }
    return first;
  }

  boolean isTime(int index) {
    Span span = clauses.parse().word(index).span();
    return times.stream().anyMatch(time -> time.time().span().overlaps(span));
  }

  /** The date of the act that a trigger names. */
  Found of(int trigger) {
    Anchored best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Anchored time : times) {
      int rank = distance(trigger, time.head());
      boolean nearer =
          best != null
              && rank == bestRank
              && Math.abs(time.head() - trigger) < Math.abs(best.head() - trigger);
      if (rank < bestRank || nearer) {
        best = time;
        bestRank = rank;
      }
    }
    if (best == null) {
      return Found.NONE;
    }
    DateFrom from = bestRank <= CLAUSE_REACH ? DateFrom.CLAUSE : DateFrom.SENTENCE;
    return new Found(joined(best), from);
  }

  /** The date that a word's own complements tell. */
  Found within(int index) {
    for (Anchored time : times) {
      if (time.head() != index && isUnder(time.head(), index)) {
        return new Found(joined(time), DateFrom.CLAUSE);
      }
    }
    return Found.NONE;
  }

  /** "lundi ou mardi" is from the one to the other. */
  private String joined(Anchored time) {
    String edtf = time.time().edtf();
    for (Anchored other : times) {
      Word word = clauses.parse().word(other.head());
      boolean days = edtf.length() == DAY && other.time().edtf().length() == DAY;
      if (days && word.hasRelation("conj") && word.head() == time.head()) {
        return edtf.compareTo(other.time().edtf()) < 0 ? edtf + "/" + other.time().edtf() : edtf;
      }
    }
    return edtf;
  }

  /** The date of a sentence that has but one, for its only act; else none. */
  Found only() {
    return times.size() == 1
        ? new Found(times.getFirst().time().edtf(), DateFrom.SENTENCE)
        : Found.NONE;
  }

  /**
   * How far a time stands from a trigger: 0 for its own, 1 for that of the verb that carries it,
   * and so on up; never across a clause that has its own verb.
   */
  private int distance(int trigger, int time) {
    int reach = 0;
    int at = trigger;
    for (int steps = 0; steps < 6; steps++) {
      if (isUnder(time, at)) {
        return reach;
      }
      at = clauses.parse().word(at).hasRelation("parataxis") ? -1 : clauses.above(at);
      if (at < 0) {
        return Integer.MAX_VALUE;
      }
      reach++;
    }
    return Integer.MAX_VALUE;
  }

  /** Whether a time depends on a word with no other clause between them. */
  private boolean isUnder(int time, int ancestor) {
    int at = time;
    for (int steps = 0; steps < 8; steps++) {
      if (at == ancestor) {
        return true;
      }
      Word word = clauses.parse().word(at);
      if (word.head() == Word.ROOT || (clauses.isVerb(at) && !opensInto(at, ancestor))) {
        return false;
      }
      at = word.head();
    }
    return false;
  }

  /** Whether a clause only says more of a noun: "la visite, qui a eu lieu lundi". */
  private boolean opensInto(int verb, int noun) {
    Word word = clauses.parse().word(verb);
    if (!word.hasRelation("acl") || word.head() == Word.ROOT) {
      return false;
    }
    return word.head() == noun ? !clauses.isVerb(noun) : isOccasion(word.head());
  }

  /** "Lors d'une conférence tenue lundi, il a …": the day of the occasion is that of the act. */
  private boolean isOccasion(int noun) {
    String phrase = clauses.preposition(noun);
    int head = clauses.parse().word(noun).head();
    if (head != Word.ROOT && clauses.parse().word(head).is(Upos.ADV)) {
      phrase = Clauses.lower(clauses.parse().word(head)) + " " + phrase;
    }
    return clauses.grammar().during().contains(phrase);
  }
}
