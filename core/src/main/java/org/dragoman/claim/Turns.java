package org.dragoman.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.claim.Turn.Part;
import org.dragoman.mention.Name;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an interview into turns: by labels before a colon or dash ("Le Courrier :", "Q.", "ANNE
 * LORMEL –"), else by questions that stand as paragraphs of their own.
 */
final class Turns {
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_QUESTION = 80;
  private static final String DASHES = "–—-";

  private final Story story;
  private final SpeechLexicon lexicon;
  private final List<Span> lines;

  Turns(Story story, SpeechLexicon lexicon, List<Span> lines) {
    this.story = story;
    this.lexicon = lexicon;
    this.lines = lines;
  }

  /** The turns of an interview in order, or none where the text is no interview. */
  List<Turn> find() {
    List<Turn> labelled = labelled();
    return labelled.isEmpty() ? byQuestions() : labelled;
  }

  // --- labels

  private List<Turn> labelled() {
    List<Turn> turns = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      addLabelled(turns, line);
    }
    List<Turn> lettered = turns.stream().filter(turn -> turn.part() != Part.NAMED).toList();
    boolean asks = lettered.stream().anyMatch(turn -> turn.part() == Part.QUESTION);
    if (lettered.size() >= 2 && asks) {
      return continued(lettered);
    }
    List<Turn> named = turns.stream().filter(turn -> turn.part() == Part.NAMED).toList();
    return isTalk(named) ? continued(named) : List.of();
  }

  /** The turns of one line: one, or several where "Q." and "R." follow each other on it. */
  private void addLabelled(List<Turn> turns, int line) {
    Span span = lines.get(line);
    int at = story.skip(span.start(), DASHES);
    Turn turn = labelAt(line, at, span.end());
    while (turn != null) {
      int next = turn.part() == Part.NAMED ? -1 : nextLetter(turn.content().start(), span.end());
      if (next < 0) {
        turns.add(turn);
        return;
      }
      turns.add(turn.upTo(story.skipBack(next, "")));
      turn = labelAt(line, next, span.end());
    }
  }

  /** Where the next "Q." or "R." stands after the end of a sentence on the same line, or -1. */
  private int nextLetter(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      boolean starts = Story.isBlank(story.text().charAt(i - 1));
      if (starts && ".?!…»\"”".indexOf(story.before(i)) >= 0) {
        Turn turn = labelAt(0, i, end);
        if (turn != null && turn.part() != Part.NAMED) {
          return i;
        }
      }
    }
    return -1;
  }

  private @Nullable Turn labelAt(int line, int from, int end) {
    String text = story.text();
    int limit = Math.min(end, from + LONGEST_LABEL);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if ("?!;«»\"“”\n".indexOf(c) >= 0) {
        return null;
      }
      boolean colon = c == ':' && (i + 1 >= end || !Character.isDigit(text.charAt(i + 1)));
      boolean dash = DASHES.indexOf(c) >= 0 && i > from && Story.isBlank(text.charAt(i - 1));
      boolean letter = c == '.' && part(new Span(from, i)) != Part.NAMED;
      if (colon || dash || letter) {
        int last = story.skipBack(i, ".");
        int start = story.skip(i + 1, letter || dash ? DASHES + ":" : "");
        boolean shouted = dash && !stops(i) && !isShouted(from, last);
        return last <= from || start >= end || shouted ? null : turn(line, from, last, start, end);
      }
    }
    return null;
  }

  /** Whether a full stop stands before a dash: "Radio Sud. – Votre parti …". */
  private boolean stops(int dash) {
    return story.before(dash) == '.';
  }

  private boolean isShouted(int from, int to) {
    String label = story.text().substring(from, to);
    return label.equals(label.toUpperCase(java.util.Locale.ROOT)) && to - from >= 2;
  }

  private @Nullable Turn turn(int line, int from, int last, int start, int end) {
    Span label = new Span(from, last);
    Span content = new Span(start, end);
    boolean capital = Character.isUpperCase(story.text().charAt(from));
    return capital && story.wordCount(label) <= 6
        ? new Turn(part(label), label, line, content)
        : null;
  }

  /** "Q", "Q2", "Question" ask; "R", "Réponse" answer. */
  private Part part(Span label) {
    String word = VerbPhrases.lower(label.in(story.text()));
    int end = word.length();
    while (end > 1
        && (Character.isDigit(word.charAt(end - 1)) || " .°n".indexOf(word.charAt(end - 1)) >= 0)
        && word.length() - end < 4) {
      end--;
    }
    for (String form : List.of(word, word.substring(0, end))) {
      if (lexicon.asks(form)) {
        return Part.QUESTION;
      }
      if (lexicon.answers(form)) {
        return Part.ANSWER;
      }
    }
    return Part.NAMED;
  }

  /** Whether labels are people who talk: two of them by name or again and again, one asking. */
  private boolean isTalk(List<Turn> turns) {
    Map<String, Integer> counts = new HashMap<>();
    boolean named = false;
    boolean asked = false;
    for (Turn turn : turns) {
      Span label = turn.label();
      if (label != null) {
        counts.merge(VerbPhrases.lower(label.in(story.text())), 1, Integer::sum);
        named |= isPersonOrBody(label);
      }
      asked |= isQuestion(turn.content());
    }
    boolean again = counts.values().stream().anyMatch(count -> count >= 2);
    return counts.size() >= 2 && counts.size() <= 8 && asked && (named || again);
  }

  private boolean isPersonOrBody(Span label) {
    for (Name name : story.cast().names()) {
      if (name.span().start() > label.end()) {
        return false;
      }
      if (name.kind() != Name.Kind.PLACE && name.span().overlaps(label)) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuestion(Span content) {
    int end = story.skipBack(content.end(), "»\"” ");
    return end > content.start() && story.text().charAt(end - 1) == '?';
  }

  /**
   * Turns with the lines that go on: up to the next label, of the last one only where others do.
   */
  private List<Turn> continued(List<Turn> turns) {
    boolean answered = turns.stream().anyMatch(turn -> turn.part() == Part.ANSWER);
    List<Turn> all = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      int next = i + 1 < turns.size() ? turns.get(i + 1).line() : after(turns);
      int last = Math.max(turn.line(), next - 1);
      boolean bare = turn.part() == Part.QUESTION && !answered && last > turn.line();
      if (bare) {
        // Only the questions have labels: what follows one answers it.
        all.add(turn);
        Span answer = new Span(lines.get(turn.line() + 1).start(), lines.get(last).end());
        all.add(new Turn(Part.ANSWER, null, turn.line() + 1, answer));
      } else {
        all.add(last > turn.line() ? turn.upTo(lines.get(last).end()) : turn);
      }
    }
    return all;
  }

  /** The line after the last turn: as many lines on as the longest turn before it has. */
  private int after(List<Turn> turns) {
    int longest = 1;
    for (int i = 0; i + 1 < turns.size(); i++) {
      longest = Math.max(longest, turns.get(i + 1).line() - turns.get(i).line());
    }
    int line = turns.getLast().line() + 1;
    int end = Math.min(lines.size(), turns.getLast().line() + longest);
    while (line < end && !lexicon.endsInterview(lines.get(line).in(story.text()))) {
      line++;
    }
    return line;
  }

  // --- questions as paragraphs

  private List<Turn> byQuestions() {
    List<Integer> questions = new ArrayList<>();
    boolean addressed = false;
    for (int line = 0; line + 1 < lines.size(); line++) {
      Span span = lines.get(line);
      if (isAsked(span) && !isAsked(lines.get(line + 1))) {
        questions.add(line);
        addressed |= lexicon.addresses(span.in(story.text()));
      }
    }
    if (questions.size() < 2 || !addressed && !leadTells(questions.getFirst())) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (int line : questions) {
      Span question = story.trimmed(lines.get(line).start(), lines.get(line).end());
      if (question != null) {
        turns.add(new Turn(Part.QUESTION, null, line, question));
      }
    }
    return continued(turns);
  }

  private boolean isAsked(Span line) {
    return story.text().charAt(line.end() - 1) == '?'
        && story.quotationAt(line.start()) < 0
        && story.wordCount(line) <= LONGEST_QUESTION;
  }

  private boolean leadTells(int line) {
    return line > 0 && lexicon.opensInterview(story.text().substring(0, lines.get(line).start()));
  }
}
