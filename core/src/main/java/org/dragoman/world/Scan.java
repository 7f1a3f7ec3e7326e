package org.dragoman.world;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a text: its words, what the word lists say of each, and the longest known name and
 * the longest cue that begin at each.
 */
final class Scan {
  private static final int LONGEST = 12;

  final World world;
  final Cues cues;
  final Surface words;
  final int[] flags;

  /** Last word of the longest known name that begins here, or -1. */
  private final int[] nameEnd;

  private final int[] nameSlot;
  private final int[] cueEnd;
  private final int[] cueSlot;
  private final boolean[] sentenceStart;

  Scan(World world, Cues cues, String text) {
    this.world = world;
    this.cues = cues;
    words = new Surface(text);
    flags = cues.flags(words);
    int size = words.size();
    nameEnd = new int[size];
    nameSlot = new int[size];
    cueEnd = new int[size];
    cueSlot = new int[size];
    sentenceStart = new boolean[size];
    for (int i = 0; i < size; i++) {
      sentenceStart[i] = startsSentence(i);
      match(world.phrases, i, nameEnd, nameSlot, true);
      match(cues.phrases, i, cueEnd, cueSlot, false);
    }
  }

  private void match(PhraseTable table, int first, int[] ends, int[] slots, boolean names) {
    ends[first] = -1;
    long state = 0;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      state = PhraseTable.step(state, words.hash(i));
      int slot = table.find(state);
      if (slot < 0) {
        return;
      }
      if (table.first(slot) != 0 && (!names || fits(slot, first, i))) {
        ends[first] = i;
        slots[first] = slot;
      }
      if (!words.joined(i)) {
        return;
      }
    }
  }

  private boolean fits(int slot, int first, int last) {
    for (int entry = world.phrases.first(slot); entry != 0; entry = world.phrases.next(entry)) {
      if (Form.fits(world.phrases.value(entry), words, first, last)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return words.size();
  }

  boolean has(int word, int flag) {
    return word >= 0 && word < flags.length && (flags[word] & flag) != 0;
  }

  /** Last word of the longest known name that begins at a word, or -1. */
  int knownEnd(int word) {
    return nameEnd[word];
  }

  /** Those of a kind who bear the longest known name at a word; at most the first of that kind. */
  <T extends Known> @Nullable T knownAt(int word, Class<T> kind) {
    if (word < 0 || word >= nameEnd.length || nameEnd[word] < 0) {
      return null;
    }
    for (int entry = world.phrases.first(nameSlot[word]);
        entry != 0;
        entry = world.phrases.next(entry)) {
      Known known = fitting(entry, word);
      if (kind.isInstance(known)) {
        return kind.cast(known);
      }
    }
    return null;
  }

  private @Nullable Known fitting(int entry, int word) {
    int value = world.phrases.value(entry);
    return Form.fits(value, words, word, nameEnd[word]) ? world.known(Form.index(value)) : null;
  }

  /** All who bear the longest known name at a word. */
  java.util.List<Known> knownAt(int word) {
    java.util.List<Known> found = new java.util.ArrayList<>(2);
    if (nameEnd[word] >= 0) {
      for (int entry = world.phrases.first(nameSlot[word]);
          entry != 0;
          entry = world.phrases.next(entry)) {
        Known known = fitting(entry, word);
        if (known != null) {
          found.add(known);
        }
      }
    }
    return found;
  }

  /** The adjective or name of a people at a word, or null: "kazakh", "Nord-Coréens". */
  Known.@Nullable People people(int word) {
    return knownAt(word, Known.People.class);
  }

  /** The kind that a run of words mostly had in other news, or -1. */
  int seen(int first, int last) {
    long state = 0;
    int slot = -1;
    for (int i = first; i <= last; i++) {
      state = PhraseTable.step(state, words.hash(i));
      slot = cues.seen.find(state);
      if (slot < 0) {
        return -1;
      }
    }
    int entry = slot < 0 ? 0 : cues.seen.first(slot);
    return entry == 0 ? -1 : cues.seen.value(entry);
  }

  int cueEnd(int word) {
    return cueEnd[word];
  }

  <T extends Cue> @Nullable T cueAt(int word, Class<T> kind) {
    if (word < 0 || word >= cueEnd.length || cueEnd[word] < 0) {
      return null;
    }
    T other = null;
    boolean capital = words.capital(word);
    for (int entry = cues.phrases.first(cueSlot[word]);
        entry != 0;
        entry = cues.phrases.next(entry)) {
      Cue cue = cues.cue(cues.phrases.value(entry));
      if (kind.isInstance(cue) && !Fold.adds(words.text, words.start(word), cue.form())) {
        boolean wantsCapital = Character.isUpperCase(cue.form().charAt(0));
        if (wantsCapital == capital) {
          return kind.cast(cue);
        }
        other = wantsCapital ? other : kind.cast(cue);
      }
    }
    return other;
  }

  boolean sentenceStart(int word) {
    return sentenceStart[word];
  }

  private boolean startsSentence(int word) {
    if (word == 0) {
      return true;
    }
    String text = words.text;
    int from = words.end(word - 1);
    for (int i = words.start(word) - 1; i >= from; i--) {
      char c = text.charAt(i);
      switch (c) {
        case '\n', '!', '?', '…', '•', '–', '—' -> {
          return true;
        }
        case '.' -> {
          // A lost blank after a full stop is common in copied text.
          return !abbreviation(word - 1);
        }
        case '«', '"', '“', ':' -> {
          return true;
        }
        default -> {
          // Blanks and closing signs say nothing.
        }
      }
    }
    return false;
  }

  /** "M.", "J.", "Mgr.": a full stop after them ends no sentence. */
  private boolean abbreviation(int word) {
    int length = words.end(word) - words.start(word);
    return words.capital(word) && (length == 1 || (length <= 3 && has(word, Cues.COURTESY)));
  }

  String text(int first, int last) {
    return words.text.substring(words.start(first), words.end(last));
  }
}
