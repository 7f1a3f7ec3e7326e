package org.dragoman.search;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words of each language are made alike: case, accents, elision, endings. Words without meaning
 * of their own are left out, but keep their place, so that phrases stay phrases.
 */
final class Languages {
  /** The languages with an analysis of their own; all others share {@code xx}. */
  static final String[] ALL = {"fr", "en", "xx"};

  private static final Analyzer OTHER =
      chain(CharArraySet.EMPTY_SET, words -> words, words -> words);

  private static final Map<String, Analyzer> BY_LANGUAGE =
      Map.of(
          "fr",
          chain(
              FrenchAnalyzer.getDefaultStopSet(),
              words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
              FrenchLightStemFilter::new),
          "en",
          chain(
              EnglishAnalyzer.getDefaultStopSet(),
              EnglishPossessiveFilter::new,
              EnglishMinimalStemFilter::new),
          "xx",
          OTHER);

  private Languages() {}

  /** The field that holds text of a language. */
  static String text(String language) {
    return "text_" + known(language);
  }

  /** The field that holds names that belong to text of a language. */
  static String names(String language) {
    return "names_" + known(language);
  }

  private static String known(String language) {
    return BY_LANGUAGE.containsKey(language) ? language : "xx";
  }

  static Analyzer of(String language) {
    return BY_LANGUAGE.getOrDefault(language, OTHER);
  }

  /** The analysis of every field. */
  static Analyzer fields() {
    Map<String, Analyzer> fields = new java.util.HashMap<>();
    BY_LANGUAGE.forEach(
        (language, analyzer) -> {
          fields.put(text(language), analyzer);
          fields.put(names(language), analyzer);
        });
    return new PerFieldAnalyzerWrapper(OTHER, fields);
  }

  private static Analyzer chain(
      CharArraySet left, UnaryOperator<TokenStream> parts, UnaryOperator<TokenStream> stems) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(parts.apply(tokens));
        // Accents go before endings do, so that words typed without accents find the others.
        TokenStream kept = new ASCIIFoldingFilter(new StopFilter(words, left));
        return new TokenStreamComponents(tokens, stems.apply(kept));
      }
    };
  }
}
