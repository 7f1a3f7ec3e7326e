package org.dragoman.mention.grammar;

import java.util.BitSet;
import org.dragoman.mention.grammar.NumberWords.Meaning;
import org.dragoman.mention.grammar.NumberWords.Role;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in figures and in words, as a language's {@code numbers.yaml} teaches, with the
 * fraction that may close them: "vingt et un", "7,2 milliards", "deux tiers", "cinq et un quart".
 */
public final class Numerals {
  private final NumberWords words;
  private final DigitGroups groups;
  private final Fractions fractions;

  private Numerals(NumberWords words, DigitGroups groups) {
    this.words = words;
    this.groups = groups;
    this.fractions = new Fractions(words);
  }

  /** Reads {@code numbers.yaml}; its words join the lexicon. */
  public static Numerals load(Pack pack, Lexicon lexicon) {
    DigitGroups groups = DigitGroups.from(pack.yaml("numbers.yaml").get("figures"));
    lexicon.add(groups.decimalSign());
    return new Numerals(NumberWords.load(pack, lexicon), groups);
  }

  /** The words a number can begin with; not to be changed. */
  BitSet first() {
    return words.first();
  }

  /** The number that begins at an atom, the longest reading, or null. */
  public @Nullable Numeral read(Atoms atoms, int start) {
    if (!words.first().get(atoms.lexeme(start))) {
      return null;
    }
    Numeral part = fractions.alone(atoms, start);
    if (part != null) {
      return part;
    }
    Numeral number =
        atoms.isDigits(start)
            ? figures(atoms, start)
            : new SpelledNumber(words, atoms, start).read();
    return number == null || !number.counts() ? number : fractions.close(atoms, number);
  }

  /** The number that begins with the decimal sign at an atom (",08"), or null. */
  public @Nullable Numeral readDecimals(Atoms atoms, int start) {
    DigitGroups.Reading figures = groups.readDecimals(atoms, start);
    return figures == null
        ? null
        : new Numeral(start, figures.end(), figures.value(), Numeral.Kind.CARDINAL, false, false);
  }

  private @Nullable Numeral figures(Atoms atoms, int start) {
    DigitGroups.Reading figures = groups.read(atoms, start);
    if (figures == null) {
      return null;
    }
    int end = figures.end();
    Meaning suffix = words.glued(atoms, end);
    if (suffix != null && suffix.role() == Role.SUFFIX) {
      return new Numeral(start, end + 1, figures.value(), Numeral.Kind.ORDINAL, false, false);
    }
    Numeral share = fractions.slashed(atoms, start, figures.value(), end);
    if (share != null) {
      return share;
    }
    double value = figures.value();
    boolean scaled = false;
    if (suffix != null) {
      value *= suffix.value();
      end++;
      scaled = true;
    } else if (isCollective(atoms, end)) {
      // "3 douzaines"
      return new Numeral(
          start, end + 1, value * scale(atoms, end), Numeral.Kind.CARDINAL, true, false);
    }
    while (words.has(atoms, end, Role.SCALE) && !atoms.isCapital(end)) {
      value *= scale(atoms, end);
      end++;
      scaled = true;
    }
    return new Numeral(start, end, value, Numeral.Kind.CARDINAL, scaled, false);
  }

  private boolean isCollective(Atoms atoms, int at) {
    return words.has(atoms, at, Role.COLLECTIVE);
  }

  /** What a word such as "millions" or "milliers" multiplies by, or 0. */
  public double scale(Atoms atoms, int at) {
    return words.has(atoms, at, Role.SCALE) || isCollective(atoms, at) ? value(atoms, at) : 0;
  }

  private double value(Atoms atoms, int at) {
    Meaning meaning = words.meaning(atoms, at);
    return meaning == null ? 0 : meaning.value();
  }
}
