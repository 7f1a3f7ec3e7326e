package org.dragoman.mention;

import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Words;
import org.dragoman.pack.YamlNode;

/** Tells numbers that count from those that are part of something else. */
final class NumberTraps {
  /** A day or year that is counted so far is worth telling: "le 100e jour de guerre". */
  private static final int HIGH = 20;

  private final Words labels;
  private final Words addresses;
  private final Words unranked;
  private final Words function;
  private final Words parts;
  private final Words partLead;
  private final Words have;
  private final Words one;
  private final Words and;
  private final Words or;
  private final Words linking;
  private final Words timeUnits;
  private final Words both;
  private final Words definite;
  private final Words singular;
  private final Words noMeasure;
  private final Words of;
  private final Words recurring;
  private final Words rounds;

  NumberTraps(YamlNode yaml, Lexicon lexicon) {
    labels = Words.of(yaml.texts("labels"), lexicon);
    addresses = Words.of(yaml.texts("addresses"), lexicon);
    unranked = Words.of(yaml.texts("not ranked"), lexicon);
    function = Words.of(yaml.texts("function"), lexicon);
    parts = Words.of(yaml.texts("parts"), lexicon);
    partLead = Words.of(yaml.texts("lead to a part"), lexicon);
    have = Words.of(yaml.texts("have"), lexicon);
    one = Words.of(yaml.texts("one"), lexicon);
    and = Words.of(yaml.texts("and"), lexicon);
    or = Words.of(yaml.texts("or"), lexicon);
    linking = Words.of(yaml.texts("linking"), lexicon);
    timeUnits = Words.of(yaml.texts("time units"), lexicon);
    both = Words.of(yaml.texts("both"), lexicon);
    definite = Words.of(yaml.texts("definite"), lexicon);
    singular = Words.of(yaml.texts("singular"), lexicon);
    noMeasure = Words.of(yaml.texts("no measure"), lexicon);
    of = Words.of(yaml.texts("of"), lexicon);
    recurring = Words.of(yaml.texts("ranked when high"), lexicon);
    rounds = Words.of(yaml.texts("rounds"), lexicon);
  }

  boolean isOne(Atoms atoms, int at) {
    return one.has(atoms, at);
  }

  boolean isAnd(Atoms atoms, int at) {
    return and.has(atoms, at);
  }

  boolean isOr(Atoms atoms, int at) {
    return or.has(atoms, at);
  }

  boolean linksWithOf(Atoms atoms, int at) {
    return linking.has(atoms, at);
  }

  /** The atom after "de" or "d'", or the same atom where it does not stand here. */
  int pastOf(Atoms atoms, int at) {
    if (atoms.isBreak(at) || !of.has(atoms, at)) {
      return at;
    }
    return atoms.isSign(at + 1, '\'') ? at + 2 : at + 1;
  }

  /** The scale word a number ends with, as a factor: 1e9 for "5 milliards". */
  double scaleOf(Atoms atoms, Numeral numeral) {
    double value = numeral.value();
    double scale = value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1000 ? 1000 : 1;
    return numeral.end() - numeral.start() > 1 ? scale : 1;
  }

  /**
   * The atom to go on from where the number is no amount at all, else its first atom.
   *
   * @param measured whether a unit is glued on with a hyphen
   */
  int skip(Atoms atoms, Numeral numeral, boolean measured) {
    int start = numeral.start();
    int end = numeral.end();
    boolean lasting = numeral.counts() && !atoms.isBreak(end) && timeUnits.has(atoms, end);
    boolean bothOf = end == start + 1 && both.has(atoms, start) && definite.has(atoms, start - 1);
    if (lasting || bothOf) {
      return end;
    }
    if (numeral.spelled()) {
      boolean inWord =
          glued(atoms, start, '-') || !measured && glued(atoms, end, '-') && atoms.isWord(end + 1);
      return inWord && !numeral.kind().equals(Numeral.Kind.ARTICLE) ? end : start;
    }
    if (isInName(atoms, start) || isPhone(atoms, start) || isAddress(atoms, numeral)) {
      return past(atoms, end);
    }
    boolean marked = atoms.isSign(start - 1, '[') && atoms.isSign(end, ']');
    boolean listed =
        atoms.opensParagraph(start) && (atoms.isSign(end, '.') || atoms.isSign(end, ')'));
    boolean link = atoms.isSign(start - 1, '/') || atoms.isSign(start - 1, '#') || at(atoms, start);
    return marked || listed || link ? end : start;
  }

  private static boolean at(Atoms atoms, int start) {
    return atoms.isSign(start - 1, '@') || atoms.isSign(start - 1, '_');
  }

  /** Past figures and points that hang on: the rest of a telephone number or an address. */
  private static int past(Atoms atoms, int end) {
    int at = end;
    while (!atoms.isBreak(at)
        && (atoms.isDigits(at)
            || (atoms.isGlued(at) && !atoms.isWord(at) && atoms.isDigits(at + 1)))) {
      at++;
    }
    return at;
  }

  private static boolean glued(Atoms atoms, int at, char sign) {
    int before = at - 1;
    return sign == '-' && atoms.isSign(at, '-') && atoms.isGlued(at) && atoms.isGlued(at + 1)
        || atoms.isSign(before, sign)
            && atoms.isGlued(at)
            && atoms.isGlued(before)
            && before > 0
            && atoms.isWord(before - 1);
  }

  /** "A320", "Covid-19", "F-16", "G7": glued to letters before it. */
  private static boolean isInName(Atoms atoms, int start) {
    if (!atoms.isGlued(start)) {
      return false;
    }
    if (atoms.isWord(start - 1)) {
      return atoms.length(start - 1) <= 3 || atoms.isCapital(start - 1);
    }
    return (atoms.isSign(start - 1, '-') || atoms.isSign(start - 1, '.'))
        && atoms.isGlued(start - 1)
        && atoms.isWord(start - 2)
        && !(atoms.isSign(start - 1, '.') && atoms.length(start - 2) > 3);
  }

