package org.dragoman.mention;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.mention.grammar.Lexicon;
import org.dragoman.mention.grammar.Words;
import org.dragoman.pack.YamlNode;

/**
 * Words of {@code counts.yaml} that join numbers or say how they count.
 *
 * @param fold "fois"
 * @param several before a plural of a rough number: "plusieurs"
 * @param some before the same: "des"
 * @param only after "un": "seul"
 * @param to between the ends of a range
 * @param between before two ends joined by "et"
 * @param from before a first level
 * @param moving verbs of movement from level to level
 * @param outOf between a part and its whole: "sur"
 * @param minus "moins" before a number
 * @param noMinus words after which it is none: "au moins"
 * @param signed words and signs after which a spaced hyphen is a minus
 * @param multiplying verbs that hold a factor, by word
 */
record CountWords(
    Words fold,
    Words several,
    Words some,
    Words only,
    Words to,
    Words between,
    Words from,
    Words moving,
    Words outOf,
    Words minus,
    Words noMinus,
    Words signed,
    Map<Integer, Integer> multiplying) {
  /** Reads {@code counts.yaml}; the words join the lexicon. */
  static CountWords of(YamlNode yaml, Lexicon lexicon) {
    Map<Integer, Integer> multiplying = new HashMap<>();
    yaml.get("multiplying")
        .entries()
        .forEach(
            (word, value) -> multiplying.put(lexicon.number(word), Integer.valueOf(value.text())));
    return new CountWords(
        Words.of(yaml.texts("times"), lexicon),
        Words.of(yaml.texts("several"), lexicon),
        Words.of(yaml.texts("some"), lexicon),
        Words.of(yaml.texts("only"), lexicon),
        Words.of(yaml.texts("to"), lexicon),
        Words.of(yaml.texts("between"), lexicon),
        Words.of(yaml.texts("from"), lexicon),
        Words.of(yaml.texts("moving"), lexicon),
        Words.of(yaml.texts("out of"), lexicon),
        Words.of(yaml.texts("minus"), lexicon),
        Words.of(yaml.texts("not minus after"), lexicon),
        Words.of(yaml.texts("sign after"), lexicon),
        Map.copyOf(multiplying));
  }
}
