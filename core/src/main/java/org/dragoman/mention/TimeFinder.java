package org.dragoman.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.mention.calendar.Clauses;
import org.dragoman.mention.calendar.Reference;
import org.dragoman.mention.calendar.TimeSense;
import org.dragoman.mention.calendar.TimeValue;
import org.dragoman.mention.calendar.TimeValue.Point;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Grammar;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Match;
import org.dragoman.mention.grammar.Numerals;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of calendar time, duration and recurrence and resolves them.
 *
 * <p>Works on the characters of the text; parses give sentence limits and the tense of clauses. A
 * finder is immutable and serves all threads.
 */
public final class TimeFinder {
  private final Lexicon lexicon = new Lexicon();
  private final Grammar grammar;
  private final Clauses clauses;

  private TimeFinder(Pack language) {
    Numerals numerals = Numerals.load(language, lexicon);
    YamlNode yaml = language.yaml("times.yaml");
    grammar = Grammar.from(yaml, lexicon, numerals);
    clauses = Clauses.from(language.yaml("tense.yaml"), lexicon);
  }

  /** Reads {@code numbers.yaml}, {@code times.yaml} and {@code tense.yaml} of a language. */
  public static TimeFinder load(Pack language) {
    return new TimeFinder(language);
  }

  /**
   * All times of a text, in order.
   *
   * @param parses the text's sentences; with none, only line ends divide
   * @param published the day of publication, null where it is not known: then only what the text
   *     says in full is resolved, unless the text begins with its date
   */
  public List<TimeMention> find(String text, List<Parse> parses, @Nullable LocalDate published) {
    List<Span> sentences = parses.stream().map(Parse::span).toList();
    Atoms atoms = Atoms.of(text, sentences, lexicon);
    Grammar.Search search = grammar.search(atoms);
    Reference reference = new Reference(published);
    TimeSense sense = new TimeSense(reference);
    Clauses.Reader tenses = clauses.reader(atoms, parses);
    List<TimeMention> found = new ArrayList<>();
    int at = 0;
    while (at < atoms.size()) {
      if (atoms.isBreak(at)) {
        reference.nextSentence(atoms.opensParagraph(at));
      }
      Match match = atoms.lexeme(at) == Lexicon.UNKNOWN ? null : search.match("time", at);
      if (match == null) {
        at++;
        continue;
      }
      if (!match.rule().means().equals("nothing")) {
        reference.in(tenses.tense(match.start(), match.end()));
        TimeValue value = sense.value(match);
        found.add(
            new TimeMention(atoms.span(match.start(), match.end()), value.edtf(), value.kind()));
        boolean opens = found.size() == 1 && match.start() == 0;
        remember(value, reference, opens, !match.rule().has("quiet"));
      }
      at = match.end();
    }
    return found;
  }

  private static void remember(TimeValue value, Reference reference, boolean opens, boolean story) {
    switch (value) {
      case Point point -> {
        if (opens) {
          reference.dateline(point.start());
        }
        reference.tell(point, story);
      }
      case TimeValue.Interval interval -> {
        Point from = interval.from();
        Point to = interval.to();
        if (from != null) {
          reference.tell(from, to != null);
        } else if (to != null) {
          reference.tell(to, false);
        }
      }
      default -> {
        // Lengths, recurrences and open intervals are no time that a story goes on from.
      }
    }
  }
}
