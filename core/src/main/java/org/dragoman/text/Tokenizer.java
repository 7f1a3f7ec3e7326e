package org.dragoman.text;

import static org.dragoman.text.CharClass.APOSTROPHE;
import static org.dragoman.text.CharClass.DIGIT;
import static org.dragoman.text.CharClass.HYPHEN;
import static org.dragoman.text.CharClass.LETTER;
import static org.dragoman.text.CharClass.MARK;
import static org.dragoman.text.CharClass.SPACE;
import static org.dragoman.text.CharClass.STOP;
import static org.dragoman.text.CharClass.SURROGATE;

import java.util.List;

/** Cuts one text into tokens in a single pass; contractions stay whole here. */
final class Tokenizer {
  private final TokenRules rules;
  private final String text;
  private final Cuts out;
  private int to;

  Tokenizer(TokenRules rules, String text, Cuts out) {
    this.rules = rules;
    this.text = text;
    this.out = out;
  }

  /** Adds the tokens of {@code [from, to)}. */
  void cut(int from, int to) {
    this.to = to;
    int i = from;
    while (i < to) {
      i =
          switch (CharClass.of(text.charAt(i))) {
            case SPACE -> i + 1;
            case LETTER, DIGIT -> word(i, i);
            case HYPHEN -> hyphen(i);
            case STOP -> add(i, runEnd(i), Cuts.SIGN);
            case SURROGATE -> surrogate(i);
            default -> sign(i);
          };
    }
  }

  private int add(int start, int end, byte kind) {
    out.add(start, end, kind);
    return end;
  }

  private byte type(int i) {
    return i < 0 ? SPACE : CharClass.at(text, i, to);
  }

  private char at(int i) {
    return i < to ? text.charAt(i) : ' ';
  }

  private boolean isWord(int i) {
    return CharClass.isWord(type(i));
  }

  private int runEnd(int i) {
    int end = i + 1;
    while (end < to && text.charAt(end) == text.charAt(i)) {
      end++;
    }
    return end;
  }

  /** A word that starts at {@code start} and is known up to {@code i}; gives where to go on. */
  private int word(int start, int i) {
    int address = Address.end(text, start, to);
    if (address > start) {
      return add(start, address, Cuts.WORD);
    }
    int hyphen = -1;
    while (i < to) {
      int next =
          switch (CharClass.of(text.charAt(i))) {
            case LETTER, DIGIT, MARK -> i + 1;
            case APOSTROPHE -> apostrophe(start, i, hyphen);
            case HYPHEN -> isWord(i + 1) ? i + 1 : i;
            case STOP -> stopInside(start, i) ? i + 1 : i;
            case SURROGATE -> isLetterPair(i) ? i + 2 : i;
            case SPACE -> i;
            default -> signInside(start, i);
          };
      if (next == i) {
        break;
      }
      if (next < 0) {
        return -next;
      }
      if (type(i) == HYPHEN) {
        hyphen = i;
      }
      i = next;
    }
    return at(i) == '.' && type(i + 1) != STOP
        ? beforeStop(start, i, hyphen)
        : finish(start, i, hyphen);
  }

  /**
   * Whether the word goes on after the apostrophe at {@code i}: the offset from which it does,
   * {@code i} where it ends before, the negated offset after the apostrophe where it was cut and
   * added.
   */
  private int apostrophe(int start, int i, int hyphen) {
    if (hyphen > start) {
      String part = TokenRules.fold(text.substring(hyphen + 1, i));
      if (rules.elisions().contains(part) && rules.clitics().contains(wordFrom(i + 1))) {
        add(start, hyphen, Cuts.WORD);
        return -add(hyphen, i + 1, Cuts.WORD);
      }
      return isWord(i + 1) ? i + 1 : i;
    }
    String part = TokenRules.fold(text.substring(start, i));
    List<String> endings = rules.whole().get(part + "'");
    if (endings != null) {
      for (String ending : endings) {
        int end = i + 1 + ending.length();
        if (text.regionMatches(true, i + 1, ending, 0, ending.length()) && !isWord(end)) {
          return end;
        }
      }
    }
    if (rules.elisions().contains(part) && !isNameLike(start, i)) {
      return -add(start, i + 1, Cuts.WORD);
    }
    return isWord(i + 1) ? i + 1 : i;
  }

