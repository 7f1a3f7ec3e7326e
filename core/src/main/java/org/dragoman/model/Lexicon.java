package org.dragoman.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.YamlNode;

/**
 * The dictionary of a language: which lemmas and tags a word form can have.
 *
 * <p>A pack names it in {@code lexicon.yaml}. Safe for use by many threads.
 */
public final class Lexicon {
  private static final String FILE = "lexicon.yaml";

  private final Dictionary dictionary;

  /**
   * A lemma with a tag of the dictionary's own tag set, such as "N f s".
   *
   * @param frequency of the form in running text, from 0 (rare) to 25, on a logarithmic scale
   */
  public record Entry(String lemma, String tag, int frequency) {}

  private final LexiconTags tags;

  private Lexicon(Dictionary dictionary, LexiconTags tags) {
    this.dictionary = dictionary;
    this.tags = tags;
  }

  /**
   * Opens the dictionary that a language's pack names.
   *
   * @throws PackException when it is not on the class path
   */
  public static Lexicon load(Pack language) {
    YamlNode yaml = language.yaml(FILE);
    try (InputStream words = open(language, yaml.get("dictionary").text());
        InputStream info = open(language, yaml.get("info").text())) {
      return new Lexicon(Dictionary.read(words, info), LexiconTags.load(language));
    } catch (IOException e) {
      throw new PackException(language.locate(FILE), 0, "dictionary: " + e.getMessage());
    }
  }

  private static InputStream open(Pack language, String resource) {
    InputStream in = Lexicon.class.getResourceAsStream("/" + resource);
    if (in == null) {
      throw new PackException(language.locate(FILE), 0, resource + " is not on the class path");
    }
    return in;
  }

  /** All entries of exactly this form, in the dictionary's order; none when it is unknown. */
  public List<Entry> entries(String form) {
    if (!isText(form)) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (WordData word : new DictionaryLookup(dictionary).lookup(form)) {
      entries.add(entry(word.getStem().toString(), String.valueOf(word.getTag())));
    }
    return entries;
  }

  private static String joined(LexiconTags.Meaning meaning) {
    List<String> feats = new ArrayList<>(meaning.feats());
    feats.sort(null);
    return feats.isEmpty() ? "_" : String.join("|", feats);
  }

  /** What is done with a form and one of the analyses that universal tags give it. */
  public interface Visitor {
    void visit(String form, Upos upos, String feats);
  }

  /** Shows every form with every analysis, in the dictionary's order. */
  public void forEach(Visitor visitor) {
    for (WordData word : new DictionaryLookup(dictionary)) {
      String tagged = String.valueOf(word.getTag());
      LexiconTags.Meaning meaning = tags.meaning(tagged.substring(0, tagged.length() - 1));
      for (Upos upos : meaning.upos()) {
        visitor.visit(word.getWord().toString(), upos, joined(meaning));
      }
    }
  }

  /** The dictionary is built with a letter for the frequency at the end of each tag. */
  private static Entry entry(String lemma, String tagged) {
    int end = tagged.length() - 1;
    return new Entry(lemma, tagged.substring(0, end), tagged.charAt(end) - 'A');
  }

  /** The lookup cannot encode lone surrogates, and takes the separator for part of an entry. */
  private static boolean isText(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '_' || c == '+' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return !form.isEmpty();
  }
}
