package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A statement before its speaker has a name.
 *
 * @param speaker where the speaker stands; null takes the speaker of the statement before
 * @param cue the words that report, or null
 */
record Draft(
    @Nullable SpeakerWord speaker,
    @Nullable Span cue,
    String stance,
    Statement.Form form,
    List<Span> content,
    String rule) {
  Draft {
    content = List.copyOf(content);
  }

  /** Somebody speaks, but no word of the text tells who. */
  static final SpeakerWord UNKNOWN = new SpeakerWord(-1, -1);

  /** The word that stands for the speaker. */
  record SpeakerWord(int sentence, int index) {}

  Span hull() {
    return content.getFirst().cover(content.getLast());
  }

  int start() {
    return content.getFirst().start();
  }

  /** Where the words of the statement start, its cue included. */
  int from() {
    return cue == null ? start() : Math.min(cue.start(), start());
  }
}
