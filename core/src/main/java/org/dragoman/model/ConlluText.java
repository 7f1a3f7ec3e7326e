package org.dragoman.model;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.CodePoints;
import org.dragoman.text.Token;

/**
 * Parsed sentences of a text in CoNLL-U: {@code # text}, {@code # newpar}, and for each token its
 * place in code points as {@code TokenRange=start:end}.
 */
public final class ConlluText {
  private final String text;
  private final CodePoints points;
  private int count;
  private int lastEnd;

  public ConlluText(String text) {
    this.text = text;
    this.points = new CodePoints(text);
  }

  /** The next sentence of the text; sentences are given in order. */
  public ConlluSentence next(Parse parse) {
    int start = parse.span().start();
    List<String> comments = new ArrayList<>();
    if (count == 0 || isParagraphBreak(lastEnd, start)) {
      comments.add("# newpar");
    }
    comments.add("# sent_id = " + ++count);
    comments.add("# text = " + oneLine(parse.span().in(text)));
    lastEnd = parse.span().end();
    return new ConlluSentence(comments, rows(parse));
  }

  private boolean isParagraphBreak(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  /** A comment and a form must not break the line they stand on. */
  private static String oneLine(String form) {
    StringBuilder line = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }

  private List<ConlluRow> rows(Parse parse) {
    List<ConlluRow> rows = new ArrayList<>();
    for (int i = 0; i < parse.size(); i++) {
      Token token = parse.word(i).token();
      if (token.parts() > 1 && token.part() == 0) {
        String id = (i + 1) + "-" + (i + token.parts());
        rows.add(row(id, token.span().in(text), misc(token)));
      }
      String misc = token.parts() > 1 ? "_" : misc(token);
      rows.add(row(Integer.toString(i + 1), token.form(), misc).with(parse.word(i)));
    }
    return rows;
  }

  private static ConlluRow row(String id, String form, String misc) {
    return new ConlluRow(0, id, oneLine(form), "_", "_", "_", "_", "_", "_", "_", misc);
  }

  private String misc(Token token) {
    int end = token.end();
    boolean joined = end < text.length() && !isSpace(text.charAt(end));
    return (joined ? "SpaceAfter=No|" : "")
        + "TokenRange="
        + points.fromUtf16(token.start())
        + ":"
        + points.fromUtf16(end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
