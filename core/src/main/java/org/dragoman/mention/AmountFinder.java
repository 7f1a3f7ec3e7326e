package org.dragoman.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Match;
import org.dragoman.mention.grammar.Numeral;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.mention.grammar.Words;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers and measures of a text that count something.
 *
 * <p>Numbers in times and names, articles, labels ("article 5"), addresses and list marks are left
 * out. A finder is immutable and serves all threads.
 */
public final class AmountFinder {
  private final Lexicon lexicon = new Lexicon();
  private final Numerals numerals;
  private final Units units;
  private final NumberTraps traps;
  private final Words fold;
  private final Words several;
  private final Words some;
  private final Words only;
  private final Words to;
  private final Words between;
  private final Words from;
  private final Words moving;
  private final Words outOf;
  private final Map<Integer, Integer> multiplying = new HashMap<>();

  private AmountFinder(Pack language) {
    numerals = Numerals.load(language, lexicon);
    units = Units.load(language, lexicon, numerals);
    YamlNode yaml = language.yaml("counts.yaml");
    traps = new NumberTraps(yaml, lexicon);
    fold = Words.of(yaml.texts("times"), lexicon);
    several = Words.of(yaml.texts("several"), lexicon);
    some = Words.of(yaml.texts("some"), lexicon);
    only = Words.of(yaml.texts("only"), lexicon);
    to = Words.of(yaml.texts("to"), lexicon);
    between = Words.of(yaml.texts("between"), lexicon);
    from = Words.of(yaml.texts("from"), lexicon);
    outOf = Words.of(yaml.texts("out of"), lexicon);
    moving = Words.of(yaml.texts("moving"), lexicon);
    yaml.get("multiplying")
        .entries()
        .forEach(
            (word, value) -> multiplying.put(lexicon.number(word), Integer.valueOf(value.text())));
  }

  /** Reads {@code numbers.yaml}, {@code units.yaml} and {@code counts.yaml} of a language. */
  public static AmountFinder load(Pack language) {
    return new AmountFinder(language);
  }

  /**
   * All amounts of a text, in order.
   *
   * @param times the text's times; numbers in them are no amounts
   * @param names the text's names; numbers in them are no amounts
   */
  public List<Amount> find(
      String text, List<Parse> parses, List<TimeMention> times, List<Name> names) {
    List<Span> sentences = parses.stream().map(Parse::span).toList();
    Atoms atoms = Atoms.of(text, sentences, lexicon);
    List<Span> taken = new ArrayList<>();
    times.forEach(time -> taken.add(time.span()));
    names.forEach(name -> taken.add(name.span()));
    taken.sort(null);
    return new Scan(atoms, taken).all();
  }

  /** One pass over a text. */
  private final class Scan {
    private final Atoms atoms;
    private final List<Span> taken;
    private final Units.Reader unitReader;
    private final List<Amount> found = new ArrayList<>();
    private int nextTaken;
    private int free;

    Scan(Atoms atoms, List<Span> taken) {
      this.atoms = atoms;
      this.taken = taken;
      this.unitReader = units.reader(atoms);
    }

    List<Amount> all() {
      int at = 0;
      while (at < atoms.size()) {
        at = atoms.lexeme(at) == Lexicon.UNKNOWN ? at + 1 : step(at);
      }
      return found;
    }

    /** Reads what begins at an atom and gives the atom to go on from. */
    private int step(int at) {
      Integer factor = multiplying.get(atoms.lexeme(at));
      if (factor != null && atoms.isWord(at)) {
        multiple(at, factor);
        return at + 1;
      }
      Numeral numeral = numerals.read(atoms, at);
      if (numeral == null) {
        return at + 1;
      }
      int past = pastTaken(at, numeral.end());
      if (past > at) {
        return past;
      }
      int after = traps.skip(atoms, numeral);
      if (after > at) {
        return after;
      }
      return switch (numeral.kind()) {
        case ORDINAL -> rank(numeral);
        case FRACTION -> share(numeral);
        case ARTICLE, CARDINAL, COLLECTIVE -> count(numeral);
      };
    }

    /** The atom after a time or name that overlaps these atoms, or the first of them. */
    private int pastTaken(int from, int to) {
      int start = atoms.start(from);
      int end = atoms.end(to - 1);
      while (nextTaken < taken.size() && taken.get(nextTaken).end() <= start) {
        nextTaken++;
      }
      if (nextTaken < taken.size() && taken.get(nextTaken).start() < end) {
        return Math.max(atoms.at(taken.get(nextTaken).end()), from + 1);
      }
      return from;
    }

