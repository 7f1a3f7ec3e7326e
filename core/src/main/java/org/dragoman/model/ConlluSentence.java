package org.dragoman.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * A sentence of a CoNLL-U file.
 *
 * @param comments its comment lines, with their "#"
 * @param rows all other lines, in order
 */
public record ConlluSentence(List<String> comments, List<ConlluRow> rows) {
  public ConlluSentence {
    comments = List.copyOf(comments);
    rows = List.copyOf(rows);
  }

  /** The value of a comment such as {@code # text = …}, or "". */
  public String comment(String key) {
    for (String comment : comments) {
      String body = comment.substring(1).strip();
      if (body.startsWith(key)) {
        String rest = body.substring(key.length()).stripLeading();
        if (rest.startsWith("=")) {
          return rest.substring(1).strip();
        }
      }
    }
    return "";
  }

  public boolean hasComment(String key) {
    return comments.stream().anyMatch(c -> c.substring(1).strip().startsWith(key));
  }

  /** The syntactic words. */
  public List<ConlluRow> words() {
    return rows.stream().filter(ConlluRow::isWord).toList();
  }

  /** The surface tokens: ranges, and words outside ranges. */
  public List<ConlluRow> tokens() {
    List<ConlluRow> tokens = new ArrayList<>();
    int covered = 0;
    for (ConlluRow row : rows) {
      if (row.isEmptyNode() || (row.isWord() && row.first() <= covered)) {
        continue;
      }
      covered = row.isRange() ? row.last() : covered;
      tokens.add(row);
    }
    return tokens;
  }

  /** The text that the tokens make up, spaced as they say. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (ConlluRow token : tokens()) {
      text.append(token.form());
      if (token.isSpaceAfter()) {
        text.append(' ');
      }
    }
    return text.toString().stripTrailing();
  }

  /** The sentence with spans in {@link #text()}; the words of a range share its span. */
  public Sentence sentence() {
    List<Token> tokens = new ArrayList<>();
    Map<String, ConlluRow> words = new HashMap<>();
    rows.forEach(row -> words.put(row.id(), row));
    int at = 0;
    for (ConlluRow token : tokens()) {
      Span span = new Span(at, at + token.form().length());
      int parts = token.last() - token.first() + 1;
      for (int part = 0; part < parts; part++) {
        ConlluRow word = words.get(Integer.toString(token.first() + part));
        tokens.add(new Token(span, word == null ? token.form() : word.form(), part, parts));
      }
      at = span.end() + (token.isSpaceAfter() ? 1 : 0);
    }
    int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
    return new Sentence(new Span(0, end), tokens);
  }

  /** This sentence with what a parse of {@link #sentence()} says. */
  public ConlluSentence with(Parse parse) {
    List<ConlluRow> filled = new ArrayList<>(rows.size());
    int next = 0;
    for (ConlluRow row : rows) {
      filled.add(row.isWord() ? row.with(parse.word(next++)) : row);
    }
    return new ConlluSentence(comments, filled);
  }

  /** The sentence as it stands in a file, with the blank line after it. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    comments.forEach(comment -> out.append(comment).append('\n'));
    rows.forEach(row -> out.append(row).append('\n'));
    return out.append('\n').toString();
  }
}
