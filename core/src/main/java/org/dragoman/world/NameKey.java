package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;

/**
 * A key under which the spellings of one name meet, whether romanised for the French press
 * (Tokaïev, Loukachenko), the English (Tokayev, Lukashenko), by scholars, or left in Cyrillic.
 *
 * <p>A key says that two spellings may be one name; {@link SameName} says whether they are.
 */
public final class NameKey {
  /** Longest first where one begins another; {@code ""} drops. */
  private static final String[][] LATIN = {
    {"schtsch", "C"},
    {"chtch", "C"},
    {"shch", "C"},
    {"tsch", "C"},
    {"tch", "C"},
    {"sch", "C"},
    {"ch", "C"},
    {"sh", "C"},
    {"dzh", "J"},
    {"dj", "J"},
    {"zh", "J"},
    {"kh", "H"},
    {"ph", "f"},
    {"th", "t"},
    {"gh", "g"},
    {"gue", "ge"},
    {"gui", "gi"},
    {"ck", "k"},
    {"qu", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ts", "Z"},
    {"tz", "Z"},
    {"oe", "o"},
    {"ce", "se"},
    {"ci", "si"},
    {"cy", "si"},
    {"x", "ks"},
    {"q", "k"},
    {"c", "k"},
    {"w", "v"},
    {"y", "i"},
    {"j", "J"},
    {"h", "h"},
  };

  /** The same rules by their first letter, for they are tried at every letter of every name. */
  private static final String[][][] BY_FIRST = new String[128][][];

  static {
    for (char c = 0; c < 128; c++) {
      char first = c;
      BY_FIRST[c] =
          java.util.Arrays.stream(LATIN)
              .filter(rule -> rule[0].charAt(0) == first)
              .toArray(String[][]::new);
    }
  }

  private static final String CYRILLIC_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] CYRILLIC = {
    "a", "b", "v", "g", "d", "e", "e", "J", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "H", "Z", "C", "C", "C", "", "i", "", "e", "iu", "ia", "i", "i", "e", "g",
  };

  private NameKey() {}

  /** The keys of a name's words, joined by blanks. */
  public static String of(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : words(name)) {
      key.append(key.isEmpty() ? "" : " ").append(word(word));
    }
    return key.toString();
  }

  /** The folded words of a name: runs of letters, parted by blanks, hyphens and apostrophes. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(Fold.fold(name.substring(start, i)));
        start = -1;
      }
    }
    return words;
  }

  /** The key of one folded word. */
  public static String word(String folded) {
    StringBuilder sounds = new StringBuilder();
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      int cyrillic = c < 0x400 ? -1 : CYRILLIC_LETTERS.indexOf(c);
      if (cyrillic >= 0) {
        sounds.append(CYRILLIC[cyrillic]);
        i++;
      } else {
        i += latin(folded, i, sounds);
      }
    }
    return tidy(sounds.toString());
  }

  private static int latin(String word, int at, StringBuilder sounds) {
    char first = word.charAt(at);
    for (String[] rule : first < 128 ? BY_FIRST[first] : BY_FIRST[0]) {
      if (word.startsWith(rule[0], at)) {
        sounds.append(rule[1]);
        return rule[0].length();
      }
    }
    sounds.append(word.charAt(at));
    return 1;
  }

  /** Drops what the romanisations differ in: glides, mute letters, doubled letters. */
  private static String tidy(String sounds) {
    StringBuilder key = new StringBuilder();
    int length = sounds.length();
    for (int i = 0; i < length; i++) {
      char c = sounds.charAt(i);
      char before = key.isEmpty() ? 0 : key.charAt(key.length() - 1);
      char after = i + 1 < length ? sounds.charAt(i + 1) : 0;
      if (c == before
          || (c == 'h' && before != 0)
          || (c == 'i' && vowel(before) && vowel(after))
          || (c == 'i' && after == 'e')
          || (c == 'e' && after == 0 && key.length() > 2 && !vowel(before))) {
        continue;
      }
      boolean glide = c == 'J' && vowel(before) && after != 0 && !vowel(after);
      key.append(glide ? 'i' : c == 'f' && after == 0 && vowel(before) ? 'v' : c);
    }
    return key.toString();
  }

  private static boolean vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