    private void multiple(int at, int factor) {
      Span span = atoms.span(at, at + 1);
      Match exactness = unitReader.exactnessBefore(at);
      String how = exactness == null ? "" : exactness.rule().means();
      // "le double", "double peine": only a verb in the perfect or a future holds a figure.
      boolean verb = traps.multiplies(atoms, at) || exactness != null;
      if (verb && pastTaken(at, at + 1) == at) {
        found.add(new Amount(span, factor, factor, "", how, Amount.Kind.FACTOR));
      }
    }

    private int rank(Numeral numeral) {
      if (traps.ranks(atoms, numeral)) {
        add(
            numeral.start(),
            numeral.end(),
            numeral.value(),
            numeral.value(),
            "",
            "",
            Amount.Kind.RANK);
      }
      return numeral.end();
    }

    /** "la moitié", "deux tiers": a share in per cent. */
    private int share(Numeral numeral) {
      if (traps.shares(atoms, numeral)) {
        String how = exactness(numeral.start(), numeral.end());
        Units.Unit unit = unitReader.unit(numeral.end(), true);
        if (unit != null) {
          double part = numeral.value() * unit.scale();
          add(numeral.start(), unit.end(), part, part, unit.code(), how, Amount.Kind.COUNT);
          return unit.end();
        }
        double value = numeral.value() * 100;
        add(numeral.start(), numeral.end(), value, value, "%", how, Amount.Kind.SHARE);
      }
      return numeral.end();
    }

    /** "un cinquième des voix", "neuf sur dix": a share in per cent, or null. */
    private @Nullable Numeral part(Numeral numeral) {
      int end = numeral.end();
      if (!numeral.spelled() || numeral.value() > 99 || atoms.isBreak(end)) {
        return null;
      }
      if (outOf.has(atoms, end)) {
        Numeral whole = atoms.isBreak(end + 1) ? null : numerals.read(atoms, end + 1);
        boolean fits =
            whole != null
                && whole.spelled()
                && whole.kind() == Numeral.Kind.CARDINAL
                && numeral.value() < whole.value();
        return fits ? whole : null;
      }
      Numeral rank = numeral.value() == 1 ? numerals.read(atoms, end) : null;
      boolean fraction =
          rank != null
              && rank.kind() == Numeral.Kind.ORDINAL
              && rank.value() >= 5
              && traps.leadsToWhole(atoms, rank.end());
      return fraction ? rank : null;
    }

    private int count(Numeral numeral) {
      Numeral part = part(numeral);
      if (part != null) {
        double share = 100 * numeral.value() / part.value();
        String how = exactness(numeral.start(), part.end());
        add(numeral.start(), part.end(), share, share, "%", how, Amount.Kind.SHARE);
        return part.end();
      }
      int start = numeral.start();
      double low = numeral.value();
      double high = low;
      int end = numeral.end();
      Range range = range(numeral);
      if (range != null) {
        if (traps.isTimeUnit(atoms, range.end)) {
          return range.end;
        }
        low = range.low;
        high = range.high;
        end = range.end;
      }
      if (numeral.kind() == Numeral.Kind.COLLECTIVE) {
        int scale = traps.pastOf(atoms, end);
        double factor = scale > end ? numerals.scale(atoms, scale) : 0;
        if (factor > 0) {
          low *= factor;
          high *= factor;
          end = scale + 1;
        }
      }
      Units.Unit unit = unitReader.unit(end, linked(end));
      String money = unitReader.moneyBefore(start);
      if (unit == null && range == null && !numeral.scaled() && moved(start - 1)) {
        Level level = levelAfter(numeral);
        if (level != null) {
          add(start, end, low * level.scale, high * level.scale, level.code, "", Amount.Kind.COUNT);
          return end;
        }
      }
      if (unit != null) {
        low *= unit.scale();
        high *= unit.scale();
        end = unit.end();
      }
      String code = unit != null ? unit.code() : money == null ? "" : money;
      String how = exactness(start, end);
      if (numeral.kind() == Numeral.Kind.ARTICLE && !carriesWeight(numeral, range, code, how)) {
        return numeral.end();
      }
      if (traps.isName(atoms, numeral, end, code)) {
        return end;
      }
      if (money != null && unit == null) {
        start--;
      }
      if (atoms.isSign(start - 1, '-') && atoms.isGlued(start) && !atoms.isGlued(start - 1)) {
        start--;
        low = -low;
        high = -high;
      }
      return collective(numeral, start, end, low, high, code, how);
    }

    /** Whether "de" may lead on to a unit: after "millions", "dizaines" and the like. */
    private boolean linked(int end) {
      return traps.linksWithOf(atoms, end - 1);
    }

    private boolean carriesWeight(Numeral numeral, @Nullable Range range, String code, String how) {
      return range != null
          || (!code.isEmpty() && !traps.isNoMeasure(atoms, numeral.end()))
          || !how.isEmpty()
          || only.has(atoms, numeral.end())
          || fold.has(atoms, numeral.end()) && !how.isEmpty();
    }

