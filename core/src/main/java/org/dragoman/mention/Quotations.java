package org.dragoman.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.text.Span;

/**
 * Finds quotations by their marks: guillemets, high and low curly marks, straight marks, single
 * marks and doubled apostrophes.
 *
 * <p>A quotation may nest others and may run over several paragraphs, each of which may repeat the
 * opening mark. A mark that never closes ends with its paragraph, so that one slip does not turn
 * the rest of the article inside out. One pass, linear time.
 */
public final class Quotations {
  /** How far a quotation may run past the end of a paragraph to its closing mark. */
  private static final int LONGEST_OVER_PARAGRAPHS = 6000;

  private static final int DEEPEST = 8;

  private final String text;
  private final List<Open> open = new ArrayList<>();
  private final List<Quotation> found = new ArrayList<>();

  /** Where a straight mark closed that could as well open: a stop before it, a word after it. */
  private int glued = -1;

  /** A mark that waits for its closing mark. */
  private record Open(int at, int length, char closer) {}

  private Quotations(String text) {
    this.text = text;
  }

  /** All quotations of a text by start, an outer one before those inside it. */
  public static List<Quotation> find(String text) {
    Quotations scan = new Quotations(text);
    scan.run();
    scan.found.sort(Comparator.comparing(Quotation::span));
    return List.copyOf(scan.found);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' && isParagraphBreak(at)) {
        at = paragraphBreak(at);
      } else if (isMark(c)) {
        at += mark(at, c);
      } else {
        at++;
      }
    }
    while (!open.isEmpty()) {
      abandon(text.length());
    }
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '«', '»', '"', '“', '”', '„', '‟', '‹', '›', '\'', '’', '‘', '‚', '＂', '「', '」' -> true;
      default -> false;
    };
  }

  /** Handles one mark and tells its length. */
  private int mark(int at, char c) {
    switch (c) {
      case '«' -> {
        if (!isOpen('«') || opensByItsPlace(at, 1) || !closed(at, 1, '«')) {
          opened(at, 1, '»');
        }
      }
      case '‹' -> opened(at, 1, '›');
      case '„' -> opened(at, 1, '“');
      case '「' -> opened(at, 1, '」');
      case '‚' -> {
        if (wordStartsAfter(at + 1)) {
          opened(at, 1, '‘');
        }
      }
      case '»', '›', '”', '」' -> {
        if (!closed(at, 1, c) && opensByItsPlace(at, 1)) {
          if (c == '”') {
            opened(at, 1, '”');
          } else if (c == '»' && closesInward(at)) {
            opened(at, 1, '«');
          }
        }
      }
      case '“' -> {
        if (!isOpen('“') || opensByItsPlace(at, 1)) {
          opened(at, 1, '”');
        } else {
          closed(at, 1, '“');
        }
      }
      case '‟', '"', '＂' -> straight(at, 1, c);
      case '\'', '’' -> {
        if (c == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
          straight(at, 2, '"');
          return 2;
        }
        single(at, c);
      }
      default -> {
        if (at + 1 < text.length() && isWord(text.charAt(at + 1))) {
          opened(at, 1, '’');
        } else {
          closed(at, 1, '‘');
        }
      }
    }
    return 1;
  }

  /** Whether the next guillemet is one that closes a quotation set »inward«. */
  private boolean closesInward(int at) {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == '«' || c == '»') {
        return c == '«' && !wordStartsAfter(i + 1) && !isBlank(text.charAt(i - 1));
      }
    }
    return false;
  }

  /**
   * A mark that looks the same at both ends.
   *
   * <p>Where its place tells against what is open, a mark before it was lost or misread: an opening
   * one drops what never closed, a closing one turns the mark before it into its opening one.
   */
  private void straight(int at, int length, char c) {
    if (isOpen(c) && !opensAgain(at, length, c)) {
      if (length == 1 && surelyOpens(at)) {
        if (!isNested(at, c)) {
          open.removeIf(one -> one.closer() == c);
        }
        opened(at, length, c);
      } else {
        glued = closed(at, length, c) && length == 1 && isGlued(at) ? at : -1;
      }
    } else if (length == 1 && open.isEmpty() && surelyCloses(at)) {
      reopen(at, c);
    } else if (wordStartsAfter(at + length) || !isOpen(c)) {
      opened(at, length, c);
    }
  }

  /** Makes the mark that closed last the opening one of what closes here, where it can be. */
  private void reopen(int at, char c) {
    if (glued >= 0 && found.getLast().span().end() == glued + 1) {
      found.removeLast();
      add(new Open(glued, 1, c), at, at + 1, true);
    }
    glued = -1;
  }

  private boolean surelyOpens(int at) {
    return spaceBefore(at) && at + 1 < text.length() && isWord(text.charAt(at + 1));
  }

  private boolean surelyCloses(int at) {
    if (at == 0 || spaceBefore(at) || ":([-–—'’".indexOf(text.charAt(at - 1)) >= 0) {
      return false;
    }
    return at + 1 == text.length()
        || isBlank(text.charAt(at + 1))
        || ",;.:!?)".indexOf(text.charAt(at + 1)) >= 0;
  }

  private boolean isGlued(int at) {
    return at > 0
        && ".!?…".indexOf(text.charAt(at - 1)) >= 0
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at + 1));
  }

  /** Whether after a second opening mark two closing ones follow, before a third opening one. */
  private boolean isNested(int at, char c) {
    int closing = 0;
    int end = Math.min(text.length(), at + 1000);
    for (int i = at + 1; i < end && !(text.charAt(i) == '\n' && isParagraphBreak(i)); i++) {
      if (text.charAt(i) == c) {
        if (surelyOpens(i) || !surelyCloses(i)) {
          return false;
        }
        if (++closing == 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an open straight mark is followed by a second opening one rather than its close. */
  private boolean opensAgain(int at, int length, char c) {
    return !open.isEmpty()
        && open.getLast().closer() != c
        && spaceBefore(at)
        && wordStartsAfter(at + length);
  }

  /** An apostrophe is a mark only at the edge of a word, and where its partner is at hand. */
  private void single(int at, char c) {
    boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean letterAfter = at + 1 < text.length() && isWord(text.charAt(at + 1));
    if (!letterBefore && letterAfter && !isOpen(c) && hasSingleCloser(at, c)) {
      opened(at, 1, c);
    } else if (!letterAfter && isOpen(c)) {
      closed(at, 1, c);
    }
  }

  private boolean hasSingleCloser(int at, char c) {
    int end = Math.min(text.length(), at + 200);
    for (int i = at + 2; i < end && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == c && (i + 1 == text.length() || !isWord(text.charAt(i + 1)))) {
        return !Character.isWhitespace(text.charAt(i - 1));
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private boolean wordStartsAfter(int at) {
    return at < text.length()
        && (isWord(text.charAt(at)) || "([…-–—.$€".indexOf(text.charAt(at)) >= 0);
  }

  private boolean spaceBefore(int at) {
    return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || isSpace(text.charAt(at - 1));
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0' || c == '\u202f';
  }

  private boolean opensByItsPlace(int at, int length) {
    return (spaceBefore(at) || "([-–—'’".indexOf(text.charAt(at - 1)) >= 0)
        && wordStartsAfter(at + length);
  }

  private boolean isOpen(char closer) {
    for (Open one : open) {
      if (one.closer() == closer) {
        return true;
      }
    }
    return false;
  }

  private void opened(int at, int length, char closer) {
    if (open.size() < DEEPEST) {
      open.add(new Open(at, length, closer));
    }
  }

  /** Closes the innermost quotation that this mark can close; those open inside it were slips. */
  private boolean closed(int at, int length, char c) {
    int level = open.size() - 1;
    while (level >= 0 && !closes(c, open.get(level).closer())) {
      level--;
    }
    if (level < 0) {
      return false;
    }
    while (open.size() > level + 1) {
      open.removeLast();
    }
    Open start = open.removeLast();
    add(start, at, at + length, true);
    return true;
  }

  private static boolean closes(char mark, char closer) {
    return mark == closer
        || (mark == '”' && closer == '“')
        || (mark == '“' && closer == '”')
        || (mark == '’' && closer == '‘');
  }

  private void abandon(int end) {
    add(open.removeLast(), end, end, false);
  }

  private void add(Open start, int insideEnd, int end, boolean closed) {
    int from = start.at() + start.length();
    int to = insideEnd;
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    if (from < to) {
      int last = closed ? end : to;
      found.add(new Quotation(new Span(start.at(), last), new Span(from, to), open.size(), closed));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || isSpace(c);
  }

  private boolean isParagraphBreak(int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }

  /** At the end of a paragraph: keeps a quotation open that goes on, ends one that does not. */
  private int paragraphBreak(int at) {
    int next = at;
    glued = -1;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    if (open.isEmpty()) {
      return next;
    }
    while (open.size() > 1) {
      abandon(at);
    }
    Open outer = open.getFirst();
    if (startsTurn(next)) {
      abandon(at);
      return next;
    }
    boolean repeated = next < text.length() && repeatsMark(outer, next);
    if (repeated && closesLater(outer, next + 1)) {
      return next + 1;
    }
    if (repeated || !closesLater(outer, next)) {
      abandon(at);
    }
    return next;
  }

  /** Whether a paragraph starts with a dash: in a dialogue another speaker takes over. */
  private boolean startsTurn(int at) {
    return at + 1 < text.length()
        && (text.charAt(at) == '—' || text.charAt(at) == '–')
        && isBlank(text.charAt(at + 1));
  }

  private boolean repeatsMark(Open outer, int at) {
    char c = text.charAt(at);
    // No quotation starts with a closing mark, but each of its paragraphs may.
    return c == text.charAt(outer.at())
        || (c == outer.closer() && (c == '»' ? startsWord(at + 1) : wordStartsAfter(at + 1)));
  }

  /** Whether a word starts at an offset or after the one blank there. */
  private boolean startsWord(int at) {
    int next = at < text.length() && isBlank(text.charAt(at)) ? at + 1 : at;
    return wordStartsAfter(next);
  }

  /** Whether the closing mark comes before another opening one, not too far off. */
  private boolean closesLater(Open outer, int from) {
    char opener = text.charAt(outer.at());
    int end = Math.min(text.length(), Math.min(from + 2000, outer.at() + LONGEST_OVER_PARAGRAPHS));
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == opener && opener == outer.closer()) {
        // A straight mark closes only where no word starts after it.
        return !wordStartsAfter(i + 1);
      }
      if (closes(c, outer.closer()) && !(c == opener)) {
        return true;
      }
      if (c == opener && !startsParagraph(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean startsParagraph(int at) {
    int i = at - 1;
    while (i >= 0 && isSpace(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }
}
