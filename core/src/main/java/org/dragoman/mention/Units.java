package org.dragoman.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Grammar;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Match;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.mention.grammar.Words;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** The units of a language: words and symbols after a number, signs of money before it. */
final class Units {
  /**
   * A unit read at an atom.
   *
   * @param scale what it multiplies the number by
   * @param rest what it adds: the cents of "3 euros 50"
   * @param end the atom after it
   */
  record Unit(String code, double scale, double rest, int end) {
    Unit(String code, double scale, int end) {
      this(code, scale, 0, end);
    }

    /** Whether it is a currency of ISO 4217. */
    boolean isMoney() {
      return code.length() == 3 && code.chars().allMatch(Character::isUpperCase);
    }
  }

  private final Grammar grammar;
  private final Map<String, String> symbols;
  private final Map<String, String> before;
  private final Map<String, String> scales;
  private final Map<String, String> per;
  private final Words by;
  private final Words of;
  private final Words and;
  private final List<String> minor;
  private final Numerals numerals;

  private Units(YamlNode yaml, Lexicon lexicon, Numerals numerals) {
    grammar = Grammar.from(yaml, lexicon, numerals);
    symbols = map(yaml.get("symbols"));
    before = map(yaml.get("before"));
    scales = map(yaml.get("scales"));
    per = map(yaml.get("per"));
    this.numerals = numerals;
    minor = yaml.texts("minor");
    and = Words.of(yaml.texts("and"), lexicon);
    by = Words.of(yaml.texts("by"), lexicon);
    of = Words.of(yaml.texts("of"), lexicon);
  }

  /** Reads {@code units.yaml}. */
  static Units load(Pack language, Lexicon lexicon, Numerals numerals) {
    return new Units(language.yaml("units.yaml"), lexicon, numerals);
  }

  private static Map<String, String> map(YamlNode node) {
    Map<String, String> map = new HashMap<>();
    node.entries().forEach((key, value) -> map.put(key, value.text()));
    return map;
  }

  Reader reader(Atoms atoms) {
    return new Reader(atoms);
  }

  /** One text being read. */
  final class Reader {
    private final Atoms atoms;
    private final Grammar.Search search;

    private Reader(Atoms atoms) {
      this.atoms = atoms;
      this.search = grammar.search(atoms);
    }

    /** The code of the sign of money that ends just before an atom, or null. */
    @Nullable String moneyBefore(int at) {
      if (at == 0 || atoms.isBreak(at)) {
        return null;
      }
      return before.get(atoms.form(at - 1));
    }

    /**
     * The words before a number that say how exact it is; null, or a match ending at the number.
     */
    @Nullable Match exactnessBefore(int number) {
      Match longest = null;
      for (int start = number - 1; start >= 0 && number - start <= 6; start--) {
        Match match = search.match("before", start);
        if (match != null && match.end() == number) {
          longest = match;
        }
        if (atoms.isBreak(start)) {
          break;
        }
      }
      return longest;
    }

    /** The words after a number that say how exact it is, or null. */
    @Nullable Match exactnessAfter(int at) {
      return atoms.isBreak(at) ? null : search.match("after", at);
    }

    /**
     * The unit that begins at an atom, or null.
     *
     * @param linked whether "de" may stand between ("sept milliards d'euros")
     */
    @Nullable Unit unit(int at, boolean linked) {
      if (atoms.isBreak(at)) {
        return null;
      }
      int start = at;
      if (linked && of.has(atoms, at)) {
        start = atoms.isSign(at + 1, '\'') ? at + 2 : at + 1;
        if (atoms.isBreak(start)) {
          return null;
        }
      }
      if (atoms.isSign(start, '-') && atoms.isGlued(start) && atoms.isGlued(start + 1)) {
        start++;
      }
      Match words = search.match("unit", start);
      Unit unit =
          words == null
              ? symbol(start)
              : new Unit(words.rule().setting("unit", ""), 1, words.end());
      if (unit == null) {
        return null;
      }
      return unit.isMoney() && unit.scale() == 1 ? withCents(unit) : rate(unit);
    }

    /** "15 dollars et 15 cents", "3 euros 50": a sum goes on with its hundredths. */
    private Unit withCents(Unit unit) {
      int at = unit.end();
      if (!atoms.isBreak(at) && and.has(atoms, at)) {
        at++;
      }
      Numeral cents = atoms.isBreak(at) ? null : numerals.read(atoms, at);
      if (cents == null
          || cents.kind() != Numeral.Kind.CARDINAL
          || !cents.isWhole()
          || cents.value() >= 100) {
        return rate(unit);
      }
      Match word = atoms.isBreak(cents.end()) ? null : search.match("unit", cents.end());
      if (word != null && minor.contains(word.rule().setting("unit", ""))) {
        return new Unit(unit.code(), 1, cents.value() / 100, word.end());
      }
      boolean bare =
          at == unit.end() && atoms.isDigits(at) && atoms.length(at) == 2 && ends(cents.end());
      return bare ? new Unit(unit.code(), 1, cents.value() / 100, cents.end()) : rate(unit);
    }

    private boolean ends(int at) {
      return atoms.isBreak(at) || !atoms.isWord(at) && !atoms.isDigits(at) && !isSymbol(at);
    }

    private boolean isSymbol(int at) {
      return symbols.containsKey(atoms.form(at));
    }

    private @Nullable Unit symbol(int at) {
      if (at >= atoms.size()) {
        return null;
      }
      String form = atoms.form(at);
      boolean next = at + 1 < atoms.size() && atoms.isGlued(at + 1);
      if (next) {
        String both = form + atoms.form(at + 1);
        String code = symbols.get(both);
        if (code != null) {
          return new Unit(code, 1, at + 2);
        }
        String scale = scales.get(form);
        String money = before.get(atoms.form(at + 1));
        if (scale != null && money != null) {
          return new Unit(money, Double.parseDouble(scale), at + 2);
        }
      }
      String code = symbols.get(form);
      if (code == null || (next && atoms.isWord(at) && !closes(at + 1))) {
        return null;
      }
      return new Unit(code, 1, at + 1);
    }

    /** Whether the sign after a symbol cannot be part of a longer word: not "l'" or "m-". */
    private boolean closes(int at) {
      return !atoms.isSign(at, '\'') && !atoms.isSign(at, '-') && !atoms.isWord(at);
    }

    /** "par tonne", "/h": what the unit is counted by. */
    private Unit rate(Unit unit) {
      int at = unit.end();
      boolean slash = atoms.isSign(at, '/');
      if (atoms.isBreak(at) || !(slash || by.has(atoms, at)) || atoms.isBreak(at + 1)) {
        return unit;
      }
      String below =
          per.get(
              slash ? atoms.form(at + 1) : atoms.form(at + 1).toLowerCase(java.util.Locale.ROOT));
      return below == null ? unit : new Unit(unit.code() + "/" + below, unit.scale(), at + 2);
    }
  }
}
