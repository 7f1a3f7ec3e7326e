package org.dragoman.mention.grammar;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What may stand around a match.
 *
 * <p>{@code after} and {@code before} list the words of which one must be its neighbour, {@code not
 * after} and {@code not before} those that must not; {@code then} asks for a listed word, a sign, a
 * capital or the end of the sentence to follow, or, with {@code then not ending}, a word without
 * one of these endings. {@code @class} stands for a class of words. {@code case: lower} refuses a
 * capital inside a sentence, {@code case: last lower} one on the last word.
 */
public final class Guard {
  private static final Set<Character> MEASURES = Set.of('%', '€', '$', '£', '¥', '°');

  private final @Nullable BitSet after;
  private final @Nullable BitSet notAfter;
  private final @Nullable BitSet before;
  private final @Nullable BitSet notBefore;
  private final @Nullable BitSet then;
  private final List<String> endings;
  private final boolean lower;
  private final boolean lastLower;

  Guard(YamlNode rule, Function<String, BitSet> words) {
    after = read(rule, "after", words);
    notAfter = read(rule, "not after", words);
    before = read(rule, "before", words);
    notBefore = read(rule, "not before", words);
    then = read(rule, "then", words);
    String plurals = rule.text("then not ending", "");
    endings = plurals.isEmpty() ? List.of() : List.of(plurals.split("\\s+"));
    lower = rule.text("case", "").equals("lower");
    lastLower = rule.text("case", "").equals("last lower");
  }

  private static @Nullable BitSet read(YamlNode rule, String key, Function<String, BitSet> words) {
    YamlNode list = rule.find(key);
    if (list == null) {
      return null;
    }
    BitSet set = new BitSet();
    for (String word : list.text().trim().split("\\s+")) {
      set.or(words.apply(word));
    }
    return set;
  }

  boolean allows(Atoms atoms, int start, int end) {
    if (tornDigits(atoms, start, end)) {
      return false;
    }
    boolean opens = atoms.isBreak(start);
    int previous = opens ? Lexicon.UNKNOWN : atoms.lexeme(start - 1);
    boolean closes = atoms.isBreak(end);
    int next = closes ? Lexicon.UNKNOWN : atoms.lexeme(end);
    if (lower && atoms.isCapital(start) && !opens && !atoms.isSign(start - 1, '"')) {
      return false;
    }
    if (lastLower && atoms.isCapital(end - 1)) {
      return false;
    }
    return (after == null || after.get(previous))
        && (notAfter == null || opens || !notAfter.get(previous))
        && (before == null || before.get(next))
        && (notBefore == null || closes || !notBefore.get(next))
        && (then == null || closes || then.get(next) || isOpen(atoms, end));
  }

  /** Whether a sign or a capital stands here, or a word that ends as no plural does. */
  private boolean isOpen(Atoms atoms, int at) {
    if (atoms.isWord(at)) {
      return atoms.isCapital(at) || (!endings.isEmpty() && !endsAsPlural(atoms, at));
    }
    return !atoms.isDigits(at) && !MEASURES.contains(atoms.text().charAt(atoms.start(at)));
  }

  private boolean endsAsPlural(Atoms atoms, int at) {
    int end = atoms.end(at);
    for (String ending : endings) {
      if (atoms.text().startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the match begins or ends inside a longer run such as "3,14", "A320" or "12h". */
  private static boolean tornDigits(Atoms atoms, int start, int end) {
    if (atoms.isDigits(start) && atoms.isGlued(start)) {
      if (atoms.isWord(start - 1)) {
        // A letter of measure or of a name, not the end of a sentence run into the next.
        boolean joinedSentence = atoms.length(start - 1) > 3;
        if (!joinedSentence) {
          return true;
        }
      } else if (isPoint(atoms, start - 1)
          && atoms.isDigits(start - 2)
          && atoms.isGlued(start - 1)) {
        return true;
      }
    }
    int last = end - 1;
    if (atoms.isDigits(last) && atoms.isGlued(end)) {
      return atoms.isWord(end) && atoms.length(end) <= 3 && !atoms.isCapital(end)
          || (isPoint(atoms, end) && atoms.isDigits(end + 1) && atoms.isGlued(end + 1));
    }
    return false;
  }

  private static boolean isPoint(Atoms atoms, int at) {
    return atoms.isSign(at, '.') || atoms.isSign(at, ',');
  }
}
