package org.dragoman.model;

import java.util.List;

/**
 * A line of a CoNLL-U sentence, its columns as they stand.
 *
 * @param line where it stands in its file, from 1; 0 for one that was made
 * @param more columns after the ten, as CoNLL-U Plus allows
 */
public record ConlluRow(
    int line,
    String id,
    String form,
    String lemma,
    String upos,
    String xpos,
    String feats,
    String head,
    String deprel,
    String deps,
    String misc,
    List<String> more) {
  public ConlluRow {
    more = List.copyOf(more);
  }

  /** A line of the ten columns. */
  public ConlluRow(
      int line,
      String id,
      String form,
      String lemma,
      String upos,
      String xpos,
      String feats,
      String head,
      String deprel,
      String deps,
      String misc) {
    this(line, id, form, lemma, upos, xpos, feats, head, deprel, deps, misc, List.of());
  }

  /** Whether it is a syntactic word, neither a range "3-4" nor an empty node "3.1". */
  public boolean isWord() {
    return !isRange() && !isEmptyNode();
  }

  /** Whether it is a token of several words, such as "3-4 du". */
  public boolean isRange() {
    return id.indexOf('-') > 0;
  }

  public boolean isEmptyNode() {
    return id.indexOf('.') > 0;
  }

  /** The first word of a range, or the word's own number. */
  public int first() {
    int dash = id.indexOf('-');
    return Integer.parseInt(dash > 0 ? id.substring(0, dash) : id);
  }

  /** The last word of a range, or the word's own number. */
  public int last() {
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }

  /** Whether white space follows it in the text. */
  public boolean isSpaceAfter() {
    return !hasMisc("SpaceAfter=No");
  }

  private boolean hasMisc(String item) {
    for (String one : misc.split("\\|")) {
      if (one.equals(item)) {
        return true;
      }
    }
    return false;
  }

  /** The value of a MISC item, or "". */
  public String misc(String key) {
    for (String one : misc.split("\\|")) {
      if (one.startsWith(key) && one.length() > key.length() && one.charAt(key.length()) == '=') {
        return one.substring(key.length() + 1);
      }
    }
    return "";
  }

  /** The same line with what a parse says in the columns that a parse fills. */
  public ConlluRow with(Word word) {
    return new ConlluRow(
        line,
        id,
        form,
        word.lemma().isEmpty() ? "_" : word.lemma(),
        word.upos().name(),
        xpos,
        word.feats().isEmpty() ? "_" : word.feats(),
        Integer.toString(word.head() + 1),
        word.deprel(),
        "_",
        miscWithEntity(word.entity()),
        more);
  }

  /** The same line with a BIO tag as {@code Entity=} in MISC, which "O" leaves out. */
  public ConlluRow withEntity(String entity) {
    String items = miscWithEntity(entity);
    return new ConlluRow(line, id, form, lemma, upos, xpos, feats, head, deprel, deps, items, more);
  }

  private String miscWithEntity(String entity) {
    StringBuilder out = new StringBuilder();
    for (String one : misc.split("\\|")) {
      if (!one.equals("_") && !one.startsWith("Entity=")) {
        out.append(out.isEmpty() ? "" : "|").append(one);
      }
    }
    if (!entity.equals("O")) {
      out.append(out.isEmpty() ? "" : "|").append("Entity=").append(entity);
    }
    return out.isEmpty() ? "_" : out.toString();
  }

  /** The line as it stands in a file, without its end. */
  @Override
  public String toString() {
    String ten = String.join("\t", id, form, lemma, upos, xpos, feats, head, deprel, deps, misc);
    return more.isEmpty() ? ten : ten + "\t" + String.join("\t", more);
  }
}
