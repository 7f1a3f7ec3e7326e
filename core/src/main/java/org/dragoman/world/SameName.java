package org.dragoman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.Table;

/**
 * Tells whether two spellings are one name: Tokaïev, Tokayev, Токаев.
 *
 * <p>A Latin and a Cyrillic spelling are aligned by {@link NameAligner}; two of one script meet
 * under {@link NameKey}. Family names that differ by gender alone are two.
 */
public final class SameName {
  /** The evidence a letter at which one in five hundred chance pairs is taken for one name. */
  private static final double THRESHOLD = 0.1;

  private static final double STEEPNESS = 4;

  /** What a consonant that only one of two spellings has takes from the evidence. */
  private static final double UNMATCHED = 0.3;

  /** Endings that Russian names take in a sentence, the longest first. */
  private static final List<String> CASES =
      List.of("ого", "ому", "ыми", "ами", "ой", "ым", "ом", "ем", "ую", "ая", "а", "у", "е", "ы");

  private final NameAligner aligner;

  private SameName(NameAligner aligner) {
    this.aligner = aligner;
  }

  /** Reads the pack's table of letter pairs. */
  public static SameName load(Pack world) {
    Map<String, Double> pieces = new HashMap<>();
    Table.read(world, "romanisation.tsv")
        .forEach(row -> pieces.put(row.get(0) + "\t" + row.get(1), Double.parseDouble(row.get(2))));
    return new SameName(NameAligner.of(pieces));
  }

  public boolean same(String a, String b) {
    return score(a, b) >= 0.5;
  }

  /**
   * How sure it is that two names are one, 0 to 1; names of several words need the same family name
   * and forenames that agree as far as both give them.
   */
  public double score(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    List<String> shorter = left.size() <= right.size() ? left : right;
    List<String> longer = shorter == left ? right : left;
    if (shorter.size() == 1 && longer.size() > 1) {
      return Math.max(
          word(shorter.get(0), longer.getLast()), word(shorter.get(0), String.join("", longer)));
    }
    double worst = 1;
    List<String> free = new ArrayList<>(longer);
    for (String one : shorter) {
      String best = free.get(0);
      for (String other : free) {
        best = word(one, other) > word(one, best) ? other : best;
      }
      worst = Math.min(worst, word(one, best));
      free.remove(best);
    }
    return worst;
  }

  /** Lower case, accents kept: they tell š from s. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean inside =
          i < name.length()
              && (Character.isLetter(name.charAt(i))
                  || name.charAt(i) == '\''
                  || name.charAt(i) == '’'
                  || Character.getType(name.charAt(i)) == Character.NON_SPACING_MARK);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(name.substring(start, i).toLowerCase(java.util.Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private double word(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.length() == 1 || b.length() == 1) {
      return NameKey.word(Fold.fold(a)).charAt(0) == NameKey.word(Fold.fold(b)).charAt(0)
          ? 0.6
          : 0.05;
    }
    boolean left = cyrillic(a);
    boolean right = cyrillic(b);
    if (left != right) {
      String latin = left ? b : a;
      String russian = left ? a : b;
      double evidence = aligner.score(latin, russian) - (gendersDiffer(latin, russian) ? 3 : 0);
      // Close alignments with a consonant too many are two names: Potanine and Путин.
      evidence -= UNMATCHED * Math.abs(consonants(latin) - consonants(russian));
      return 1 / (1 + Math.exp(-STEEPNESS * (evidence - THRESHOLD)));
    }
    return left ? declined(a, b) : latin(Fold.fold(a), Fold.fold(b));
  }

  /** How many consonants a word's key has. */
  private static int consonants(String word) {
    int count = 0;
    for (char c : NameKey.word(Fold.fold(word)).toCharArray()) {
      count += "aeiou".indexOf(c) < 0 ? 1 : 0;
    }
    return count;
  }

  private static double latin(String a, String b) {
    return NameKey.word(a).equals(NameKey.word(b)) ? 0.95 : 0.1;
  }

  /** One Russian name in two cases: Токаева, Токаевым. */
  private static double declined(String a, String b) {
    return stem(a).equals(stem(b)) && Math.min(a.length(), b.length()) > 3 ? 0.9 : 0.1;
  }

  private static String stem(String word) {
    for (String ending : CASES) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Nazarbaïev and Назарбаева: father and daughter. */
  private static boolean gendersDiffer(String latin, String russian) {
    String folded = Fold.fold(latin);
    boolean feminineLatin =
        folded.endsWith("ova") || folded.endsWith("eva") || folded.endsWith("ina");
    boolean feminineRussian =
        russian.endsWith("ова") || russian.endsWith("ева") || russian.endsWith("ина");
    boolean masculineLatin =
        folded.endsWith("ov") || folded.endsWith("ev") || folded.endsWith("in");
    boolean masculineRussian =
        russian.endsWith("ов") || russian.endsWith("ев") || russian.endsWith("ин");
    return (feminineLatin && masculineRussian) || (masculineLatin && feminineRussian);
  }

  private static boolean cyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x400 && word.charAt(i) < 0x530) {
        return true;
      }
    }
    return false;
  }
}
