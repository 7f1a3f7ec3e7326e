package org.dragoman.article.html;

/** Text reduced to what makes two spellings of it the same. */
final class Words {
  private Words() {}

  /** Letters and digits in lower case, each run of anything else one space, none at the ends. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        folded.append(Character.toLowerCase(c));
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }
}
