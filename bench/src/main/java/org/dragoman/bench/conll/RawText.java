package org.dragoman.bench.conll;

import java.util.List;
import java.util.Random;
import org.dragoman.model.ConlluSentence;

/**
 * The running text of a treebank, for measuring what finds tokens and sentences.
 *
 * <p>Paragraphs are those of {@code newpar} and {@code newdoc} where the treebank has them. Else
 * they are made, and how they are made weighs more than anything the splitter does; so there are
 * three ways, and a score is only worth something with the way named.
 */
final class RawText {
  private static final long SEED = 2018;
  private static final String END_MARKS = ".!?;\u2026";
  private static final String CLOSERS = "\"\u201d\u00bb)] \u00a0\u202f";

  private RawText() {}

  /** Where paragraphs end, beside after one to six sentences, drawn from a fixed seed. */
  enum Layout {
    /** Nowhere else: headlines run into the sentence after them, as on no page. */
    GROUPS,
    /** After what ends in a letter or figure, such as a headline. */
    HEADLINES,
    /** After what ends in no end mark, and before what starts in lower case or with a bullet. */
    PAGE
  }

  static String of(List<ConlluSentence> sentences, Layout layout) {
    boolean marked = sentences.stream().anyMatch(RawText::startsParagraph);
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    int left = 0;
    String before = "";
    for (ConlluSentence sentence : sentences) {
      String own = sentence.text();
      if (text.length() > 0) {
        boolean breaks =
            marked ? startsParagraph(sentence) : left <= 0 || isBreak(layout, before, own);
        text.append(breaks ? "\n\n" : " ");
        left = breaks ? random.nextInt(6) : left - 1;
      }
      text.append(own);
      before = own;
    }
    return text.toString();
  }

  private static boolean isBreak(Layout layout, String before, String after) {
    return switch (layout) {
      case GROUPS -> false;
      case HEADLINES ->
          !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()));
      case PAGE -> !isEnded(before) || isItem(after);
    };
  }

  private static boolean startsParagraph(ConlluSentence sentence) {
    return sentence.hasComment("newpar") || sentence.hasComment("newdoc");
  }

  private static boolean isItem(String sentence) {
    int first = sentence.isEmpty() ? '-' : sentence.codePointAt(0);
    return first == '-' || Character.isLowerCase(first);
  }

  private static boolean isEnded(String sentence) {
    int end = sentence.length();
    while (end > 0 && CLOSERS.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && END_MARKS.indexOf(sentence.charAt(end - 1)) >= 0;
  }
}
