package org.dragoman.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.claim.Turn.Part;
import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Statements of an interview: its answers are the interviewee's, its questions those of the paper
 * or broadcaster that asks.
 *
 * <p>A label names its speaker itself, or by initials. Where there are no names, the interviewee is
 * the person whom the lead presents; a question is a statement only where somebody is known to ask.
 */
final class Interview {
  private final Story story;
  private final SpeechLexicon lexicon;
  private final List<Turn> turns;

  Interview(Story story, SpeechLexicon lexicon, List<Span> lines) {
    this.story = story;
    this.lexicon = lexicon;
    this.turns = new Turns(story, lexicon, lines).find();
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    if (turns.isEmpty()) {
      return drafts;
    }
    int lead = turns.getFirst().label() == null ? turns.getFirst().content().start() : labelOf(0);
    Draft.SpeakerWord guest = guest(lead);
    Draft.SpeakerWord host = host(lead);
    Map<String, Draft.SpeakerWord> labels = new HashMap<>();
    for (Turn turn : turns) {
      Draft.SpeakerWord speaker =
          switch (turn.part()) {
            case QUESTION -> host;
            case ANSWER -> guest == null ? Draft.UNKNOWN : guest;
            case NAMED -> labels.computeIfAbsent(key(turn), key -> named(turn));
          };
      Span content = story.trimmed(turn.content().start(), turn.content().end());
      if (speaker != null && content != null) {
        drafts.add(draft(turn, speaker, withStop(content, turn.content().end())));
      }
    }
    return drafts;
  }

  private int labelOf(int turn) {
    Span label = turns.get(turn).label();
    return label == null ? turns.get(turn).content().start() : label.start();
  }

  private static Draft draft(Turn turn, Draft.SpeakerWord speaker, Span content) {
    return new Draft(
        speaker,
        null,
        turn.part() == Part.QUESTION ? "asks" : "says",
        Statement.Form.DIRECT,
        List.of(content),
        turn.part() == Part.QUESTION ? "interview-question" : "interview-turn");
  }

  /** Whole sentences keep their stop. */
  private static Span withStop(Span content, int end) {
    return new Span(content.start(), Math.max(content.end(), end));
  }

  private String key(Turn turn) {
    Span label = turn.label();
    return label == null ? "" : VerbPhrases.lower(label.in(story.text()));
  }

  /** The word that a label names its speaker by; initials stand for a name of the text. */
  private Draft.SpeakerWord named(Turn turn) {
    Span label = turn.label();
    if (label == null) {
      return Draft.UNKNOWN;
    }
    Draft.SpeakerWord bearer = bearer(label);
    return bearer == null ? word(label) : bearer;
  }

  /** Whom initials stand for ("P. B.", "LD"), or null. */
  private Draft.@Nullable SpeakerWord bearer(Span label) {
    StringBuilder letters = new StringBuilder();
    for (char c : label.in(story.text()).toCharArray()) {
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    boolean initials = letters.length() >= 2 && letters.length() <= 4 && isUpper(letters);
    if (!initials) {
      return null;
    }
    for (Name name : story.cast().names()) {
      if (name.kind() != Name.Kind.PLACE && initials(name.span()).contentEquals(letters)) {
        return word(name.span());
      }
    }
    return null;
  }

  private static boolean isUpper(CharSequence letters) {
    return letters.chars().allMatch(Character::isUpperCase);
  }

  private String initials(Span span) {
    StringBuilder letters = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      char c = story.text().charAt(i);
      boolean starts = i == span.start() || !Character.isLetterOrDigit(story.text().charAt(i - 1));
      if (starts && Character.isUpperCase(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** The head of the words of a label: a name found there, else its first noun or name. */
  private Draft.SpeakerWord word(Span label) {
    int sentence = Math.max(0, story.sentenceAt(label.start()));
    Parse parse = story.parses().get(sentence);
    int first = Story.wordFrom(parse, label.start());
    for (Name name : story.cast().names()) {
      if (label.contains(name.span())) {
        return new Draft.SpeakerWord(sentence, Story.wordFrom(parse, name.span().start()));
      }
    }
    for (int i = first; i < parse.size() && parse.word(i).start() < label.end(); i++) {
      if (parse.word(i).is(Upos.PROPN) || parse.word(i).is(Upos.NOUN)) {
        return new Draft.SpeakerWord(sentence, i);
      }
    }
    return new Draft.SpeakerWord(sentence, Math.min(first, parse.size() - 1));
  }

  // --- the lead

  /** The person presented before the first turn, or null: best where the words tell of a talk. */
  private Draft.@Nullable SpeakerWord guest(int lead) {
    Name best = null;
    boolean told = false;
    for (Name name : story.cast().names()) {
      if (name.span().end() > lead) {
        break;
      }
      boolean here = name.kind() == Name.Kind.PERSON && !asks(name);
      boolean tells = here && tells(name);
      if (here && (best == null || (tells && !told))) {
        best = name;
        told = tells;
      }
    }
    return best == null ? null : word(best.span());
  }

  /** Whether the sentence of a name says that somebody talked: "a répondu aux questions". */
  private boolean tells(Name name) {
    Parse parse = story.parses().get(Math.max(0, story.sentenceAt(name.span().start())));
    return lexicon.opensInterview(parse.span().in(story.text()));
  }

  /** "le journaliste Paul Denis": who asks rather than answers. */
  private boolean asks(Name name) {
    Parse parse = story.parses().get(Math.max(0, story.sentenceAt(name.span().start())));
    int at = Story.wordFrom(parse, name.span().start());
    return at > 0 && lexicon.isInterviewer(parse.word(at - 1));
  }

  /** The paper or broadcaster of the lead that asks, or null. */
  private Draft.@Nullable SpeakerWord host(int lead) {
    for (Name name : story.cast().names()) {
      if (name.span().end() > lead) {
        return null;
      }
      if (name.kind() == Name.Kind.ORGANISATION && isHost(name)) {
        return word(name.span());
      }
    }
    return null;
  }

  /** Whether "questions de", "invité de", "accordé à" stand before a name. */
  private boolean isHost(Name name) {
    Parse parse = story.parses().get(Math.max(0, story.sentenceAt(name.span().start())));
    int at = Story.wordFrom(parse, name.span().start());
    boolean linked = false;
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      Word word = parse.word(i);
      if (linked && lexicon.tellsOfInterview(word)) {
        return true;
      }
      if (word.is(Upos.NOUN) || Clauses.isVerb(word)) {
        return false;
      }
      linked |= word.is(Upos.ADP);
    }
    return false;
  }
}