    private int collective(
        Numeral numeral, int start, int end, double low, double high, String code, String how) {
      Amount.Kind kind = fold.has(atoms, end) ? Amount.Kind.FACTOR : Amount.Kind.COUNT;
      int last = kind == Amount.Kind.FACTOR ? end + 1 : end;
      if (numeral.kind() == Numeral.Kind.ARTICLE && only.has(atoms, end)) {
        last = end + 1;
      }
      boolean plural =
          numeral.kind() == Numeral.Kind.COLLECTIVE
              && numeral.end() == numeral.start() + 1
              && atoms.form(numeral.start()).endsWith("s");
      if (plural && several.has(atoms, start - 1)) {
        add(start - 1, last, 2 * low, 10 * low - 1, code, "about", kind);
      } else if (plural) {
        int from = some.has(atoms, start - 1) && atoms.length(start - 1) > 1 ? start - 1 : start;
        add(from, last, low, high, code, how.isEmpty() ? "over" : how, kind);
      } else {
        boolean rough = numeral.kind() == Numeral.Kind.COLLECTIVE && how.isEmpty();
        int from = start;
        if (numeral.kind() == Numeral.Kind.COLLECTIVE
            && numeral.spelled()
            && traps.isOne(atoms, start - 1)) {
          from = start - 1;
        }
        add(from, last, low, high, code, rough ? "about" : how, kind);
      }
      return last;
    }

    private void add(
        int start, int end, double low, double high, String unit, String how, Amount.Kind kind) {
      // A lead word such as "des" may belong to the amount before.
      int from = Math.max(start, free);
      if (from < end) {
        found.add(new Amount(atoms.span(from, end), low, high, unit, how, kind));
        free = end;
      }
    }

    private String exactness(int start, int end) {
      int number = unitReader.moneyBefore(start) == null ? start : start - 1;
      Match before = unitReader.exactnessBefore(number);
      if (before == null && number > 0 && traps.isOne(atoms, number - 1)) {
        before = unitReader.exactnessBefore(number - 1);
      }
      if (before != null) {
        return before.rule().means();
      }
      Match after = unitReader.exactnessAfter(end);
      return after == null ? "" : after.rule().means();
    }

    private record Level(double scale, String code) {}

    /** "de 3 à 5 milliards d'euros": what the second level says of the first, or null. */
    private @Nullable Level levelAfter(Numeral first) {
      int join = first.end();
      if (!from.has(atoms, first.start() - 1)
          || atoms.isBreak(join)
          || !to.has(atoms, join)
          || traps.isAnd(atoms, join)) {
        return null;
      }
      Numeral second = numerals.read(atoms, join + 1);
      if (second == null || second.kind() != Numeral.Kind.CARDINAL || atoms.isBreak(join + 1)) {
        return null;
      }
      Units.Unit unit = unitReader.unit(second.end(), linked(second.end()));
      double scale = second.scaled() ? traps.scaleOf(atoms, second) : 1;
      return new Level(
          unit == null ? scale : scale * unit.scale(), unit == null ? "" : unit.code());
    }

    private record Range(double low, double high, int end) {}

    /** "60 à 70", "1 ou 2", "entre 3 et 5 milliards"; not "passé de 3 à 5". */
    private @Nullable Range range(Numeral first) {
      int join = first.end();
      if (atoms.isBreak(join) || !to.has(atoms, join) || atoms.isBreak(join + 1)) {
        return null;
      }
      boolean hyphen = atoms.isSign(join, '-');
      boolean and = traps.isAnd(atoms, join);
      if (and && !between.has(atoms, first.start() - 1)) {
        return null;
      }
      Numeral second = numerals.read(atoms, join + 1);
      if (second == null
          || !second.counts()
          || second.kind() == Numeral.Kind.ARTICLE
          || first.kind() == Numeral.Kind.ARTICLE && !traps.isOr(atoms, join)
          || (hyphen && !atoms.isGlued(join + 1))) {
        return null;
      }
      if (!and && from.has(atoms, first.start() - 1) && moved(first.start() - 2)) {
        return null;
      }
      double low = first.value();
      double high = second.value();
      if (second.scaled() && !first.scaled()) {
        double scale = traps.scaleOf(atoms, second);
        low = low * scale < high ? low * scale : low;
      }
      return low < high ? new Range(low, high, second.end()) : null;
    }

    /** Whether a verb of movement stands close before. */
    private boolean moved(int from) {
      for (int at = from; at >= 0 && from - at < 4; at--) {
        if (moving.has(atoms, at)) {
          return true;
        }
        if (atoms.isBreak(at)) {
          return false;
        }
      }
      return false;
    }
  }
}
