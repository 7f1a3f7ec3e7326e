package org.dragoman.claim;

import java.util.List;
import java.util.Set;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;

/** Tells when, where, on what occasion and to whom a statement was made. */
final class Circumstances {
  private static final Set<String> TO = Set.of("à", "devant", "auprès");

  private final Story story;
  private final SpeechLexicon lexicon;
  private final List<TimeMention> times;

  Circumstances(Story story, SpeechLexicon lexicon, List<TimeMention> times) {
    this.story = story;
    this.lexicon = lexicon;
    this.times = times;
  }

  /** EDTF of the date nearest to the cue in its sentence and outside of what is said, or "". */
  String date(Draft draft) {
    Parse parse = sentence(draft);
    Span cue = draft.cue();
    if (parse == null || cue == null) {
      return "";
    }
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    for (TimeMention time : times) {
      boolean usable =
          time.kind() == TimeMention.Kind.DATE
              && !time.edtf().isEmpty()
              && parse.span().contains(time.span())
              && outside(draft, time.span());
      int distance = Math.abs(time.span().start() - cue.end());
      if (usable && distance < bestDistance) {
        best = time.edtf();
        bestDistance = distance;
      }
    }
    return best;
  }

  /** The words that tell by what or at what something was said ("dans un communiqué"), or "". */
  String occasion(Draft draft) {
    Parse parse = sentence(draft);
    if (parse == null) {
      return "";
    }
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      if (word.is(Upos.NOUN) && lexicon.isOccasion(word.lemma()) && outside(draft, word.span())) {
        int preposition = preposition(parse, i);
        if (preposition >= 0) {
          int start = parse.word(preposition).start();
          int end = Clauses.nounPhrase(parse, i).end();
          return story.text().substring(start, Math.max(end, word.end()));
        }
      }
    }
    return "";
  }

  private static int preposition(Parse parse, int noun) {
    int first = -1;
    for (int child : parse.children(noun)) {
      Word word = parse.word(child);
      boolean opens =
          word.is(Upos.ADP) && child < noun && !VerbPhrases.lower(word.form()).equals("de");
      if (opens && first < 0) {
        first = child;
      }
    }
    return first;
  }

  /** Id of the actor it was said to, or null. */
  @Nullable String addressee(Draft draft) {
    Parse parse = sentence(draft);
    int verb = parse == null ? -1 : verb(parse, draft);
    if (parse == null || verb < 0) {
      return null;
    }
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      boolean oblique = word.hasRelation("obl") || word.hasRelation("iobj");
      if (oblique && outside(draft, word.span()) && hasPreposition(parse, child, TO)) {
        Actor actor = story.cast().actorAt(word.span());
        if (actor != null && story.cast().placeAt(word.span()) == null) {
          return actor.id();
        }
      }
    }
    return null;
  }

  /** Id of the place it was said at, or null. */
  @Nullable String place(Draft draft) {
    Parse parse = sentence(draft);
    int verb = parse == null ? -1 : verb(parse, draft);
    if (parse == null || verb < 0) {
      return null;
    }
    for (int child : parse.children(verb)) {
      Word word = parse.word(child);
      if (word.hasRelation("obl") && outside(draft, word.span())) {
        Place place = story.cast().placeAt(word.span());
        if (place != null && hasPreposition(parse, child, Set.of("à", "en", "depuis"))) {
          return place.id();
        }
      }
    }
    return null;
  }

  private static boolean hasPreposition(Parse parse, int index, Set<String> forms) {
    for (int child : parse.children(index)) {
      if (parse.word(child).is(Upos.ADP)
          && forms.contains(VerbPhrases.lower(parse.word(child).form()))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Parse sentence(Draft draft) {
    if (draft.cue() == null) {
      return null;
    }
    int sentence = story.sentenceAt(draft.cue().start());
    return sentence < 0 ? null : story.parses().get(sentence);
  }

  private static int verb(Parse parse, Draft draft) {
    Span cue = draft.cue();
    for (int i = 0; cue != null && i < parse.size(); i++) {
      if (Clauses.isVerb(parse.word(i)) && parse.word(i).end() == cue.end()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean outside(Draft draft, Span span) {
    return draft.content().stream().noneMatch(content -> content.overlaps(span));
  }
}
