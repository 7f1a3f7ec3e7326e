package org.dragoman.mention.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in figures and in words, as a language's {@code numbers.yaml} teaches.
 *
 * <p>Words add up as long as each fits below the last ("soixante" takes up to 19 more), multiply by
 * hundreds and scales, and close with a half, an ordinal or a fraction.
 */
public final class Numerals {
  private enum Role {
    SMALL,
    HUNDRED,
    SCALE,
    AND,
    HALF,
    COLLECTIVE,
    ORDINAL,
    FRACTION,
    SUFFIX
  }

  private record Meaning(Role role, double value, double room) {}

  private final Map<Integer, Meaning> meanings = new HashMap<>();
  private final Map<Integer, Meaning> fractions = new HashMap<>();
  private final Map<Integer, Meaning> glued = new HashMap<>();
  private final Map<Long, Meaning> pairs = new HashMap<>();
  private final BitSet articles = new BitSet();
  private final BitSet first = new BitSet();
  private final DigitGroups groups;

  private Numerals(DigitGroups groups) {
    this.groups = groups;
    first.set(Lexicon.DIGITS);
  }

  /** Reads {@code numbers.yaml}; its words join the lexicon. */
  public static Numerals load(Pack pack, Lexicon lexicon) {
    YamlNode yaml = pack.yaml("numbers.yaml");
    Numerals numerals = new Numerals(DigitGroups.from(yaml.get("figures")));
    yaml.get("small").entries().forEach((word, node) -> numerals.addSmall(lexicon, word, node));
    numerals.addAll(lexicon, yaml, "hundred", Role.HUNDRED);
    numerals.addAll(lexicon, yaml, "scales", Role.SCALE);
    numerals.addAll(lexicon, yaml, "collectives", Role.COLLECTIVE);
    numerals.addAll(lexicon, yaml, "ordinals", Role.ORDINAL);
    yaml.get("fractions")
        .entries()
        .forEach(
            (word, node) ->
                numerals.fractions.put(
                    lexicon.add(word), new Meaning(Role.FRACTION, number(node), 0)));
    for (String word : yaml.texts("and")) {
      numerals.meanings.put(lexicon.add(word), new Meaning(Role.AND, 0, 0));
    }
    for (String word : yaml.texts("half")) {
      numerals.meanings.put(lexicon.add(word), new Meaning(Role.HALF, 0.5, 0));
    }
    for (String word : yaml.texts("articles")) {
      numerals.articles.set(lexicon.add(word));
    }
    yaml.get("glued scales")
        .entries()
        .forEach(
            (word, node) ->
                numerals.glued.put(lexicon.add(word), new Meaning(Role.SCALE, number(node), 0)));
    for (String word : yaml.texts("ordinal endings")) {
      numerals.glued.put(lexicon.add(word), new Meaning(Role.SUFFIX, 0, 0));
    }
    numerals.collectFirst();
    return numerals;
  }

  private static double number(YamlNode node) {
    String text = node.text();
    int slash = text.indexOf('/');
    try {
      return slash < 0
          ? Double.parseDouble(text)
          : Double.parseDouble(text.substring(0, slash))
              / Double.parseDouble(text.substring(slash + 1));
    } catch (NumberFormatException e) {
      throw node.error("'" + text + "' is not a number");
    }
  }

  /** A word below a hundred: its value, then the largest value that may be added to it. */
  private void addSmall(Lexicon lexicon, String word, YamlNode node) {
    List<YamlNode> items = node.items();
    double room = items.size() > 1 ? number(items.get(1)) : 0;
    Meaning meaning = new Meaning(Role.SMALL, number(items.getFirst()), room);
    int space = word.indexOf(' ');
    if (space < 0) {
      meanings.put(lexicon.add(word), meaning);
    } else {
      int head = lexicon.add(word.substring(0, space));
      pairs.put(pair(head, lexicon.add(word.substring(space + 1))), meaning);
    }
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }

  private void addAll(Lexicon lexicon, YamlNode yaml, String key, Role role) {
    yaml.get(key)
        .entries()
        .forEach(
            (word, node) -> meanings.put(lexicon.add(word), new Meaning(role, number(node), 0)));
  }

  private void collectFirst() {
    meanings.forEach(
        (word, meaning) -> {
          if (meaning.role != Role.AND && meaning.role != Role.SUFFIX) {
            first.set(word);
          }
        });
    fractions.keySet().forEach(first::set);
  }

  /** The words a number can begin with; not to be changed. */
  BitSet first() {
    return first;
  }