  /** "01 23 45 67 89": four or more pairs of figures. */
  private static boolean isPhone(Atoms atoms, int start) {
    int pairs = 0;
    int at = start;
    while (atoms.isDigits(at) && atoms.length(at) == 2) {
      pairs++;
      at += atoms.isSign(at + 1, '.') || atoms.isSign(at + 1, '-') ? 2 : 1;
    }
    return pairs >= 4;
  }

  /** "6 rue Georges", "75019 Paris". */
  private boolean isAddress(Atoms atoms, Numeral numeral) {
    int end = numeral.end();
    if (atoms.isBreak(end)) {
      return false;
    }
    boolean street = addresses.has(atoms, end) && numeral.value() < 3000;
    boolean postal =
        end == numeral.start() + 1
            && atoms.length(numeral.start()) == 5
            && atoms.isCapital(end)
            && !atoms.isBreak(numeral.start());
    return street || postal;
  }

  /**
   * Whether a number without unit is a label or part of a name: "article 5", "Boeing 737".
   *
   * @param end the atom after the number with its unit
   */
  boolean isName(Atoms atoms, Numeral numeral, int end, String unit) {
    if (!unit.isEmpty() || numeral.scaled() || atoms.isBreak(numeral.start())) {
      return false;
    }
    int before = numeral.start() - 1;
    if (isLabelled(atoms, numeral)) {
      return true;
    }
    if (singular.has(atoms, before) && !atoms.isBreak(before) && numeral.value() > 1) {
      return true;
    }
    boolean name =
        end == numeral.start() + 1
            && !numeral.spelled()
            && atoms.isCapital(before)
            && !isOpening(atoms, before);
    return name && (atoms.isBreak(end) || function.has(atoms, end) || !atoms.isWord(end));
  }

  /** "article 5", "n° 12". */
  boolean isLabelled(Atoms atoms, Numeral numeral) {
    int before = numeral.start() - 1;
    int word = atoms.isSign(before, '°') || atoms.isSign(before, '.') ? before - 1 : before;
    return !atoms.isBreak(numeral.start())
        && labels.has(atoms, word)
        && numeral.end() - numeral.start() == 1;
  }

  private static boolean isOpening(Atoms atoms, int at) {
    return atoms.isBreak(at) && (atoms.length(at) <= 3 || atoms.lexeme(at) != Lexicon.UNKNOWN);
  }

  /** Whether an ordinal ranks something: not "premier ministre", "première fois". */
  boolean ranks(Atoms atoms, Numeral numeral) {
    int end = numeral.end();
    boolean title =
        numeral.spelled() && atoms.isCapital(numeral.start()) && !atoms.isBreak(numeral.start());
    boolean noun = isOne(atoms, numeral.start() - 1);
    boolean ends = atoms.isBreak(end) || !atoms.isWord(end) || function.has(atoms, end);
    boolean instant = atoms.form(end - 1).startsWith("second") && ends;
    if (title || instant || (noun && ends) || (atoms.isSign(end, '-') && atoms.isGlued(end))) {
      return false;
    }
    if (atoms.isBreak(end)) {
      return true;
    }
    boolean high = numeral.value() > HIGH && recurring.has(atoms, end);
    return high || !unranked.has(atoms, end);
  }

  /** Whether a word may follow a number without being counted: "et", "est". */
  boolean isFunction(Atoms atoms, int at) {
    return function.has(atoms, at);
  }

  /** Whether a word turns a fraction into a stage of a contest: "quart de finale". */
  boolean isRound(Atoms atoms, int at) {
    return !atoms.isBreak(at) && rounds.has(atoms, at);
  }

  /** Whether a minus sign is written on to what begins here. */
  boolean minus(Atoms atoms, int start) {
    return atoms.isSign(start - 1, '-') && atoms.isGlued(start) && !atoms.isGlued(start - 1);
  }

  /** Whether a fraction is a share: "la moitié de", "un tiers des", "de moitié", "3/4", "½". */
  boolean shares(Atoms atoms, Numeral numeral) {
    if (leadsToWhole(atoms, numeral.end()) && isRound(atoms, numeral.end() + 1)) {
      return false;
    }
    if (!atoms.isWord(numeral.end() - 1)) {
      return true;
    }
    if (parts.has(atoms, numeral.end() - 1)) {
      return true;
    }
    boolean several = numeral.end() - numeral.start() > 1 && numeral.value() != 1.0 / 3;
    return several || partLead.has(atoms, numeral.end());
  }

  /** Whether "de" or the like stands here, so that a fraction before it is one of something. */
  boolean leadsToWhole(Atoms atoms, int at) {
    return !atoms.isBreak(at) && partLead.has(atoms, at);
  }

  /** Whether a unit of time stands here: "les 15-25 ans". */
  boolean isTimeUnit(Atoms atoms, int at) {
    return !atoms.isBreak(at) && timeUnits.has(atoms, at);
  }

  /** Whether a word after "un" is no measure: "un point", "un pied". */
  boolean isNoMeasure(Atoms atoms, int at) {
    return noMeasure.has(atoms, at);
  }

  /** Whether a word such as "triplé" is a verb that says by how much something grew. */
  boolean multiplies(Atoms atoms, int at) {
    for (int back = 1; back <= 3 && at - back >= 0; back++) {
      if (have.has(atoms, at - back)) {
        return true;
      }
      if (atoms.isBreak(at - back + 1)) {
        return false;
      }
    }
    return false;
  }
}
