package org.dragoman.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** Verbs and verb phrases of a pack, with a tag and what they may take: "faire savoir que …". */
final class VerbPhrases {
  /** What a verb may take as its content. */
  enum Frame {
    QUOTE,
    BESIDE,
    THAT,
    DOCUMENT,
    INFINITIVE,
    TO,
    NOUN,
    OF,
    AS
  }

  /** A verb or verb phrase; {@code rest} holds its words after the verb. */
  record Verb(boolean reflexive, List<String> rest, String tag, Set<Frame> takes) {
    boolean takes(Frame frame) {
      return takes.contains(frame);
    }
  }

  /** A verb found in a sentence, with the index of its last word. */
  record Match(Verb verb, int last) {}

  private final Map<String, List<Verb>> verbs = new HashMap<>();

  /** Reads a list of groups with {@code words}, {@code takes} and a tag under the given key. */
  VerbPhrases(YamlNode groups, String tagKey) {
    for (YamlNode group : groups.items()) {
      EnumSet<Frame> takes = EnumSet.noneOf(Frame.class);
      for (YamlNode frame : group.get("takes").items()) {
        takes.add(frame(frame));
      }
      String tag = group.get(tagKey).text();
      for (String entry : group.texts("words")) {
        add(words(entry), tag, takes);
      }
    }
  }

  private static Frame frame(YamlNode node) {
    try {
      return Frame.valueOf(node.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw node.error("'" + node.text() + "' is not one of " + Arrays.toString(Frame.values()));
    }
  }

  private void add(List<String> words, String tag, Set<Frame> takes) {
    boolean reflexive = words.getFirst().equals("se") || words.getFirst().equals("s'");
    List<String> plain = reflexive ? words.subList(1, words.size()) : words;
    List<String> rest = List.copyOf(plain.subList(1, plain.size()));
    List<Verb> known = verbs.computeIfAbsent(plain.getFirst(), key -> new ArrayList<>());
    for (int i = 0; i < known.size(); i++) {
      Verb same = known.get(i);
      if (same.reflexive() == reflexive && same.rest().equals(rest)) {
        // A word of two groups keeps its first tag and takes what both take.
        EnumSet<Frame> both = EnumSet.copyOf(same.takes());
        both.addAll(takes);
        known.set(i, new Verb(reflexive, rest, same.tag(), Set.copyOf(both)));
        return;
      }
    }
    known.add(new Verb(reflexive, rest, tag, Set.copyOf(takes)));
  }

  /** Splits an entry at spaces and after elisions: "s'en prendre" is s', en, prendre. */
  static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    for (String part : phrase.split(" ", -1)) {
      int from = 0;
      int at = part.indexOf('\'');
      while (at >= 0 && at < part.length() - 1) {
        words.add(part.substring(from, at + 1));
        from = at + 1;
        at = part.indexOf('\'', from);
      }
      words.add(part.substring(from));
    }
    return words;
  }

  /** Whether a verb without further words may take this. */
  boolean takes(String lemma, Frame frame) {
    return verbs.getOrDefault(lemma, List.of()).stream()
        .anyMatch(verb -> verb.rest().isEmpty() && verb.takes(frame));
  }

  /** The longest phrase that starts at a word, or null. */
  @Nullable Match match(Parse parse, int index, boolean reflexive) {
    Word word = parse.word(index);
    if (!word.is(Upos.VERB) && !word.is(Upos.AUX)) {
      return null;
    }
    Match best = null;
    for (Verb verb : verbs.getOrDefault(word.lemma(), List.of())) {
      int last = verb.reflexive() == reflexive ? lastWord(parse, index, verb.rest()) : -1;
      if (last >= 0 && (best == null || verb.rest().size() > best.verb().rest().size())) {
        best = new Match(verb, last);
      }
    }
    return best;
  }

  /** Where the words after the verb end; adverbs, clitics and the like may stand between; or -1. */
  private static int lastWord(Parse parse, int verb, List<String> rest) {
    int at = verb;
    for (String wanted : rest) {
      int next = at + 1;
      while (next < parse.size()
          && next <= at + 3
          && !is(parse.word(next), wanted)
          && isLight(parse.word(next))) {
        next++;
      }
      if (next >= parse.size() || !is(parse.word(next), wanted)) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static boolean isLight(Word word) {
    return word.is(Upos.ADV) || word.is(Upos.PRON) || word.is(Upos.AUX);
  }

  private static boolean is(Word word, String wanted) {
    return word.lemma().equals(wanted) || lower(word.form()).equals(wanted);
  }

  /** A form in lower case with the typewriter's apostrophe. */
  static String lower(String form) {
    return form.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
