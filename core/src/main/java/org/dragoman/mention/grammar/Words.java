package org.dragoman.mention.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A set of words, told apart by their accents as the lexicon's numbers are not ("a", "à"). */
public final class Words {
  private final Map<Integer, Set<String>> forms = new HashMap<>();

  private Words() {}

  /** The words join the lexicon. */
  public static Words of(List<String> words, Lexicon lexicon) {
    Words set = new Words();
    for (String word : words) {
      set.forms.computeIfAbsent(lexicon.number(word), key -> new HashSet<>()).add(word);
    }
    return set;
  }

  public boolean has(Atoms atoms, int at) {
    if (at < 0 || at >= atoms.size()) {
      return false;
    }
    Set<String> known = forms.get(atoms.lexeme(at));
    return known != null
        && (known.contains(atoms.form(at).toLowerCase(Locale.ROOT)) || !atoms.isWord(at));
  }
}
