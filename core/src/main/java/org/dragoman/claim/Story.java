package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.Quotation;
import org.dragoman.mention.Quotations;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/** One article's text with its sentences, its outer quotations and who appears in it. */
final class Story {
  private static final String CLOSES_SENTENCE = ".!?…:»\"”;\n";

  private final String text;
  private final List<Parse> parses;
  private final List<Quotation> quotations;
  private final Cast cast;
  private final List<TimeMention> times;

  Story(String text, List<Parse> parses, Cast cast) {
    this(text, parses, cast, List.of());
  }

  Story(String text, List<Parse> parses, Cast cast, List<TimeMention> times) {
    this.times = times;
    this.text = text;
    this.parses = parses;
    this.cast = cast;
    List<Quotation> outer = new ArrayList<>();
    for (Quotation quotation : Quotations.find(text)) {
      if (quotation.depth() == 0) {
        outer.add(quotation);
      }
    }
    this.quotations = List.copyOf(outer);
  }

  String text() {
    return text;
  }

  List<Parse> parses() {
    return parses;
  }

  Cast cast() {
    return cast;
  }

  /** Whether a word belongs to an expression of time. */
  boolean isTime(Word word) {
    for (TimeMention time : times) {
      if (time.span().start() > word.start()) {
        return false;
      }
      if (time.span().contains(word.start())) {
        return true;
      }
    }
    return false;
  }

  /** A phrase without an expression of time that ends it: "la police samedi". */
  Span beforeTime(Span phrase) {
    for (TimeMention time : times) {
      if (time.span().start() > phrase.start()
          && time.span().end() >= phrase.end()
          && time.span().start() < phrase.end()) {
        Span rest = trimmed(phrase.start(), time.span().start());
        // "cet homme de 42 ans": a preposition ties the time to the noun.
        Parse parse = parses.get(Math.max(0, sentenceAt(phrase.start())));
        Word last = rest == null ? null : wordAt(parse, rest.end() - 1);
        return rest == null || last == null || last.is(Upos.ADP) ? phrase : rest;
      }
    }
    return phrase;
  }

  /** The outer quotations, in order; none overlaps another. */
  List<Quotation> quotations() {
    return quotations;
  }

  /** Index of the quotation that holds an offset, or -1. */
  int quotationAt(int offset) {
    int at = lastQuotationFrom(offset);
    return at >= 0 && offset < quotations.get(at).span().end() ? at : -1;
  }

  /** Index of the last quotation that starts at or before an offset, or -1. */
  private int lastQuotationFrom(int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Index of the first quotation that starts at or after an offset, or the number of them. */
  int quotationFrom(int offset) {
    int at = lastQuotationFrom(offset);
    return at >= 0 && quotations.get(at).span().start() == offset ? at : at + 1;
  }

  /** Index of the sentence that holds an offset, or of the last one before it; -1 before all. */
  int sentenceAt(int offset) {
    int low = 0;
    int high = parses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parses.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Index of the first word that starts at or after an offset in a sentence. */
  static int wordFrom(Parse parse, int offset) {
    for (int i = 0; i < parse.size(); i++) {
      if (parse.word(i).start() >= offset) {
        return i;
      }
    }
    return parse.size();
  }

  /** The word of a sentence that holds an offset, or null. */
  static @Nullable Word wordAt(Parse parse, int offset) {
    for (Word word : parse.words()) {
      if (word.span().contains(offset)) {
        return word;
      }
    }
    return null;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  /** The offset of the first character from here on that is neither blank nor among those given. */
  int skip(int offset, String also) {
    int at = offset;
    while (at < text.length() && (isBlank(text.charAt(at)) || also.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /**
   * The offset after the last character before here that is neither blank nor among those given.
   */
  int skipBack(int offset, String also) {
    int at = offset;
    while (at > 0 && (isBlank(text.charAt(at - 1)) || also.indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }

  /** The last character before an offset that is not blank, or a line break at the start. */
  char before(int offset) {
    int at = skipBack(offset, "");
    return at == 0 || paragraphStart(offset) == offset ? '\n' : text.charAt(at - 1);
  }

  /**
   * Whether a mark follows a letter at once: what stands before it is a heading or another text.
   */
  boolean isGlued(int offset) {
    return offset > 0
        && offset < text.length()
        && text.charAt(offset) == '"'
        && Character.isLetterOrDigit(text.charAt(offset - 1));
  }

  /** Whether a sentence, as its characters tell, starts at an offset. */
  boolean startsSentence(int offset) {
    if (isGlued(offset)) {
      return true;
    }
    return CLOSES_SENTENCE.indexOf(before(offset)) >= 0;
  }

  /** Start of the paragraph that an offset stands in, its leading blanks skipped. */
  int paragraphStart(int offset) {
    int at = text.lastIndexOf("\n\n", Math.max(0, offset - 1));
    return skip(at < 0 ? 0 : at, "");
  }

  int paragraphEnd(int offset) {
    int at = text.indexOf("\n\n", offset);
    return at < 0 ? text.length() : at;
  }

  /** The lines of the text that are not blank, without the blanks at their ends. */
  List<Span> lines() {
    List<Span> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int next = text.indexOf('\n', from);
      int to = next < 0 ? text.length() : next;
      int start = Math.min(skip(from, ""), to);
      int end = skipBack(to, "");
      if (start < end) {
        lines.add(new Span(start, end));
      }
      from = to + 1;
    }
    return lines;
  }

  /** A span without blanks and separators at its ends. */
  @Nullable Span trimmed(int start, int end) {
    int from = skip(start, ",;:");
    int to = end;
    while (to > from
        && (isBlank(text.charAt(to - 1)) || ",;:.–—-".indexOf(text.charAt(to - 1)) >= 0)
        && !isEllipsis(to)) {
      to--;
    }
    return from < to ? new Span(from, to) : null;
  }

  private boolean isEllipsis(int end) {
    return end >= 3 && text.startsWith("...", end - 3);
  }

  /** Words of a span, counted by their letters. */
  int wordCount(Span span) {
    int count = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && !inside) {
        count++;
      }
      inside = letter;
    }
    return count;
  }

  /** Whether a span holds a finite verb. */
  boolean hasFiniteVerb(Span span) {
    int first = Math.max(0, sentenceAt(span.start()));
    for (int s = first; s < parses.size() && parses.get(s).span().start() < span.end(); s++) {
      for (Word word : parses.get(s).words()) {
        if (span.contains(word.start())
            && (word.is(Upos.VERB) || word.is(Upos.AUX))
            && Clauses.isFinite(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
