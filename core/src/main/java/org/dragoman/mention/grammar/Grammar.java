package org.dragoman.mention.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Sets of rules over atoms, read from a pack; the longest reading at a place wins.
 *
 * <p>The file has {@code words} (classes of words with their values) and {@code rules} (named sets
 * of rules). A pattern ({@code find}) is a row of
 *
 * <ul>
 *   <li>words as they stand, compared without case and accents; {@code |} between alternatives;
 *   <li>{@code @month}: a word of a class, {@code @from:month} under another name;
 *   <li>{@code #day:1..31}: a run of figures in a range;
 *   <li>{@code <date>}: any rule of a set, {@code <from:date>} under another name; {@code
 *       <n:count>}, {@code <n:number>}, {@code <n:small>}, {@code <n:rank>} are numbers;
 *   <li>{@code \\(}: the bracket itself;
 *   <li>{@code [ … ]}: may be absent; {@code ( … | … )}: one of these.
 * </ul>
 *
 * <p>Every set is compiled to a tree that shares beginnings; each set is tried at most once at each
 * atom, so the time is linear in the text.
 */
public final class Grammar {
  /** A condition on one atom or more. */
  sealed interface Step {
    /** A word of a class. */
    record OfClass(int wordClass, String name) implements Step {}

    /** Figures in a range. */
    record Figures(String name, int low, int high) implements Step {}

    /**
     * A number of a sort: "count" (no rank), "number" (whole, not an article), "small" (in words,
     * up to 31), "rank", "fraction".
     */
    record Number(String name, String sort) implements Step {}

    /** A rule of a set. */
    record OfSet(int set, String name) implements Step {}
  }

  /** A state of a set's tree. */
  static final class State {
    final Map<Integer, State> words = new HashMap<>();
    final Map<Step, State> steps = new LinkedHashMap<>();
    final List<Rule> rules = new ArrayList<>();
  }

  private static final Match NONE = new Match(none(), 0, 0, List.of());

  private final Lexicon lexicon;
  private final Numerals numerals;
  private final Lexicon.Meanings meanings = new Lexicon.Meanings();
  private final List<String> classes = new ArrayList<>();
  private final List<BitSet> classWords = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<State> roots = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private BitSet[] firsts = new BitSet[0];

  private static Rule none() {
    YamlNode nothing = YamlNode.parse("", "none");
    return new Rule("", "", Map.of(), nothing, new Guard(nothing, word -> new BitSet()), 0);
  }

  private Grammar(Lexicon lexicon, Numerals numerals) {
    this.lexicon = lexicon;
    this.numerals = numerals;
  }

  /** Reads a grammar; the words join the lexicon. */
  public static Grammar from(YamlNode yaml, Lexicon lexicon, Numerals numerals) {
    Grammar grammar = new Grammar(lexicon, numerals);
    yaml.get("words").entries().forEach(grammar::addClass);
    yaml.texts("forgiven").forEach(word -> lexicon.forgive(word, false));
    yaml.texts("forgiven after figures").forEach(word -> lexicon.forgive(word, true));
    Map<String, YamlNode> sets = yaml.get("rules").entries();
    for (String set : sets.keySet()) {
      grammar.sets.add(set);
      grammar.roots.add(new State());
    }
    sets.forEach((set, node) -> node.items().forEach(rule -> grammar.addRule(set, rule)));
    grammar.computeFirsts(yaml);
    return grammar;
  }

  private void addClass(String name, YamlNode node) {
    classes.add(name);
    BitSet words = new BitSet();
    classWords.add(words);
    node.entries()
        .forEach(
            (word, value) -> {
              int number = lexicon.add(word);
              meanings.put(classes.size() - 1, number, value.text());
              words.set(number);
            });
  }

  private void addRule(String set, YamlNode node) {
    Map<String, String> settings = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              if (value.isText()) {
                settings.put(key, value.text());
              }
            });
    String means = settings.getOrDefault("means", "");
    Guard guard = new Guard(node, this::wordsOf);
    Rule rule = new Rule(set + ":" + node.line(), means, settings, node, guard, rules.size());
    rules.add(rule);
    State root = roots.get(sets.indexOf(set));
    for (YamlNode pattern : node.get("find").items()) {
      new PatternCompiler(this, pattern).compile(root, rule);
    }
  }

  /** A word's number, or those of a class ("@month"), as a set. */
  private BitSet wordsOf(String word) {
    BitSet set = new BitSet();
    if (word.length() > 1 && word.charAt(0) == '@') {
      int wordClass = wordClass(word.substring(1));
      if (wordClass < 0) {
        throw new IllegalArgumentException("no class of words " + word);
      }
      set.or(classWords.get(wordClass));
    } else {
      set.set(lexicon.add(word));
    }
    return set;
  }

  int word(String word) {
    return lexicon.add(word);
  }

  /** The number of a class, or -1. */
  int wordClass(String name) {
    return classes.indexOf(name);
  }

  /** The number of a set, or -1. */
  int set(String name) {
    return sets.indexOf(name);
  }

  /** All rules in the file's order. */
  public List<Rule> rules() {
    return rules;
  }

  private void computeFirsts(YamlNode yaml) {
    firsts = new BitSet[sets.size()];
    for (int set = 0; set < sets.size(); set++) {
      first(set, new BitSet(), yaml);
    }
  }

  private BitSet first(int set, BitSet open, YamlNode yaml) {
    if (firsts[set] != null) {
      return firsts[set];
    }
    if (open.get(set)) {
      throw yaml.error("the rules of '" + sets.get(set) + "' begin with themselves");
    }
    open.set(set);
    BitSet first = new BitSet();
    State root = roots.get(set);
    root.words.keySet().forEach(first::set);
    for (Step step : root.steps.keySet()) {
      switch (step) {
        case Step.OfClass words -> first.or(classWords.get(words.wordClass));
        case Step.Figures figures -> first.set(Lexicon.DIGITS);
        case Step.Number number -> first.or(numerals.first());
        case Step.OfSet other -> first.or(first(other.set, open, yaml));
      }
    }
    open.clear(set);
    firsts[set] = first;
    return first;
  }

  /** Starts a search in one text. */
  public Search search(Atoms atoms) {
    return new Search(atoms);
  }

  /** One text being searched; remembers what was found where. */
  public final class Search {
    private final Atoms atoms;
    private final @Nullable Match[][] found = new Match[sets.size()][];

    private Search(Atoms atoms) {
      this.atoms = atoms;
    }

    /** The longest match of a set's rules that begins at an atom, or null. */
    public @Nullable Match match(String set, int start) {
      return match(sets.indexOf(set), start);
    }

    @Nullable Match match(int set, int start) {
      if (!firsts[set].get(atoms.lexeme(start))) {
        return null;
      }
      @Nullable Match[] row = found[set];
      if (row == null) {
        row = new Match[atoms.size()];
        found[set] = row;
      }
      Match known = row[start];
      if (known == null) {
        Walk walk = new Walk(start);
        walk.visit(roots.get(set), start, 0);
        known = walk.best == null ? NONE : walk.best;
        row[start] = known;
      }
      return known == NONE ? null : known;
    }

    /** One walk down a set's tree. */
    private final class Walk {
      private final int start;
      private final List<Match.Part> parts = new ArrayList<>();
      private @Nullable Match best;

      Walk(int start) {
        this.start = start;
      }

      void visit(State state, int at, int depth) {
        for (Rule rule : state.rules) {
          if (better(rule, at) && rule.guard().allows(atoms, start, at)) {
            best = new Match(rule, start, at, parts);
            break;
          }
        }
        if (at >= atoms.size() || (at > start && atoms.isBreak(at))) {
          return;
        }
        if (!state.words.isEmpty()) {
          State next = state.words.get(atoms.lexeme(at));
          if (next != null) {
            visit(next, at + 1, depth + 1);
          }
        }
        for (Map.Entry<Step, State> edge : state.steps.entrySet()) {
          take(edge.getKey(), edge.getValue(), at, depth);
        }
      }

      private boolean better(Rule rule, int end) {
        Match known = best;
        return known == null
            || end > known.end()
            || (end == known.end() && rule.order() < known.rule().order());
      }

      private void take(Step step, State next, int at, int depth) {
        switch (step) {
          case Step.OfClass words -> {
            String value = meanings.get(words.wordClass, atoms.lexeme(at));
            if (value != null) {
              take(words.name, value, at, at + 1, next, depth);
            }
          }
          case Step.Figures figures -> {
            if (atoms.isDigits(at) && atoms.length(at) <= width(figures.high)) {
              int value = atoms.digits(at);
              if (value >= figures.low && value <= figures.high) {
                take(figures.name, value, at, at + 1, next, depth);
              }
            }
          }
          case Step.Number number -> {
            Numeral numeral = numerals.read(atoms, at);
            if (numeral != null && fits(numeral, number.sort)) {
              take(number.name, numeral, at, numeral.end(), next, depth);
            }
          }
          case Step.OfSet other -> {
            Match match = match(other.set, at);
            if (match != null) {
              take(other.name, match, at, match.end(), next, depth);
            }
          }
        }
      }

      private void take(String name, Object value, int from, int to, State next, int depth) {
        parts.add(new Match.Part(name, value, from, to));
        visit(next, to, depth + 1);
        parts.removeLast();
      }
    }
  }

  private static int width(int high) {
    return high < 100 ? 2 : high < 1000 ? 3 : 4;
  }

  private static boolean fits(Numeral numeral, String sort) {
    return switch (sort) {
      case "count" -> numeral.counts();
      case "number" -> numeral.kind() == Numeral.Kind.CARDINAL && numeral.isWhole();
      case "small" ->
          numeral.kind() == Numeral.Kind.CARDINAL && numeral.spelled() && numeral.value() <= 31;
      case "rank" -> numeral.kind() == Numeral.Kind.ORDINAL;
      default -> numeral.kind() == Numeral.Kind.FRACTION;
    };
  }
}
