package org.dragoman.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/** Finds who said what in an article: direct, indirect and mixed speech with its speaker. */
public final class StatementFinder {
  private final SpeechLexicon lexicon;

  private StatementFinder(SpeechLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Reads the cues of a language from its {@code speech.yaml}.
   *
   * @throws org.dragoman.pack.PackException when the file cannot be used
   */
  public static StatementFinder load(Pack language) {
    return new StatementFinder(SpeechLexicon.load(language));
  }

  /**
   * All statements of a text, by the start of their content.
   *
   * @param parses the sentences of the text in order
   * @param cast who appears in it
   * @param times its expressions of time; the nearest one beside a cue dates the statement
   */
  public List<Statement> find(
      String text, List<Parse> parses, Cast cast, List<TimeMention> times) {
    Story story = new Story(text, parses, cast);
    List<Cue> cues = Cues.find(story, lexicon);
    List<Draft> drafts = drafts(story, cues);
    Speakers speakers = new Speakers(story, lexicon);
    List<Statement> statements = new ArrayList<>();
    Speakers.@Nullable Speaker last = null;
    for (Draft draft : drafts) {
      Speakers.Speaker speaker = speakers.of(draft, last);
      if (speaker != null) {
        statements.add(statement("s" + (statements.size() + 1), draft, speaker, story, times));
        last = speaker;
      }
    }
    return statements;
  }

  private List<Draft> drafts(Story story, List<Cue> cues) {
    QuotedSpeech quoted = new QuotedSpeech(story, cues, lexicon);
    quoted.findCued();
    ReportedSpeech reported = new ReportedSpeech(story, cues, lexicon);
    List<Draft> others = new ArrayList<>();
    for (Cue cue : cues) {
      if (!quoted.spent().contains(cue) && story.quotationAt(cue.from()) < 0) {
        Draft draft = reported.draft(cue);
        if (draft != null) {
          others.add(draft);
        }
      }
    }
    others.addAll(new SourcePhrases(story, cues, lexicon).find());
    quoted.findContinuing(others);
    List<Draft> all = new ArrayList<>(quoted.drafts());
    all.addAll(others);
    all.sort(Comparator.comparingInt(Draft::from).thenComparingInt(Draft::start));
    return distinct(all);
  }

  /** Leaves out a draft whose content another one before it covers nearly whole. */
  private static List<Draft> distinct(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      if (kept.stream().noneMatch(other -> isSame(other, draft))) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static boolean isSame(Draft a, Draft b) {
    Span first = a.hull();
    Span second = b.hull();
    int overlap = Math.min(first.end(), second.end()) - Math.max(first.start(), second.start());
    return overlap >= 0.8 * Math.max(first.length(), second.length());
  }

  private static Statement statement(
      String id, Draft draft, Speakers.Speaker speaker, Story story, List<TimeMention> times) {
    Span span = draft.cue() == null ? draft.hull() : draft.hull().cover(draft.cue());
    return new Statement(
        id,
        span,
        speaker.id(),
        speaker.text(),
        draft.cue() == null ? "" : draft.cue().in(story.text()),
        draft.stance(),
        draft.form(),
        draft.content(),
        null,
        "",
        "",
        null,
        draft.rule());
  }
}