  /** The number that begins at an atom, the longest reading, or null. */
  public @Nullable Numeral read(Atoms atoms, int start) {
    if (!first.get(atoms.lexeme(start))) {
      return null;
    }
    return atoms.isDigits(start) ? readFigures(atoms, start) : new Words(atoms, start).read();
  }

  private @Nullable Numeral readFigures(Atoms atoms, int start) {
    DigitGroups.Reading figures = groups.read(atoms, start);
    if (figures == null) {
      return null;
    }
    int end = figures.end();
    Meaning suffix = atoms.isGlued(end) ? glued.get(atoms.lexeme(end)) : null;
    if (suffix != null && suffix.role == Role.SUFFIX) {
      return new Numeral(start, end + 1, figures.value(), Numeral.Kind.ORDINAL, false, false);
    }
    if (atoms.isSign(end, '/') && atoms.isGlued(end) && isBelow(atoms, start, end + 1)) {
      double share = figures.value() / atoms.digits(end + 1);
      return new Numeral(start, end + 2, share, Numeral.Kind.FRACTION, false, false);
    }
    double value = figures.value();
    boolean scaled = false;
    if (suffix != null) {
      value *= suffix.value;
      end++;
      scaled = true;
    }
    while (!atoms.isBreak(end)) {
      Meaning scale = meanings.get(atoms.lexeme(end));
      if (scale == null
          || (scale.role != Role.SCALE && scale.role != Role.HUNDRED)
          || atoms.isCapital(end)) {
        break;
      }
      value *= scale.value;
      end++;
      scaled = true;
    }
    int half = halfEnd(atoms, end);
    if (half > end && scaled) {
      value += 0.5 * lastScale(atoms, end);
      end = half;
    }
    return fraction(atoms, new Numeral(start, end, value, Numeral.Kind.CARDINAL, scaled, false));
  }

  /** "3/4": glued figures, the lower ones greater and at most ten. */
  private static boolean isBelow(Atoms atoms, int upper, int lower) {
    if (!atoms.isDigits(lower) || !atoms.isGlued(lower) || lower != upper + 2) {
      return false;
    }
    int below = atoms.digits(lower);
    boolean more = atoms.isSign(lower + 1, '/') || atoms.isGlued(upper);
    return !more && below <= 10 && atoms.digits(upper) < below && atoms.digits(upper) > 0;
  }

  /** What a word such as "millions" or "milliers" multiplies by, or 0. */
  public double scale(Atoms atoms, int at) {
    Meaning meaning = meanings.get(atoms.lexeme(at));
    if (meaning == null || atoms.isBreak(at)) {
      return 0;
    }
    return meaning.role == Role.SCALE || meaning.role == Role.COLLECTIVE ? meaning.value : 0;
  }

  private double lastScale(Atoms atoms, int end) {
    Meaning scale = meanings.get(atoms.lexeme(end - 1));
    return scale == null ? 1 : scale.value;
  }

  /** The atom after "et demi", or the same atom where it does not stand here. */
  private int halfEnd(Atoms atoms, int at) {
    if (!atoms.isBreak(at)
        && has(atoms, at, Role.AND)
        && !atoms.isBreak(at + 1)
        && has(atoms, at + 1, Role.HALF)) {
      return at + 2;
    }
    return at;
  }

  private boolean has(Atoms atoms, int at, Role role) {
    Meaning meaning = meanings.get(atoms.lexeme(at));
    return meaning != null && meaning.role == role;
  }

  /** "deux tiers", "3 quarts": a small whole number before a fraction. */
  private Numeral fraction(Atoms atoms, Numeral count) {
    if (atoms.isBreak(count.end()) || count.value() > 99 || !count.isWhole()) {
      return count;
    }
    Meaning part = fractions.get(atoms.lexeme(count.end()));
    if (part == null) {
      return count;
    }
    return new Numeral(
        count.start(),
        count.end() + 1,
        count.value() * part.value,
        Numeral.Kind.FRACTION,
        false,
        count.spelled());
  }

  /** Reads one number in words. */
  private final class Words {
    private final Atoms atoms;
    private final int start;
    private int at;
    private double total;
    private double current = -1;
    private double room;
    private double lastScale = Double.MAX_VALUE;
    private boolean scaled;
    private Numeral.Kind kind = Numeral.Kind.CARDINAL;

    Words(Atoms atoms, int start) {
      this.atoms = atoms;
      this.start = start;
      this.at = start;
    }

