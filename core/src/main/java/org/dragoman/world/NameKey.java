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
    int length = name.length();
    char[] folded = new char[length];
    char[] sounds = new char[2 * length + 2];
    char[] key = new char[2 * length + 2];
    int size = 0;
    int word = 0;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Character.isLetterOrDigit(name.charAt(i));
      if (letter) {
        folded[word++] = Fold.fold(name.charAt(i));
      } else if (word > 0) {
        if (size > 0) {
          key[size++] = ' ';
        }
        size = tidy(sounds, sounds(folded, word, sounds), key, size);
        word = 0;
      }
    }
    return new String(key, 0, size);
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
    char[] letters = folded.toCharArray();
    char[] sounds = new char[2 * letters.length + 2];
    char[] key = new char[2 * letters.length + 2];
    return new String(key, 0, tidy(sounds, sounds(letters, letters.length, sounds), key, 0));
  }

  /** Writes the sounds of the first letters of a word; returns how many. */
  private static int sounds(char[] word, int length, char[] sounds) {
    int size = 0;
    int i = 0;
    while (i < length) {
      char c = word[i];
      int cyrillic = c < 0x400 ? -1 : CYRILLIC_LETTERS.indexOf(c);
      String sound = null;
      int read = 1;
      if (cyrillic >= 0) {
        sound = CYRILLIC[cyrillic];
      } else if (c < 128) {
        for (String[] rule : BY_FIRST[c]) {
          if (begins(word, i, length, rule[0])) {
            sound = rule[1];
            read = rule[0].length();
            break;
          }
        }
      }
      if (sound == null) {
        sounds[size++] = c;
      } else {
        for (int s = 0; s < sound.length(); s++) {
          sounds[size++] = sound.charAt(s);
        }
      }
      i += read;
    }
    return size;
  }

  private static boolean begins(char[] word, int at, int length, String rule) {
    if (at + rule.length() > length) {
      return false;
    }
    for (int i = 1; i < rule.length(); i++) {
      if (word[at + i] != rule.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Drops what the romanisations differ in: glides, mute letters, doubled letters.
   *
   * @param key where the word is written, from {@code start} on; returns its end
   */
  private static int tidy(char[] sounds, int length, char[] key, int start) {
    int size = start;
    for (int i = 0; i < length; i++) {
      char c = sounds[i];
      char before = size == start ? 0 : key[size - 1];
      char after = i + 1 < length ? sounds[i + 1] : 0;
      if (c == before
          || (c == 'h' && before != 0)
          || (c == 'i' && vowel(before) && vowel(after))
          || (c == 'i' && after == 'e')
          || (c == 'e' && after == 0 && size - start > 2 && !vowel(before))) {
        continue;
      }
      boolean glide = c == 'J' && vowel(before) && after != 0 && !vowel(after);
      key[size++] = glide ? 'i' : c == 'f' && after == 0 && vowel(before) ? 'v' : c;
    }
    return size;
  }

  private static boolean vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
