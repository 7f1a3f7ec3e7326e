package org.dragoman.mention.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.pack.YamlNode;

/**
 * Compiles one pattern into a set's tree.
 *
 * <p>Options and alternatives are written out: each state of the tree stands for what may have been
 * read so far, so a pattern is carried along as the list of states it can be in.
 */
final class PatternCompiler {
  private static final Set<String> SORTS = Set.of("count", "number", "small", "rank", "fraction");

  private final Grammar grammar;
  private final YamlNode node;
  private final List<String> symbols;
  private int at;

  PatternCompiler(Grammar grammar, YamlNode node) {
    this.grammar = grammar;
    this.node = node;
    this.symbols = split(node.text());
  }

  void compile(Grammar.State root, Rule rule) {
    List<Grammar.State> ends = alternatives(List.of(root));
    if (at < symbols.size()) {
      throw node.error("'" + symbols.get(at) + "' closes nothing");
    }
    for (Grammar.State end : ends) {
      if (end == root) {
        throw node.error("the pattern can be empty");
      }
      if (!end.rules.contains(rule)) {
        end.rules.add(rule);
      }
    }
  }

  /** Splits into brackets, bars and symbols; words are cut as atoms cut them. */
  private static List<String> split(String pattern) {
    List<String> symbols = new ArrayList<>();
    for (String piece : pattern.replaceAll("(?<!\\\\)([\\[\\]()|])", " $1 ").trim().split("\\s+")) {
      if (piece.startsWith("\\")) {
        symbols.add(piece);
        continue;
      }
      if (piece.length() > 1 && "@#<".indexOf(piece.charAt(0)) >= 0) {
        symbols.add(piece);
        continue;
      }
      int start = 0;
      for (int i = 1; i <= piece.length(); i++) {
        boolean together =
            i < piece.length()
                && Character.isLetter(piece.charAt(i))
                && Character.isLetter(piece.charAt(i - 1));
        if (!together) {
          symbols.add(piece.substring(start, i));
          start = i;
        }
      }
    }
    return symbols;
  }

  private List<Grammar.State> alternatives(List<Grammar.State> from) {
    List<Grammar.State> ends = new ArrayList<>();
    while (true) {
      merge(ends, sequence(from));
      if (at < symbols.size() && symbols.get(at).equals("|")) {
        at++;
      } else {
        return ends;
      }
    }
  }

  private static void merge(List<Grammar.State> states, List<Grammar.State> more) {
    for (Grammar.State state : more) {
      if (!states.contains(state)) {
        states.add(state);
      }
    }
  }

  private List<Grammar.State> sequence(List<Grammar.State> from) {
    List<Grammar.State> states = new ArrayList<>(from);
    while (at < symbols.size()) {
      String symbol = symbols.get(at);
      if (symbol.equals("|") || symbol.equals("]") || symbol.equals(")")) {
        return states;
      }
      at++;
      if (symbol.equals("[") || symbol.equals("(")) {
        List<Grammar.State> inner = alternatives(states);
        if (at >= symbols.size()) {
          throw node.error("'" + symbol + "' is not closed");
        }
        at++;
        if (symbol.equals("[")) {
          merge(inner, states);
        }
        states = inner;
      } else {
        states = follow(states, symbol);
      }
    }
    return states;
  }

  private List<Grammar.State> follow(List<Grammar.State> states, String symbol) {
    List<Grammar.State> next = new ArrayList<>();
    for (Grammar.State state : states) {
      next.add(
          symbol.length() > 1 && "@#<".indexOf(symbol.charAt(0)) >= 0
              ? state.steps.computeIfAbsent(step(symbol), key -> new Grammar.State())
              : state.words.computeIfAbsent(
                  grammar.word(bare(symbol)), key -> new Grammar.State()));
    }
    return next;
  }

  /** A bracket that stands for itself is written after a backslash. */
  private static String bare(String symbol) {
    return symbol.startsWith("\\") ? symbol.substring(1) : symbol;
  }

  private Grammar.Step step(String symbol) {
    boolean closed = symbol.charAt(0) == '<';
    String body = symbol.substring(1, symbol.length() - (closed ? 1 : 0));
    int colon = body.indexOf(':');
    String name = colon < 0 ? body : body.substring(0, colon);
    String what = colon < 0 ? body : body.substring(colon + 1);
    switch (symbol.charAt(0)) {
      case '@' -> {
        int wordClass = grammar.wordClass(what);
        if (wordClass < 0) {
          throw node.error("no class of words '" + what + "'");
        }
        return new Grammar.Step.OfClass(wordClass, name);
      }
      case '#' -> {
        int dots = what.indexOf("..");
        if (dots < 0) {
          throw node.error("'" + symbol + "' needs a range, as in #day:1..31");
        }
        return new Grammar.Step.Figures(
            name,
            Integer.parseInt(what.substring(0, dots)),
            Integer.parseInt(what.substring(dots + 2)));
      }
      default -> {
        int set = grammar.set(what);
        if (set < 0 && !SORTS.contains(what)) {
          throw node.error("no set of rules '" + what + "'");
        }
        return set < 0 ? new Grammar.Step.Number(name, what) : new Grammar.Step.OfSet(set, name);
      }
    }
  }
}
