package org.dragoman.bench.conll;

import java.util.List;
import java.util.Random;
import org.dragoman.model.ConlluSentence;

/**
 * The running text of a treebank, for measuring what finds tokens and sentences.
 *
 * <p>Paragraphs are those of {@code newpar} and {@code newdoc} where the treebank has them. Else
 * each has one to six sentences, drawn from a fixed seed; and as on a page, what does not end in an
 * end mark (a headline, an item of a list, the line before a list) ends its paragraph, and what
 * starts in lower case or with a bullet starts one.
 */
final class RawText {
  private static final long SEED = 2018;
  private static final String END_MARKS = ".!?;\u2026";
  private static final String CLOSERS = "\"\u201d\u00bb)] \u00a0\u202f";

  private RawText() {}

  static String of(List<ConlluSentence> sentences) {
    boolean marked = sentences.stream().anyMatch(RawText::startsParagraph);
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    int left = 0;
    boolean open = false;
    for (ConlluSentence sentence : sentences) {
      String own = sentence.text();
      if (text.length() > 0) {
        boolean breaks = marked ? startsParagraph(sentence) : left <= 0 || open || isItem(own);
        text.append(breaks ? "\n\n" : " ");
        left = breaks ? random.nextInt(6) : left - 1;
      }
      text.append(own);
      open = !isEnded(own);
    }
    return text.toString();
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
