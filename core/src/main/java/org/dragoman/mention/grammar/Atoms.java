package org.dragoman.mention.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dragoman.text.Span;

/**
 * A text cut into runs of letters, runs of digits and single signs, white space left out.
 *
 * <p>Finer than tokens: "7h44" is three atoms, "mi-2019" is three. What a language's tokeniser does
 * with such words so never matters to a grammar.
 */
public final class Atoms {
  private final String text;
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] lexemes = new int[256];
  private boolean[] breaks = new boolean[256];
  private final BitSet lines = new BitSet();

  private Atoms(String text) {
    this.text = text;
  }

  /**
   * Cuts a text.
   *
   * @param sentences spans in order; no pattern is found across the start of one. Line ends divide
   *     in any case.
   */
  public static Atoms of(String text, List<Span> sentences, Lexicon lexicon) {
    Atoms atoms = new Atoms(text);
    int sentence = 0;
    boolean broken = true;
    boolean line = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007') {
        line |= c == '\n';
        i++;
        continue;
      }
      int end = runEnd(text, i);
      while (sentence < sentences.size() && sentences.get(sentence).start() <= i) {
        broken = true;
        sentence++;
      }
      int lexeme = isDigit(c) ? Lexicon.DIGITS : lexicon.find(text, i, end);
      if (lexeme == Lexicon.UNKNOWN && Character.isLowerCase(c)) {
        boolean afterFigures = atoms.isDigits(atoms.size - 1);
        lexeme = lexicon.almost(text, i, end, afterFigures);
      }
      atoms.append(i, end, lexeme, broken || line);
      atoms.lines.set(atoms.size - 1, line);
      broken = false;
      line = false;
      i = end;
    }
    return atoms;
  }

  private static int runEnd(String text, int start) {
    char c = text.charAt(start);
    int i = start + 1;
    if (isDigit(c)) {
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
    } else if (Character.isLetter(c)) {
      while (i < text.length() && isLetter(text.charAt(i))) {
        i++;
      }
    } else if (Character.isHighSurrogate(c) && i < text.length()) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || (c >= '\u0300' && c <= '\u036f');
  }

  private void append(int start, int end, int lexeme, boolean broken) {
    if (size == starts.length) {
      int room = size * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      lexemes = Arrays.copyOf(lexemes, room);
      breaks = Arrays.copyOf(breaks, room);
    }
    starts[size] = start;
    ends[size] = end;
    lexemes[size] = lexeme;
    breaks[size] = broken;
    size++;
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  public int start(int atom) {
    return starts[atom];
  }

  public int end(int atom) {
    return ends[atom];
  }

  public String form(int atom) {
    return text.substring(starts[atom], ends[atom]);
  }

  /** The number of its word in the lexicon. */
  public int lexeme(int atom) {
    return atom >= 0 && atom < size ? lexemes[atom] : Lexicon.UNKNOWN;
  }

  public boolean isDigits(int atom) {
    return atom >= 0 && atom < size && lexemes[atom] == Lexicon.DIGITS;
  }

  public boolean isWord(int atom) {
    return atom >= 0 && atom < size && Character.isLetter(text.charAt(starts[atom]));
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapital(int atom) {
    return atom >= 0 && atom < size && Character.isUpperCase(text.charAt(starts[atom]));
  }

  /** Whether it is the given sign. */
  public boolean isSign(int atom, char sign) {
    return atom >= 0
        && atom < size
        && ends[atom] == starts[atom] + 1
        && Folding.fold(text.charAt(starts[atom])) == sign;
  }

  /** Whether a sentence or a line begins with this atom. */
  public boolean isBreak(int atom) {
    return atom >= size || breaks[atom];
  }

  /** Whether a line begins with this atom. */
  public boolean opensParagraph(int atom) {
    return lines.get(atom);
  }

  /** Whether no white space stands before it. */
  public boolean isGlued(int atom) {
    return atom > 0 && atom < size && starts[atom] == ends[atom - 1];
  }

  public int length(int atom) {
    return ends[atom] - starts[atom];
  }

  /** The span of the atoms {@code [from, to)}. */
  public Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The atom that starts at or after an offset. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** The value of up to nine digits; -1 for longer runs. */
  public int digits(int atom) {
    if (length(atom) > 9) {
      return -1;
    }
    int value = 0;
    for (int i = starts[atom]; i < ends[atom]; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
