package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Span;

/**
 * Finds the numbers and measures of a text that count something.
 *
 * <p>Numbers in times and names, articles, labels ("article 5"), addresses and list marks are left
 * out. A finder is immutable and serves all threads.
 */
public final class AmountFinder {
  private final Lexicon lexicon = new Lexicon();
  private final Numerals numerals;
  private final Units units;
  private final NumberTraps traps;
  private final CountWords words;

  private AmountFinder(Pack language) {
    numerals = Numerals.load(language, lexicon);
    units = Units.load(language, lexicon, numerals);
    YamlNode yaml = language.yaml("counts.yaml");
    traps = new NumberTraps(yaml, lexicon);
    words = CountWords.of(yaml, lexicon);
  }

  /** Reads {@code numbers.yaml}, {@code units.yaml} and {@code counts.yaml} of a language. */
  public static AmountFinder load(Pack language) {
    return new AmountFinder(language);
  }

  /**
   * All amounts of a text, in order.
   *
   * @param times the text's times; numbers in them are no amounts
   * @param names the text's names; numbers in them are no amounts
   */
  public List<Amount> find(
      String text, List<Parse> parses, List<TimeMention> times, List<Name> names) {
    List<Span> sentences = parses.stream().map(Parse::span).toList();
    Atoms atoms = Atoms.of(text, sentences, lexicon);
    List<Span> taken = new ArrayList<>();
    times.forEach(time -> taken.add(time.span()));
    names.forEach(name -> taken.add(name.span()));
    taken.sort(null);
    Units.Reader unitReader = units.reader(atoms);
    Ranges ranges = new Ranges(atoms, numerals, traps, words, unitReader);
    Shares shares = new Shares(atoms, numerals, traps, words, unitReader, new ParsedWords(parses));
    return new AmountScan(atoms, numerals, unitReader, traps, words, ranges, shares, taken).all();
  }
}
