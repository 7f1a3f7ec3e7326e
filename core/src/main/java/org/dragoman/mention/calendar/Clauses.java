package org.dragoman.mention.calendar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
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

  private final Map<Integer, Set<String>> past;
  private final Map<Integer, Set<String>> future;
  private final Map<Integer, Set<String>> auxiliaries;
  private final Map<Integer, Set<String>> borders;
  private final List<String> participleEndings;
  private final List<String> pastEndings;
  private final List<String> futureEndings;

  private Clauses(YamlNode yaml, Lexicon lexicon) {
    past = read(yaml.get("past"), lexicon);
    future = read(yaml.get("future"), lexicon);
    auxiliaries = read(yaml.get("auxiliaries"), lexicon);
    borders = read(yaml.get("borders"), lexicon);
    participleEndings = yaml.texts("participle endings");
    pastEndings = yaml.texts("past endings");
    futureEndings = yaml.texts("future endings");
  }

  /** Reads {@code tense.yaml}; the words join the lexicon. */
  public static Clauses from(YamlNode yaml, Lexicon lexicon) {
    return new Clauses(yaml, lexicon);
  }

  /** Words by number; the lexicon folds accents away, but "a" and "à" must not be one. */
  private static Map<Integer, Set<String>> read(YamlNode list, Lexicon lexicon) {
    Map<Integer, Set<String>> words = new HashMap<>();
    for (String word : list.texts()) {
      words.computeIfAbsent(lexicon.number(word), key -> new HashSet<>()).add(word);
    }
    return words;
  }

  /** Starts reading one text. */
  public Reader reader(Atoms atoms, List<Parse> parses) {
    return new Reader(atoms);
  }

  /** One text's clauses. */
  public final class Reader {
    private final Atoms atoms;

    private Reader(Atoms atoms) {
      this.atoms = atoms;
    }

    /** The tense around the atoms {@code [start, end)}. */
    public Tense tense(int start, int end) {
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
      return borders.containsKey(atoms.lexeme(at)) ? 4 : 1;
    }

    private boolean is(int at, Map<Integer, Set<String>> words) {
      Set<String> forms = at < atoms.size() ? words.get(atoms.lexeme(at)) : null;
      return forms != null && forms.contains(atoms.form(at).toLowerCase(Locale.ROOT));
    }

    private Tense cue(int at) {
      if (is(at, past)) {
        // "a prévu de" looks ahead.
        return is(at + 1, future) ? Tense.FUTURE : Tense.PAST;
      }
      if (is(at, future)) {
        return Tense.FUTURE;
      }
      if (is(at, auxiliaries)) {
        return atoms.isWord(at + 1) && !is(at + 1, future) && ends(at + 1, participleEndings)
            ? Tense.PAST
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
