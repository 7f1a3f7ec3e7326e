package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.VerbPhrases.Frame;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dialogues told by dashes: "— Partez, a dit X." on lines of their own, speakers by turns.
 *
 * <p>A turn without words of speech is the other speaker's, once two have been told. A list whose
 * items start with dashes has no inverted verb of speech and is none.
 */
final class Dialogue {
  /** Words of the longest turn before its cue. */
  private static final int LONGEST = 60;

  private static final String DASHES = "–—-";

  private final Story story;
  private final List<Cue> cues;
  private final SpeechLexicon lexicon;
  private final List<Span> lines;
  private final List<Cue> spent = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  /** Who spoke in the turns of the dialogue so far; null where it is not told. */
  private final List<Draft.@Nullable SpeakerWord> speakers = new ArrayList<>();

  Dialogue(Story story, List<Cue> cues, SpeechLexicon lexicon, List<Span> lines) {
    this.story = story;
    this.cues = cues;
    this.lexicon = lexicon;
    this.lines = lines;
  }

  /** Cues whose content is a turn found here. */
  List<Cue> spent() {
    return spent;
  }

  List<Draft> find() {
    int next = 0;
    while (next < lines.size()) {
      int end = next;
      while (end < lines.size() && startsTurn(lines.get(end))) {
        end++;
      }
      boolean quoted = next > 0 && story.quotationAt(lines.get(next - 1).start()) >= 0;
      if (end - next >= (quoted ? 1 : 2) && isTold(next, end)) {
        speakers.clear();
        before(next);
        for (int line = next; line < end; line++) {
          turn(lines.get(line));
        }
      }
      next = Math.max(end, next + 1);
    }
    return drafts;
  }

  /** The quotation on the line before a dialogue is its first turn. */
  private void before(int line) {
    if (line > 0 && story.quotationAt(lines.get(line - 1).start()) >= 0) {
      Cue cue = cue(lines.get(line - 1));
      speakers.add(cue == null ? null : new Draft.SpeakerWord(cue.sentence(), cue.subject()));
    }
  }

  private boolean startsTurn(Span line) {
    String text = story.text();
    return line.length() > 2
        && DASHES.indexOf(text.charAt(line.start())) >= 0
        && Story.isBlank(text.charAt(line.start() + 1));
  }

  private boolean isTold(int from, int to) {
    for (int line = from; line < to; line++) {
      if (plainCue(lines.get(line)) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue plainCue(Span line) {
    Cue cue = cue(line);
    return cue == null || !isPlain(line.start(), cue.from()) ? null : cue;
  }

  /** The inverted cue of a turn that follows what is said: ", a dit X", "? a demandé X". */
  private @Nullable Cue cue(Span line) {
    for (int i = firstFrom(line.start()); i < cues.size(); i++) {
      Cue cue = cues.get(i);
      if (cue.from() >= line.end()) {
        return null;
      }
      boolean speaks = cue.inverted() && cue.finite() && cue.subject() >= 0;
      boolean says = cue.takes(Frame.QUOTE) || cue.takes(Frame.THAT) || cue.takes(Frame.BESIDE);
      if (cue.from() > line.start()
          && speaks
          && says
          && !lexicon.isNobody(cue.parse().word(cue.subject()))
          && ",?!…–—".indexOf(story.before(cue.from())) >= 0) {
        return cue;
      }
    }
    return null;
  }

  /** Whether a stretch is short and without marks: a turn, no paragraph of an article. */
  private boolean isPlain(int from, int to) {
    int quotation = story.quotationFrom(from);
    boolean quoted =
        quotation < story.quotations().size()
            && story.quotations().get(quotation).span().start() < to;
    return !quoted && story.wordCount(new Span(from, to)) <= LONGEST;
  }

  /** Index of the first cue that starts at or after an offset. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).from() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void turn(Span line) {
    int start = story.skip(line.start(), DASHES);
    Cue cue = plainCue(line);
    if (cue == null) {
      Draft.SpeakerWord speaker = turn(speakers.size());
      speakers.add(speaker);
      if (speaker != null) {
        add(speaker, null, "says", start, line.end());
      }
      return;
    }
    Draft.SpeakerWord other = turn(speakers.size());
    boolean pronoun = cue.parse().word(cue.subject()).is(Upos.PRON);
    Draft.SpeakerWord speaker =
        pronoun && other != null ? other : new Draft.SpeakerWord(cue.sentence(), cue.subject());
    speakers.add(pronoun ? other : speaker);
    spent.add(cue);
    add(speaker, cue, cue.entry().tag(), start, story.skipBack(cue.from(), ",–—"));
    int resumed = resumed(cue, line);
    if (resumed >= 0 && isPlain(resumed, line.end())) {
      add(speaker, cue, cue.entry().tag(), resumed, line.end());
    }
  }

  /** Whose turn it is where nothing tells: who spoke two turns before, or null. */
  private Draft.@Nullable SpeakerWord turn(int index) {
    for (int i = index - 2; i >= 0; i -= 2) {
      if (speakers.get(i) != null) {
        return speakers.get(i);
      }
    }
    return null;
  }

  /** Where a turn goes on after its cue and speaker: "— Non, dit-il. Restez.", or -1. */
  private int resumed(Cue cue, Span line) {
    Word subject = cue.parse().word(cue.subject());
    int end =
        subject.is(Upos.PRON)
            ? cue.group().end()
            : Math.max(cue.group().end(), Clauses.nounPhrase(cue.parse(), cue.subject()).end());
    int at = story.text().indexOf('.', Math.max(end, subject.end()));
    return at < 0 || story.skip(at + 1, "") >= line.end() ? -1 : story.skip(at + 1, "");
  }

  private void add(
      Draft.SpeakerWord speaker, @Nullable Cue cue, String stance, int start, int end) {
    int last = story.skipBack(end, "»");
    if (last > start) {
      drafts.add(
          new Draft(
              speaker,
              cue == null ? null : cue.group(),
              stance,
              Statement.Form.DIRECT,
              List.of(new Span(start, last)),
              "dialogue"));
    }
  }
}
