package org.dragoman.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dictionary form of a word whose tag and features are known.
 *
 * <p>In this order: the exceptions of {@code lemmas.tsv}, which treebanks teach; the dictionary;
 * the endings of {@code lemma-endings.tsv}. Answers are remembered. Safe for use by many threads.
 */
public final class Lemmatiser {
  private static final int CACHE = 1 << 15;

  private final Lexicon lexicon;
  private final LexiconTags tags;
  private final LemmaExceptions exceptions;
  private final LemmaEndings endings;
  private final Accents accents;
  private final List<String> ownGender;
  private final String plural;

  /** Answers by hash; a race loses one at worst, for entries are immutable. */
  private final @Nullable Answer[] cache = new Answer[CACHE];

  private record Answer(String form, Upos upos, String feats, String lemma) {}

  Lemmatiser(Lexicon lexicon, Pack language, LemmaExceptions exceptions, LemmaEndings endings) {
    this.lexicon = lexicon;
    this.tags = LexiconTags.load(language);
    this.accents = new Accents(language, lexicon);
    this.exceptions = exceptions;
    this.endings = endings;
    YamlNode yaml = language.yaml("lexicon.yaml");
    this.ownGender = yaml.texts("own-gender");
    this.plural = yaml.text("plural", "");
  }

  public static Lemmatiser load(Pack language) {
    return load(language, Lexicon.load(language), List.of());
  }

  /**
   * @param additions a user's own lemmas
   */
  public static Lemmatiser load(Pack language, Lexicon lexicon, List<Pack> additions) {
    return new Lemmatiser(
        lexicon, language, LemmaExceptions.load(language, additions), LemmaEndings.load(language));
  }

  /** A lemmatiser that has only the dictionary, from which the exceptions are learned. */
  public static Lemmatiser untaught(Pack language, LemmaEndings endings) {
    return new Lemmatiser(Lexicon.load(language), language, new LemmaExceptions(Map.of()), endings);
  }

  /**
   * The lemma of a word.
   *
   * @param feats universal features as in CoNLL-U, or "_"
   */
  public String lemma(String form, Upos upos, String feats) {
    int slot = (form.hashCode() * 31 + upos.ordinal() * 7 + feats.hashCode()) & (CACHE - 1);
    Answer known = cache[slot];
    if (known != null
        && known.upos == upos
        && known.form.equals(form)
        && known.feats.equals(feats)) {
      return known.lemma;
    }
    String lemma = find(form, upos, feats);
    // Long forms are junk that will not come again.
    if (form.length() < 40) {
      cache[slot] = new Answer(form, upos, feats, lemma);
    }
    return lemma;
  }

  private String find(String form, Upos upos, String feats) {
    String plain = plain(form);
    String lower = plain.toLowerCase(Locale.ROOT);
    String exception = exceptions.find(plain, lower, upos, feats);
    if (exception != null) {
      return exception;
    }
    switch (upos) {
      case PROPN, PUNCT, SYM, X:
        return plain;
      default:
        break;
    }
    String known = fromDictionary(plain, lower, upos, feats);
    if (known != null) {
      return known;
    }
    return isSymbolic(plain) ? plain : endings.lemma(lower, upos, feats);
  }

  /** Straight apostrophes, no optional endings: "élu(e)s" is "élus". */
  private static String plain(String form) {
    String plain = form.indexOf('\u2019') < 0 ? form : form.replace('\u2019', '\'');
    int open = plain.indexOf('(');
    int close = open > 0 ? plain.indexOf(')', open) : -1;
    return close > 0 ? plain.substring(0, open) : plain;
  }

  /** Acronyms and what holds figures are not inflected. */
  private static boolean isSymbolic(String form) {
    boolean capitals = form.length() > 1 && form.length() < 6;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isDigit(c)) {
        return true;
      }
      capitals &= Character.isUpperCase(c);
    }
    return capitals;
  }

  private @Nullable String fromDictionary(String form, String lower, Upos upos, String feats) {
    String found = best(form, lexicon.entries(form), upos, feats);
    if (found == null && !lower.equals(form)) {
      found = best(lower, lexicon.entries(lower), upos, feats);
    }
    if (found == null && !isSymbolic(form)) {
      String accented = accents.restore(lower, form);
      found = accented == null ? null : best(accented, lexicon.entries(accented), upos, feats);
    }
    return found;
  }

  private @Nullable String best(String form, List<Lexicon.Entry> entries, Upos upos, String feats) {
    String best = null;
    boolean feminine = false;
    int top = Integer.MIN_VALUE;
    for (Lexicon.Entry entry : entries) {
      LexiconTags.Meaning meaning = tags.meaning(entry.tag());
      if (!meaning.upos().contains(upos)) {
        continue;
      }
      int score = agreement(meaning.feats(), feats) * 100 + frequency(entry.lemma(), upos);
      if (score > top) {
        top = score;
        best = entry.lemma();
        feminine = meaning.feats().contains("Gender=Fem");
      }
    }
    boolean own = best != null && feminine && ownGender.contains(upos.name());
    return own && !isFeminine(best, upos) ? singular(form, feats) : best;
  }

  private static int agreement(List<String> dictionary, String feats) {
    int sum = 0;
    for (String feat : dictionary) {
      sum +=
          has(feats, feat) ? 1 : feats.contains(feat.substring(0, feat.indexOf('=') + 1)) ? -1 : 0;
    }
    return sum;
  }

  private static boolean has(String feats, String feat) {
    int at = feats.indexOf(feat);
    return at >= 0
        && (at + feat.length() == feats.length() || feats.charAt(at + feat.length()) == '|');
  }

  /** How frequent a lemma is as a form of its own; rare homographs lose a tie. */
  private int frequency(String lemma, Upos upos) {
    int top = 0;
    for (Lexicon.Entry entry : lexicon.entries(lemma)) {
      if (tags.meaning(entry.tag()).upos().contains(upos)) {
        top = Math.max(top, entry.frequency());
      }
    }
    return top;
  }

  private boolean isFeminine(@Nullable String lemma, Upos upos) {
    for (Lexicon.Entry entry : lemma == null ? List.<Lexicon.Entry>of() : lexicon.entries(lemma)) {
      LexiconTags.Meaning meaning = tags.meaning(entry.tag());
      if (meaning.upos().contains(upos) && !meaning.feats().contains("Gender=Masc")) {
        return true;
      }
    }
    return false;
  }

  private String singular(String form, String feats) {
    boolean strip = has(feats, "Number=Plur") && !plural.isEmpty() && form.endsWith(plural);
    return strip ? form.substring(0, form.length() - plural.length()) : form;
  }
}