  /** "N'Djamena", "M'Bow": no vowel is lost before a capital consonant in a name's first letter. */
  private boolean isNameLike(int start, int i) {
    char next = at(i + 1);
    return i == start + 1
        && Character.isUpperCase(text.charAt(start))
        && Character.isUpperCase(next)
        && Character.isLowerCase(at(i + 2))
        && "BCDFGJKLMNPQRSTVWXZ".indexOf(next) >= 0;
  }

  private String wordFrom(int i) {
    int end = i;
    // Clitics are short; a longer word is none.
    while (end < to && end < i + 8 && isWord(end)) {
      end++;
    }
    return TokenRules.fold(text.substring(Math.min(i, to), end));
  }

  private boolean isLetterPair(int i) {
    return i + 1 < to && Character.isLetterOrDigit(text.codePointAt(i));
  }

  /** Whether the full stop at {@code i} stands inside the word: "4.3", "U.S", "lemonde.fr". */
  private boolean stopInside(int start, int i) {
    byte before = type(i - 1);
    byte after = type(i + 1);
    if (before == DIGIT && after == DIGIT) {
      return true;
    }
    boolean single = before == LETTER && isSingle(start, i);
    if (after == HYPHEN) {
      return single && type(i + 2) == LETTER;
    }
    if (after != LETTER || !CharClass.isWord(before)) {
      return false;
    }
    if (single && Character.isUpperCase(text.charAt(i - 1)) && isCapitalised(i + 1)) {
      // A space is missing after an initial: "M.Li", "J.Dupont".
      return false;
    }
    return single || Character.isLowerCase(text.charAt(i + 1));
  }

  private boolean isCapitalised(int i) {
    return Character.isUpperCase(at(i)) && Character.isLowerCase(at(i + 1));
  }

  /** Whether one letter alone stands before {@code i}: "U.", "-C.". */
  private boolean isSingle(int start, int i) {
    return i - 1 == start || (i - 1 > start && !isWord(i - 2) && at(i - 2) != '\'');
  }

  /** Whether a sign goes on the word, as for {@link #apostrophe}. */
  private int signInside(int start, int i) {
    byte before = type(i - 1);
    byte after = type(i + 1);
    switch (text.charAt(i)) {
      case ',', ':', '/':
        return before == DIGIT && after == DIGIT && type(start) == DIGIT ? i + 1 : i;
      case '@':
        return CharClass.isWord(after) ? i + 1 : i;
      case '&':
        return Character.isUpperCase(at(i - 1)) && Character.isUpperCase(at(i + 1)) ? i + 1 : i;
      case '+':
        return before == LETTER && !CharClass.isWord(after) ? i + 1 : i;
      case '°':
        return i == start + 1 && (at(start) == 'n' || at(start) == 'N')
            ? -add(start, i + 1, Cuts.WORD)
            : i;
      case '(':
        return optionalEnd(i, before);
      default:
        return i;
    }
  }

  /** The end of an optional ending, "(e)" or "(s)", or {@code i}. */
  private int optionalEnd(int i, byte before) {
    if (before != LETTER) {
      return i;
    }
    int close = i + 1;
    while (close < to && close < i + 7 && isWord(close)) {
      close++;
    }
    boolean optional =
        at(close) == ')'
            && rules.optional().contains(TokenRules.fold(text.substring(i + 1, close)));
    return optional ? close + 1 : i;
  }

  /** Ends a word before a full stop, which is its own where it abbreviates. */
  private int beforeStop(int start, int i, int hyphen) {
    // No abbreviation is longer; the bound keeps long words from being copied.
    if (i - start > 12) {
      return finish(start, i, hyphen);
    }
    String form = text.substring(start, i + 1);
    String folded = TokenRules.fold(form);
    if (rules.closing().contains(folded)) {
      return add(start, i + 1, Cuts.CLOSING);
    }
    if (rules.abbreviations().contains(form) || rules.abbreviations().contains(folded)) {
      return add(start, i + 1, Cuts.ABBREVIATION);
    }
    boolean initial = type(i - 1) == LETTER && isSingle(start, i) && isAbbreviated(start, i);
    return initial ? add(start, i + 1, Cuts.CLOSING) : finish(start, i, hyphen);
  }

  /** Whether a single capital or a chain of letters with stops stands before {@code i}. */
  private boolean isAbbreviated(int start, int i) {
    return i - 1 == start
        ? Character.isUpperCase(text.charAt(start))
        : text.indexOf('.', start) < i;
  }