    @Nullable Numeral read() {
      if (fractions.containsKey(atoms.lexeme(start))
          && !meanings.containsKey(atoms.lexeme(start))) {
        Meaning part = fractions.get(atoms.lexeme(start));
        return part == null
            ? null
            : new Numeral(start, start + 1, part.value, Numeral.Kind.FRACTION, false, true);
      }
      while (kind == Numeral.Kind.CARDINAL && step()) {
        // Each step takes one more word.
      }
      if (at == start) {
        return null;
      }
      double value = total + Math.max(current, 0);
      int half = scaled ? halfEnd(atoms, at) : at;
      if (half > at) {
        value += 0.5 * lastScale;
        at = half;
      }
      if (at == start + 1 && articles.get(atoms.lexeme(start))) {
        kind = Numeral.Kind.ARTICLE;
      }
      Numeral numeral = new Numeral(start, at, value, kind, scaled, true);
      return numeral.counts() ? fraction(atoms, numeral) : numeral;
    }

    private boolean step() {
      int next = at;
      if (at > start) {
        next = joiner(at);
        if (atoms.isBreak(next)) {
          return false;
        }
      }
      Meaning meaning = meanings.get(atoms.lexeme(next));
      if (meaning == null) {
        return false;
      }
      if (meaning.role == Role.SMALL) {
        int second = joiner(next + 1);
        Meaning both =
            atoms.isBreak(second)
                ? null
                : pairs.get(pair(atoms.lexeme(next), atoms.lexeme(second)));
        if (both != null && takeSmall(both)) {
          at = second + 1;
          return true;
        }
      }
      boolean taken =
          switch (meaning.role) {
            case SMALL -> takeSmall(meaning);
            case HUNDRED -> takeHundred(meaning);
            case SCALE -> takeScale(meaning);
            case COLLECTIVE -> takeCollective(meaning);
            case ORDINAL -> takeOrdinal(meaning);
            case AND, HALF, FRACTION, SUFFIX -> false;
          };
      if (taken) {
        at = next + 1;
      }
      return taken;
    }

    /** Past a glued hyphen, or an "et" that leads on to a number below twenty. */
    private int joiner(int from) {
      if (atoms.isSign(from, '-') && atoms.isGlued(from) && atoms.isGlued(from + 1)) {
        int after = from + 1;
        return has(atoms, after, Role.AND) && atoms.isSign(after + 1, '-') ? after + 2 : after;
      }
      if (from > start && !atoms.isBreak(from) && has(atoms, from, Role.AND) && current >= 20) {
        Meaning next = meanings.get(atoms.lexeme(from + 1));
        boolean leads =
            next != null
                && (next.role == Role.SMALL || next.role == Role.ORDINAL)
                && (next.value == 1 || next.value == 11)
                && next.value <= room;
        return leads ? from + 1 : from;
      }
      return from;
    }

    private boolean takeSmall(Meaning meaning) {
      if (current >= 0 && (meaning.value > room || meaning.value == 0)) {
        return false;
      }
      current = Math.max(current, 0) + meaning.value;
      room = Math.min(meaning.room, current > meaning.value ? room - meaning.value : meaning.room);
      return true;
    }

    private boolean takeHundred(Meaning meaning) {
      if (current > 99 || current == 0 || current == 1) {
        return false;
      }
      current = Math.max(current, 1) * meaning.value;
      room = meaning.value - 1;
      return true;
    }

    private boolean takeScale(Meaning meaning) {
      boolean bare = current < 0;
      if (meaning.value >= lastScale || (bare && (meaning.value > 1000 || scaled))) {
        return false;
      }
      total += (bare ? 1 : current) * meaning.value;
      current = -1;
      room = meaning.value - 1;
      lastScale = meaning.value;
      scaled = true;
      return true;
    }

    private boolean takeCollective(Meaning meaning) {
      if (scaled || current > 99) {
        return false;
      }
      current = Math.max(current, 1) * meaning.value;
      kind = Numeral.Kind.COLLECTIVE;
      return true;
    }

    private boolean takeOrdinal(Meaning meaning) {
      boolean alone = current < 0 && !scaled;
      // "premier" and "second" stand alone; after another number they are words of their own.
      if (!alone && (meaning.value <= 2 && !atoms.isGlued(at + 1) && !joinedByAnd())) {
        return false;
      }
      if (meaning.value >= 1000 && current > 0) {
        current = current * meaning.value;
      } else if (meaning.value == 100 && current > 1 && current < 100) {
        current = current * meaning.value;
      } else if (current >= 0 && meaning.value > room) {
        return false;
      } else {
        current = Math.max(current, 0) + meaning.value;
      }
      kind = Numeral.Kind.ORDINAL;
      return true;
    }

    private boolean joinedByAnd() {
      return has(atoms, at, Role.AND);
    }
  }

  /** Every word of the numbers file in its own right, for tests. */
  List<Integer> words() {
    return new ArrayList<>(meanings.keySet());
  }
}
