package org.dragoman.mention.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** What the words of a language's {@code numbers.yaml} mean in a number. */
final class NumberWords {
  /** What a word does in a number. */
  enum Role {
    SMALL,
    HUNDRED,
    SCALE,
    AND,
    HALF,
    COLLECTIVE,
    ORDINAL,
    FRACTION,
    /** The word for the decimal sign: "virgule". */
    POINT,
    SUFFIX
  }

  /**
   * A word's part in a number.
   *
   * @param room the largest value that may be added to it
   */
  record Meaning(Role role, double value, double room) {}

  private final Map<Integer, Meaning> meanings = new HashMap<>();
  private final Map<Integer, Meaning> fractions = new HashMap<>();
  private final Map<Integer, Meaning> glued = new HashMap<>();
  private final Map<Long, Meaning> pairs = new HashMap<>();
  private final Set<Integer> wholes = new HashSet<>();
  private final BitSet articles = new BitSet();
  private final BitSet first = new BitSet();
  private final Lexicon lexicon;

  private NumberWords(Lexicon lexicon) {
    this.lexicon = lexicon;
    first.set(Lexicon.DIGITS);
  }

  /** Reads {@code numbers.yaml}; its words join the lexicon. */
  static NumberWords load(Pack pack, Lexicon lexicon) {
    YamlNode yaml = pack.yaml("numbers.yaml");
    NumberWords words = new NumberWords(lexicon);
    yaml.get("small").entries().forEach(words::addSmall);
    words.addAll(yaml, "hundred", Role.HUNDRED);
    words.addAll(yaml, "scales", Role.SCALE);
    words.addAll(yaml, "collectives", Role.COLLECTIVE);
    words.addAll(yaml, "ordinals", Role.ORDINAL);
    yaml.texts("and").forEach(word -> words.add(word, new Meaning(Role.AND, 0, 0)));
    yaml.texts("half").forEach(word -> words.add(word, new Meaning(Role.HALF, 0.5, 0)));
    yaml.texts("point").forEach(word -> words.add(word, new Meaning(Role.POINT, 0, 0)));
    yaml.texts("articles").forEach(word -> words.articles.set(lexicon.add(word)));
    yaml.texts("of").forEach(word -> words.wholes.add(lexicon.add(word)));
    yaml.get("fractions")
        .entries()
        .forEach(
            (word, node) ->
                words.fractions.put(
                    lexicon.add(word), new Meaning(Role.FRACTION, number(node), 0)));
    yaml.get("glued scales")
        .entries()
        .forEach(
            (word, node) ->
                words.glued.put(lexicon.add(word), new Meaning(Role.SCALE, number(node), 0)));
    for (String word : yaml.texts("ordinal endings")) {
      words.glued.put(lexicon.add(word), new Meaning(Role.SUFFIX, 0, 0));
    }
    yaml.texts("forgiven").forEach(word -> lexicon.forgive(word, false));
    words.collectFirst();
    return words;
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
  private void addSmall(String word, YamlNode node) {
    List<YamlNode> items = node.items();
    double room = items.size() > 1 ? number(items.get(1)) : 0;
    add(word, new Meaning(Role.SMALL, number(items.getFirst()), room));
  }

  private void addAll(YamlNode yaml, String key, Role role) {
    yaml.get(key).entries().forEach((word, node) -> add(word, new Meaning(role, number(node), 0)));
  }

  private void add(String word, Meaning meaning) {
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

  private void collectFirst() {
    meanings.forEach(
        (word, meaning) -> {
          if (meaning.role != Role.AND && meaning.role != Role.POINT) {
            first.set(word);
          }
        });
    fractions.keySet().forEach(first::set);
  }

  /** The words a number can begin with; not to be changed. */
  BitSet first() {
    return first;
  }

  @Nullable Meaning meaning(Atoms atoms, int at) {
    return meanings.get(atoms.lexeme(at));
  }

  /** What two words mean together: "quatre-vingt". */
  @Nullable Meaning pair(Atoms atoms, int at, int second) {
    return pairs.get(pair(atoms.lexeme(at), atoms.lexeme(second)));
  }

  boolean has(Atoms atoms, int at, Role role) {
    Meaning meaning = atoms.isBreak(at) ? null : meaning(atoms, at);
    return meaning != null && meaning.role == role;
  }

  /** What a word such as "tiers" multiplies by, or null. */
  @Nullable Meaning fraction(Atoms atoms, int at) {
    return fractions.get(atoms.lexeme(at));
  }

  /** What letters written on to figures mean: "7e", "50k". */
  @Nullable Meaning glued(Atoms atoms, int at) {
    return atoms.isGlued(at) ? glued.get(atoms.lexeme(at)) : null;
  }

  boolean isArticle(Atoms atoms, int at) {
    return articles.get(atoms.lexeme(at));
  }

  /** Whether a word leads to the whole a fraction is of: "de", "des". */
  boolean leadsToWhole(Atoms atoms, int at) {
    return !atoms.isBreak(at) && wholes.contains(atoms.lexeme(at));
  }
}
