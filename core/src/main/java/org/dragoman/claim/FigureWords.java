package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Amount;
import org.dragoman.mention.grammar.Atoms;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Words;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/** The words of a language's {@code figures.yaml}. */
final class FigureWords {
  final Words up;
  final Words down;
  final Words moved;
  final Words by;
  final Words level;
  final Words instead;
  final Words against;
  final Words moreAfter;
  final Words lessAfter;
  final Words of;
  final Words borders;
  final Words skip;
  final Words target;
  final Words forecast;
  final Words estimate;
  final Words nounEnds;
  final Words articles;
  final Words linking;
  final Words others;
  final Words metricVerbs;
  final Words scoring;
  final Words degrees;
  final Words stops;
  final Words listing;
  final Words outOf;
  final List<String> lengths;
  final Words closeTarget;
  final Words closeForecast;
  final Words closeEstimate;
  final List<String> forecastEndings;

  private FigureWords(YamlNode yaml, Lexicon lexicon) {
    up = words(yaml, "up", lexicon);
    down = words(yaml, "down", lexicon);
    moved = words(yaml, "moved", lexicon);
    by = words(yaml, "by", lexicon);
    level = words(yaml, "level", lexicon);
    instead = words(yaml, "instead", lexicon);
    against = words(yaml, "against", lexicon);
    moreAfter = words(yaml, "more after", lexicon);
    lessAfter = words(yaml, "less after", lexicon);
    of = words(yaml, "of", lexicon);
    borders = words(yaml, "borders", lexicon);
    skip = words(yaml, "skip", lexicon);
    YamlNode status = yaml.get("status");
    target = words(status, "target", lexicon);
    forecast = words(status, "forecast", lexicon);
    estimate = words(status, "estimate", lexicon);
    nounEnds = words(yaml, "noun ends", lexicon);
    articles = words(yaml, "articles", lexicon);
    linking = words(yaml, "linking", lexicon);
    others = words(yaml, "others", lexicon);
    metricVerbs = words(yaml, "metric verbs", lexicon);
    scoring = words(yaml, "scoring", lexicon);
    degrees = words(yaml, "degrees", lexicon);
    stops = words(yaml, "stops", lexicon);
    listing = words(yaml, "listing", lexicon);
    outOf = words(yaml, "out of", lexicon);
    lengths = yaml.texts("lengths");
    YamlNode close = yaml.get("close");
    closeTarget = words(close, "target", lexicon);
    closeForecast = words(close, "forecast", lexicon);
    closeEstimate = words(close, "estimate", lexicon);
    forecastEndings = yaml.texts("forecast endings");
  }

  static FigureWords load(Pack language, Lexicon lexicon) {
    return new FigureWords(language.yaml("figures.yaml"), lexicon);
  }

  private static Words words(YamlNode yaml, String key, Lexicon lexicon) {
    return Words.of(yaml.get(key).texts(), lexicon);
  }

  /** The unit of an amount; points are percentage points unless a game or an index is near. */
  String percentPoints(Amount amount, Atoms atoms) {
    if (!amount.unit().equals("point")) {
      return amount.unit();
    }
    int at = atoms.at(amount.span().start());
    if (listing.has(atoms, at - 1)) {
      return "";
    }
    for (int near = Math.max(0, at - 14); near < Math.min(atoms.size(), at + 14); near++) {
      if (scoring.has(atoms, near)) {
        return "";
      }
    }
    return "%";
  }
}
