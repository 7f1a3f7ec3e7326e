package org.dragoman.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;

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
  public List<Statement> find(String text, List<Parse> parses, Cast cast, List<TimeMention> times) {
    Story story = new Story(text, parses, cast, times);
    List<Cue> cues = Cues.find(story, lexicon);
    List<Draft> drafts = drafts(story, cues);
    Speakers speakers = new Speakers(story, lexicon);
    Circumstances circumstances = new Circumstances(story, lexicon, times);
    List<Statement> statements = new ArrayList<>();
    for (Draft draft : drafts) {
      Speakers.Speaker speaker = speakers.of(draft);
      if (speaker != null) {
        statements.add(
            statement("s" + (statements.size() + 1), draft, speaker, story, circumstances));
        if (isOuter(draft, drafts, story)) {
          speakers.told(speaker, draft);
        }
      }
    }
    return statements;
  }

  private List<Draft> drafts(Story story, List<Cue> cues) {
    List<Span> lines = story.lines();
    Dialogue dialogue = new Dialogue(story, cues, lexicon, lines);
    List<Draft> turns = new ArrayList<>(dialogue.find());
    if (turns.isEmpty()) {
      turns.addAll(new Interview(story, lexicon, lines).find());
    }
    QuotedSpeech quoted = new QuotedSpeech(story, cues, lexicon);
    quoted.leaveTo(turns);
    quoted.findCued();
    ReportedSpeech reported = new ReportedSpeech(story, cues, lexicon);
    List<Draft> others = new ArrayList<>(turns);
    for (Cue cue : cues) {
      boolean spent = quoted.spent().contains(cue) || dialogue.spent().contains(cue);
      if (!spent && isOpen(story, cue)) {
        Draft draft = isNobody(cue) ? null : reported.draft(cue);
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

  /** Whether a draft is the article's own report, not one within what another speaker says. */
  private static boolean isOuter(Draft draft, List<Draft> drafts, Story story) {
    Span cue = draft.cue();
    if (cue == null) {
      return true;
    }
    return story.quotationAt(cue.start()) < 0
        && drafts.stream().noneMatch(other -> other != draft && holds(other, cue));
  }

  private static boolean holds(Draft draft, Span span) {
    return draft.content().stream().anyMatch(content -> content.contains(span));
  }

  private boolean isNobody(Cue cue) {
    return cue.subject() >= 0 && lexicon.isNobody(cue.parse().word(cue.subject()));
  }

  /** Outside of quotations, or a cue of its own inside one: "les médecins disent que …". */
  private static boolean isOpen(Story story, Cue cue) {
    int quotation = story.quotationAt(cue.from());
    if (quotation < 0) {
      return story.quotationAt(cue.group().end() - 1) < 0;
    }
    return cue.subject() >= 0
        && cue.finite()
        && cue.takes(VerbPhrases.Frame.THAT)
        && !cue.parse().word(cue.subject()).is(org.dragoman.model.Upos.PRON)
        && story.quotationAt(cue.parse().word(cue.subject()).start()) == quotation;
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
      String id, Draft draft, Speakers.Speaker speaker, Story story, Circumstances circumstances) {
    Span span = draft.cue() == null ? draft.hull() : draft.hull().cover(draft.cue());
    return new Statement(
        id,
        span,
        speaker.id(),
        speaker.text().isEmpty() ? null : speaker.text(),
        draft.cue() == null ? "" : draft.cue().in(story.text()),
        draft.stance(),
        draft.form(),
        draft.content(),
        circumstances.addressee(draft),
        circumstances.occasion(draft),
        circumstances.date(draft),
        circumstances.place(draft),
        draft.rule());
  }
}