  private int finish(int start, int end, int hyphen) {
    if (type(start) == DIGIT) {
      return number(start, end);
    }
    if (hyphen > start) {
      peel(start, end, 0);
      return end;
    }
    return add(start, end, Cuts.WORD);
  }

  /** Ends a word that starts with a figure: joins groups of three, cuts units off. */
  private int number(int start, int end) {
    int letter = start;
    while (letter < end && type(letter) != LETTER) {
      letter++;
    }
    if (letter < end) {
      int unit = letter;
      while (unit < end && type(unit) == LETTER) {
        unit++;
      }
      boolean cuts =
          (unit == end || type(unit) == DIGIT)
              && unit - letter < 5
              && rules.units().contains(TokenRules.fold(text.substring(letter, unit)));
      if (!cuts) {
        return add(start, end, Cuts.WORD);
      }
      add(start, letter, Cuts.NUMBER);
      return add(letter, unit, Cuts.WORD);
    }
    return add(start, Groups.end(text, start, end, to), Cuts.NUMBER);
  }

  /** Adds a word with hyphens, its clitics cut off. */
  private void peel(int start, int end, int depth) {
    int cut = depth < 3 ? cliticStart(start, end) : -1;
    if (cut < 0) {
      add(start, end, Cuts.WORD);
      return;
    }
    peel(start, cut, depth + 1);
    add(cut, end, Cuts.WORD);
  }

  /** Where the last clitic of a word starts, at its hyphen, or -1. */
  private int cliticStart(int start, int end) {
    int hyphen = end - 1;
    // The bound is the longest clitic there could be.
    while (hyphen > start && end - hyphen < 10 && type(hyphen) != HYPHEN) {
      hyphen--;
    }
    if (hyphen <= start || type(hyphen) != HYPHEN) {
      return -1;
    }
    String suffix = TokenRules.fold(text.substring(hyphen + 1, end));
    if (hyphen - 2 > start
        && type(hyphen - 2) == HYPHEN
        && rules.clitics().contains("t-" + suffix)
        && Character.toLowerCase(text.charAt(hyphen - 1)) == 't') {
      hyphen -= 2;
    } else if (!rules.clitics().contains(suffix)) {
      return -1;
    }
    return isName(start, hyphen) || isWhole(start, end) ? -1 : hyphen;
  }

  private boolean isWhole(int start, int end) {
    return end - start < 24
        && rules.wholeWords().contains(TokenRules.fold(text.substring(start, end)));
  }

  /** Whether what looks like a verb is a name: "Jong-Il", or "Jong-il" after "Kim". */
  private boolean isName(int start, int hyphen) {
    if (!Character.isUpperCase(text.charAt(start)) || Character.isUpperCase(at(start + 1))) {
      return false;
    }
    if (Character.isUpperCase(at(hyphen + 1))) {
      return hyphen - start > 1;
    }
    int last = out.size() - 1;
    return last >= 0
        && out.kind(last) == Cuts.WORD
        && out.end(last) < start
        && Character.isUpperCase(text.charAt(out.start(last)));
  }

  private int hyphen(int i) {
    int end = runEnd(i);
    boolean negative = end == i + 1 && type(end) == DIGIT && !isWord(i - 1);
    return negative ? word(i + 1, i + 1, i) : add(i, end, Cuts.SIGN);
  }

  /** A number with a sign before it. */
  private int word(int start, int i, int sign) {
    int next = word(start, i);
    out.widen(start, sign);
    return next;
  }

  private int surrogate(int i) {
    return isLetterPair(i) ? word(i, i + 2) : add(i, Emoji.end(text, i, to), Cuts.SIGN);
  }

  private int sign(int i) {
    char c = text.charAt(i);
    switch (c) {
      case '#', '@':
        if (type(i + 1) == LETTER) {
          return word(i + 1, i + 1, i);
        }
        break;
      case '+':
        if (text.startsWith("+/-", i)) {
          return add(i, i + 3, Cuts.SIGN);
        }
        if (type(i + 1) == DIGIT && !isWord(i - 1)) {
          return word(i + 1, i + 1, i);
        }
        break;
      case '°':
        if ((at(i + 1) == 'C' || at(i + 1) == 'F') && !isWord(i + 2)) {
          return add(i, i + 2, Cuts.WORD);
        }
        break;
      default:
        break;
    }
    if ("!?*=~#+_\u2026'".indexOf(c) >= 0) {
      return add(i, runEnd(i), Cuts.SIGN);
    }
    return add(i, Emoji.end(text, i, to), Cuts.SIGN);
  }
}
