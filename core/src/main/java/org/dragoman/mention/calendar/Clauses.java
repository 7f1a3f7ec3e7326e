package org.dragoman.mention.calendar;

import java.util.List;
import java.util.Set;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Words;
import org.dragoman.model.Parse;
import org.dragoman.pack.YamlNode;

/**
 * Tells the tense of the clause around an expression.
 *
 * <p>Where there is a tree the verb above the expression decides; else the nearest word that a
 * language's {@code tense.yaml} lists, or that ends as it says, in the same sentence.
 */
public final class Clauses {
  private static final int REACH = 14;

  private final Words past;
  private final Words future;
  private final Words auxiliaries;
  private final Words borders;
  private final List<String> participleEndings;
  private final List<String> pastEndings;
  private final List<String> futureEndings;
  private final Set<String> done;
  private final Set<String> conditions;

  private Clauses(YamlNode yaml, Lexicon lexicon) {
    past = Words.of(yaml.texts("past"), lexicon);
    future = Words.of(yaml.texts("future"), lexicon);
    auxiliaries = Words.of(yaml.texts("auxiliaries"), lexicon);
    borders = Words.of(yaml.texts("borders"), lexicon);
    participleEndings = yaml.texts("participle endings");
    pastEndings = yaml.texts("past endings");
    futureEndings = yaml.texts("future endings");
    done = Set.copyOf(yaml.texts("done"));
    conditions = Set.copyOf(yaml.texts("conditions"));
  }

  /** Reads {@code tense.yaml}; the words join the lexicon. */
  public static Clauses from(YamlNode yaml, Lexicon lexicon) {
    return new Clauses(yaml, lexicon);
  }

  /** Starts reading one text. */
  public Reader reader(Atoms atoms, List<Parse> parses) {
    return new Reader(atoms, new ClauseTree(parses, atoms, future, done, conditions));
  }

  /** One text's clauses. */
  public final class Reader {
    private final Atoms atoms;
    private final ClauseTree tree;

    private Reader(Atoms atoms, ClauseTree tree) {
      this.atoms = atoms;
      this.tree = tree;
    }

    /** The tense around the atoms {@code [start, end)}; asked for in rising order. */
    public Tense tense(int start, int end) {
      Tense above = tree.tense(atoms.start(start), atoms.end(end - 1));
      if (above == Tense.UNKNOWN || above == Tense.PRESENT) {
        Tense near = nearest(start, end);
        return near == Tense.UNKNOWN ? above : near;
      }
      return above;
    }

    private Tense nearest(int start, int end) {
      Tense best = Tense.UNKNOWN;
      int nearest = Integer.MAX_VALUE;
      int cost = 0;
      for (int at = start - 1; at >= 0 && start - at < REACH; at--) {
        cost += step(at);
        Tense tense = cue(at);
        if (tense != Tense.UNKNOWN && cost < nearest) {
          best = tense;
          nearest = cost;
          break;
        }
        if (atoms.isBreak(at)) {
          break;
        }
      }
      cost = 0;
      for (int at = end; at < atoms.size() && at - end < REACH && !atoms.isBreak(at); at++) {
        cost += step(at);
        Tense tense = cue(at);
        if (tense != Tense.UNKNOWN && cost < nearest) {
          return tense;
        }
      }
      return best;
    }

    private int step(int at) {
      return borders.has(atoms, at) ? 4 : 1;
    }

    private Tense cue(int at) {
      if (past.has(atoms, at)) {
        // "a prévu de" looks ahead.
        return future.has(atoms, at + 1) ? Tense.FUTURE : Tense.PAST;
      }
      if (future.has(atoms, at)) {
        return Tense.FUTURE;
      }
      if (auxiliaries.has(atoms, at)) {
        return atoms.isWord(at + 1) && !future.has(atoms, at + 1) && ends(at + 1, participleEndings)
            ? Tense.DONE
            : Tense.UNKNOWN;
      }
      if (atoms.lexeme(at) != Lexicon.UNKNOWN || !atoms.isWord(at) || atoms.isCapital(at)) {
        return Tense.UNKNOWN;
      }
      if (ends(at, futureEndings)) {
        return Tense.FUTURE;
      }
      return ends(at, pastEndings) ? Tense.PAST : Tense.UNKNOWN;
    }

    private boolean ends(int at, List<String> endings) {
      int end = atoms.end(at);
      for (String ending : endings) {
        int length = ending.length();
        if (atoms.length(at) > length + 1
            && atoms.text().regionMatches(end - length, ending, 0, length)) {
          return true;
        }
      }
      return false;
    }
  }
}
