package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the names out of a credit such as "By Anna Ivanova and Jean Petit, Reuters". */
final class People {
  private static final int LONGEST = 60;

  private People() {}

  static List<String> of(String credit) {
    List<String> names = new ArrayList<>();
    String text = credit.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    if (text.length() > 300 || text.contains("://")) {
      return names;
    }
    for (String part : text.split("\\s*[,;|/&•·\n]\\s*|\\s+[-–—]\\s+", -1)) {
      split(part, names);
    }
    return names;
  }

  private static void split(String part, List<String> names) {
    String rest = part;
    for (String and : Head.words("and")) {
      int at = rest.toLowerCase(Locale.ROOT).indexOf(" " + and + " ");
      if (at > 0 && rest.substring(at + and.length() + 2).contains(" ")) {
        split(rest.substring(0, at), names);
        split(rest.substring(at + and.length() + 2), names);
        return;
      }
    }
    String name = bare(rest);
    if (isName(name)) {
      names.add(name);
    }
  }

  /** Without "By", brackets, handles and what follows them. */
  private static String bare(String text) {
    String name = text.strip();
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String by : Head.words("by")) {
        if (name.length() > by.length()
            && name.regionMatches(true, 0, by, 0, by.length())
            && (name.charAt(by.length()) == ' ' || name.charAt(by.length()) == ':')) {
          name = name.substring(by.length() + 1).strip();
          cut = true;
        }
      }
    }
    for (String stop : new String[] {" (", " @", " <", "@"}) {
      int at = name.indexOf(stop);
      name = at > 0 ? name.substring(0, at).strip() : name;
    }
    return name;
  }

  private static boolean isName(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.startsWith("@")
        || name.split(" ", -1).length > 6) {
      return false;
    }
    boolean letter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letter |= Character.isLetter(c);
      if (Character.isDigit(c) || "?!{}[]=:\"«»".indexOf(c) >= 0) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean mailbox = name.indexOf('.') > 0 && name.indexOf(' ') < 0 && name.equals(lower);
    return !mailbox && letter && name.length() > 1 && !Head.words("nobody").contains(lower);
  }
}
