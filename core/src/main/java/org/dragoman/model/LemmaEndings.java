package org.dragoman.model;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;

/**
 * Lemmas of words that the dictionary does not know, by the longest known ending, from {@code
 * lemma-endings.tsv}: kind of word, ending, how many letters go, what comes instead.
 */
public final class LemmaEndings {
  /** No ending is longer. */
  public static final int LONGEST = 6;

  private static final String FILE = "lemma-endings.tsv";
  private static final String[] NAMES = {"Gender", "Number", "VerbForm"};

  private final Map<String, Edit> edits;

  /** What is done to a form: letters cut off its end, and what is put there. */
  public record Edit(int cut, String add) {
    /** The edit that makes one word another. */
    public static Edit between(String form, String lemma) {
      int same = 0;
      while (same < form.length()
          && same < lemma.length()
          && form.charAt(same) == lemma.charAt(same)) {
        same++;
      }
      return new Edit(form.length() - same, lemma.substring(same));
    }

    String apply(String form) {
      return cut > form.length() ? form : form.substring(0, form.length() - cut) + add;
    }
  }

  /**
   * @param edits by kind, a space and the ending
   */
  public LemmaEndings(Map<String, Edit> edits) {
    this.edits = edits;
  }

  static LemmaEndings load(Pack language) {
    Map<String, Edit> edits = new HashMap<>();
    if (!language.has(FILE)) {
      return new LemmaEndings(edits);
    }
    int number = 0;
    for (String line : language.lines(FILE)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      String[] c = line.split("\t", -1);
      if (c.length != 4) {
        throw new PackException(language.locate(FILE), number, "4 columns are expected");
      }
      edits.put(c[0] + ' ' + c[1], new Edit(Integer.parseInt(c[2]), c[3]));
    }
    return new LemmaEndings(edits);
  }

  /** The kind of word that an ending belongs to: its tag, gender, number and verb form. */
  public static String kind(Upos upos, String feats) {
    StringBuilder kind = new StringBuilder(upos.name());
    for (String name : NAMES) {
      int at = feats.indexOf(name + "=");
      if (at == 0 || (at > 0 && feats.charAt(at - 1) == '|')) {
        int end = feats.indexOf('|', at);
        kind.append('|').append(feats, at, end < 0 ? feats.length() : end);
      }
    }
    return kind.toString();
  }

  /** The lemma of a form in lower case; the form itself where no ending is known. */
  String lemma(String form, Upos upos, String feats) {
    String kind = kind(upos, feats) + ' ';
    for (int length = Math.min(LONGEST, form.length()); length >= 0; length--) {
      Edit edit = edits.get(kind + form.substring(form.length() - length));
      if (edit != null) {
        return edit.apply(form);
      }
    }
    return form;
  }
}
