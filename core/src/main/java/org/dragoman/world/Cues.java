package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.mention.Name;
import org.dragoman.pack.Pack;
import org.dragoman.pack.Table;
import org.dragoman.pack.YamlNode;

/** A language's words by which names and actors are found, read from its pack. */
final class Cues {
  static final int COURTESY = 1;
  static final int PARTICLE = 1 << 1;
  static final int JOIN = 1 << 2;
  static final int BEFORE_PLACE = 1 << 3;
  static final int PLACE_NOUN = 1 << 4;
  static final int ORGANISATION_NOUN = 1 << 5;
  static final int ORGANISATION_WORD = 1 << 6;
  static final int PLACE_WORD = 1 << 7;
  static final int PERSON_VERB = 1 << 8;
  static final int NEVER = 1 << 9;
  static final int INSIDE = 1 << 10;
  static final int FORENAME_M = 1 << 11;
  static final int FORENAME_F = 1 << 12;
  static final int STARTER = 1 << 13;
  static final int FOREIGN_JOIN = 1 << 14;
  static final int FORENAME = FORENAME_M | FORENAME_F;

  private static final List<String> LISTS =
      List.of(
          "courtesy",
          "particles",
          "joins",
          "before_place",
          "place_nouns",
          "organisation_nouns",
          "organisation_words",
          "place_words",
          "person_verbs",
          "never",
          "inside");

  final PhraseTable phrases = new PhraseTable();

  /** Names seen in much news, with the kind they mostly had. */
  final PhraseTable seen = new PhraseTable();

  private final List<Cue> cues = new ArrayList<>();
  private long[] keys = new long[1 << 14];
  private int[] bits = new int[1 << 14];
  private int used;

  /** Reads a language pack, the forenames of the world pack and a user's own titles and groups. */
  static Cues load(Pack language, List<Pack> additions, Pack world) {
    Cues cues = new Cues();
    YamlNode names = language.yaml("names.yaml");
    for (int i = 0; i < LISTS.size(); i++) {
      for (String word : names.texts(LISTS.get(i))) {
        cues.flag(word, 1 << i);
      }
    }
    names.texts("foreign_joins").forEach(word -> cues.flag(word, FOREIGN_JOIN));
    cues.read(language);
    additions.forEach(cues::read);
    cues.forenames(world, "forenames.tsv");
    cues.forenames(world, "dicollecte-forenames.tsv");
    if (language.has("seen-names.tsv")) {
      Table.read(language, "seen-names.tsv")
          .forEach(
              row ->
                  cues.seen.add(
                      row.get(0),
                      Name.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)).ordinal()));
    }
    if (language.has("starters.txt")) {
      language.lines("starters.txt").forEach(word -> cues.flag(word, STARTER));
    }
    return cues;
  }

  private void read(Pack pack) {
    each(
        pack,
        "titles.tsv",
        row ->
            add(
                new Cue.Title(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3).equals("f"),
                    row.get(4).equals("p"),
                    row.get(5).isEmpty() ? null : row.get(5))));
    each(pack, "domains.tsv", row -> add(new Cue.Domain(row.get(0), row.get(1))));
    each(pack, "groups.tsv", row -> add(new Cue.Group(row.get(0), row.get(1), row.get(2))));
    each(
        pack,
        "heads.tsv",
        row ->
            add(
                new Cue.Head(
                    row.get(0),
                    row.get(1).equals("other")
                        ? null
                        : Name.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Set.of(row.get(2).split(",")))));
  }

  private static void each(Pack pack, String file, Consumer<Table.Row> action) {
    if (pack.has(file)) {
      Table.read(pack, file).forEach(action);
    }
  }

  private void add(Cue cue) {
    cues.add(cue);
    phrases.add(cue.form(), cues.size() - 1);
  }

  private void forenames(Pack pack, String file) {
    if (pack.has(file)) {
      Table.read(pack, file)
          .forEach(
              row -> {
                String gender = row.get(1);
                int flag =
                    gender.equals("m") ? FORENAME_M : gender.equals("f") ? FORENAME_F : FORENAME;
                flag(row.get(0), flag);
              });
    }
  }

  Cue cue(int index) {
    return cues.get(index);
  }

  private void flag(String word, int bit) {
    Surface surface = new Surface(word);
    if (surface.size() != 1) {
      return;
    }
    if (used * 2 >= keys.length) {
      grow();
    }
    int slot = slot(surface.hash(0));
    if (keys[slot] == 0) {
      keys[slot] = surface.hash(0);
      used++;
    }
    bits[slot] |= bit;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldBits = bits;
    keys = new long[oldKeys.length * 2];
    bits = new int[oldBits.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        bits[slot] = oldBits[i];
      }
    }
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** What the word lists say of each word of a text, as the bits above. */
  int[] flags(Surface surface) {
    int[] flags = new int[surface.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = bits[slot(surface.hash(i))];
    }
    return flags;
  }
}
