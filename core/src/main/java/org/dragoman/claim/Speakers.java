package org.dragoman.claim;

import java.util.List;
import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** Finds out who the word that stands for a speaker is, from the story as told so far. */
final class Speakers {
  private final Story story;
  private final SpeechLexicon lexicon;

  private final Descriptions descriptions;
  private final Antecedents antecedents;
  private @Nullable Speaker before;
  private Antecedents.@Nullable Traits traits;
  private int beforeEnd;

  /** A speaker with the best name the article has. */
  record Speaker(String text, @Nullable String id) {}

  Speakers(Story story, SpeechLexicon lexicon) {
    this.story = story;
    this.lexicon = lexicon;
    this.descriptions = new Descriptions(story, lexicon);
    this.antecedents = new Antecedents(story, lexicon);
  }

  /** Tells who spoke last, for the pronouns and quotations that follow. */
  void told(Speaker speaker, Draft draft) {
    if (speaker.id() == null && (speaker.text().isEmpty() || lexicon.isPronoun(speaker.text()))) {
      // Nobody that the next pronoun could mean.
      return;
    }
    Draft.SpeakerWord at = draft.speaker();
    if (at != null && at.index() >= 0) {
      Parse parse = story.parses().get(at.sentence());
      Antecedents.Traits shown = antecedents.ofWord(parse, at.index());
      boolean same = speaker.equals(before) && traits != null && traits.agrees(shown);
      traits = same && shown.gender().isEmpty() ? traits : shown;
    }
    before = speaker;
    beforeEnd = draft.hull().end();
  }

  /** Tells who speaks where nothing shows of him. */
  void told(Speaker speaker, int offset) {
    before = speaker;
    beforeEnd = offset;
    traits = new Antecedents.Traits("", "", true, false);
  }

  /** Who a speaker's word stands for, or null where it is nobody in particular. */
  @Nullable Speaker of(Draft draft) {
    Draft.SpeakerWord at = draft.speaker();
    if (Draft.UNKNOWN.equals(at)) {
      return new Speaker("", null);
    }
    return at == null ? before : at(at.sentence(), at.index(), draft.from());
  }

  /**
   * Who a word stands for, or null.
   *
   * @param from where what that person says or thinks starts
   */
  @Nullable Speaker at(int sentence, int index, int from) {
    if (index < 0) {
      return null;
    }
    Parse parse = story.parses().get(sentence);
    Word word = parse.word(index);
    return word.is(Upos.PRON) ? pronoun(sentence, index, word, from) : nounPhrase(parse, index);
  }

  private @Nullable Speaker pronoun(int sentence, int index, Word word, int from) {
    Parse parse = story.parses().get(sentence);
    String form = SpeechLexicon.clitic(word);
    if (lexicon.isNobody(word)) {
      return null;
    }
    return switch (form) {
      case "qui", "lequel", "laquelle" -> antecedent(parse, index);
      case "je", "j'", "nous", "vous", "tu" -> quotedSpeaker(from);
      case "celui-ci", "celle-ci" -> lastPerson(word.start(), 4);
      case "il", "elle", "ils", "elles", "lui", "eux" -> personal(sentence, index, form);
      default -> new Speaker(Clauses.nounPhrase(parse, index).in(story.text()), null);
    };
  }

  /** He, she or they: whom the cast knows, who spoke just before, or the last subject. */
  private Speaker personal(int sentence, int index, String form) {
    Word word = story.parses().get(sentence).word(index);
    String known = antecedents.known(word);
    Actor person = story.cast().actor(known);
    // Bodies speak under pronouns too often for the nearest one to be sure.
    Speaker linked =
        person != null && person.kind() == Actor.Kind.PERSON ? actor(person.id(), null) : null;
    if (linked != null) {
      return linked;
    }
    Antecedents.Choice choice =
        antecedents.of(sentence, index, traits, before == null ? -1 : story.sentenceAt(beforeEnd));
    if (choice == null) {
      choice = antecedents.ahead(sentence, index);
    }
    if (choice != null) {
      Speaker speaker =
          choice.index() < 0
              ? before
              : nounPhrase(story.parses().get(choice.sentence()), choice.index());
      if (speaker != null) {
        return speaker;
      }
    }
    return new Speaker(form, null);
  }

  private @Nullable Speaker quotedSpeaker(int from) {
    return story.quotationAt(from) >= 0 ? before : null;
  }

  /** The noun that a relative pronoun takes up. */
  private @Nullable Speaker antecedent(Parse parse, int pronoun) {
    int verb = parse.word(pronoun).head();
    for (int steps = 0; verb >= 0 && steps < 4; steps++) {
      if (parse.word(verb).deprel().equals("acl:relcl")) {
        return nounPhrase(parse, parse.word(verb).head());
      }
      verb = parse.word(verb).head();
    }
    return null;
  }

  /** The person named last before an offset and at most so many sentences back, or null. */
  private @Nullable Speaker lastPerson(int offset, int sentences) {
    return lastNamed(Name.Kind.PERSON, offset, sentences);
  }

  private @Nullable Speaker lastNamed(Name.Kind kind, int offset, int sentences) {
    Name last = null;
    for (Name name : story.cast().names()) {
      if (name.span().end() > offset) {
        break;
      }
      if (name.kind() == kind && story.quotationAt(name.span().start()) < 0) {
        last = name;
      }
    }
    if (last == null) {
      return null;
    }
    int back = story.sentenceAt(offset) - story.sentenceAt(last.span().start());
    return back <= sentences ? descriptions.named(last) : null;
  }

  /** The paper or broadcaster named last before an offset, or null. */
  private @Nullable Speaker lastMedium(int offset) {
    Speaker last = null;
    for (Name name : story.cast().names()) {
      if (name.span().end() > offset) {
        break;
      }
      Actor actor = name.kind() == Name.Kind.ORGANISATION ? story.cast().actor(name.ref()) : null;
      if (actor != null && "JRN".equals(actor.sector())) {
        last = descriptions.named(name);
      }
    }
    return last;
  }

  private boolean isSingular(Parse parse, Span phrase) {
    Word first = parse.word(Math.min(parse.size() - 1, Story.wordFrom(parse, phrase.start())));
    String form = VerbPhrases.lower(first.form());
    return !form.equals("les") && !form.equals("ces");
  }

  private @Nullable Speaker nounPhrase(Parse parse, int head) {
    if (head < 0) {
      return null;
    }
    Word word = parse.word(head);
    Span phrase = Clauses.nounPhrase(parse, head);
    Speaker named = named(parse, head);
    if (named != null) {
      return named;
    }
    Mention mention = story.cast().mentionAt(word.span());
    boolean definite = isDefinite(parse, phrase);
    boolean anaphoric = definite && isSingular(parse, phrase) && lexicon.isPerson(word.lemma());
    if (anaphoric) {
      Speaker person = descriptions.person(parse, head, phrase, before);
      if (person != null) {
        return person;
      }
    }
    if (mention != null && mention.head().overlaps(word.span())) {
      boolean name =
          mention.how() == Mention.How.NAME
              || mention.how() == Mention.How.SHORT_NAME
              || mention.how() == Mention.How.ACRONYM;
      Speaker known =
          actor(mention.actorId(), name ? fullName(mention, phrase) : description(phrase));
      if (known != null) {
        return known;
      }
    }
    if (definite && lexicon.isMedium(word.lemma()) && story.wordCount(phrase) <= 3) {
      Speaker medium = lastMedium(phrase.start());
      if (medium != null) {
        return medium;
      }
    }
    if (definite && lexicon.isBody(word.lemma()) && story.wordCount(phrase) <= 3) {
      Speaker body = lastNamed(Name.Kind.ORGANISATION, phrase.start(), 3);
      if (body != null) {
        return body;
      }
    }
    if (definite && !anaphoric && isSingular(parse, phrase)) {
      Speaker person = descriptions.person(parse, head, phrase, before);
      if (person != null) {
        return person;
      }
    }
    return new Speaker(
        description(phrase),
        mention == null || !mention.head().overlaps(word.span()) ? null : mention.actorId());
  }

  /** The person named by a noun, right after it ("le ministre Paul Morel") or after a comma. */
  private @Nullable Speaker named(Parse parse, int head) {
    Name own = nameAt(parse.word(head).start());
    if (own != null) {
      return descriptions.named(own);
    }
    Word before = parse.word(head);
    for (int i = head + 1; i < parse.size(); i++) {
      Word word = parse.word(i);
      boolean comma = word.form().equals(",");
      boolean joins =
          word.is(Upos.CCONJ) && i + 1 < parse.size() && !parse.word(i + 1).is(Upos.DET);
      if (stopsPhrase(word) && !comma && !joins) {
        return null;
      }
      int next = comma && i + 1 < parse.size() ? i + 1 : i;
      if (comma && next + 1 < parse.size() && lexicon.isAddress(parse.word(next))) {
        next++;
      }
      Name name = nameAt(parse.word(next).start());
      if (comma && name != null) {
        return endsApposition(name.span(), parse) ? descriptions.named(name) : null;
      }
      if (comma) {
        return properNoun(parse, head, i + 1);
      }
      if (name != null && name.span().start() == word.start() && !isInitials(name)) {
        return isLink(before) ? null : descriptions.named(name);
      }
      before = word;
    }
    return null;
  }

  /** A proper noun in apposition to a word for a person, though no name was found there. */
  private @Nullable Speaker properNoun(Parse parse, int head, int at) {
    if (at >= parse.size() || !lexicon.isPerson(parse.word(head).lemma())) {
      return null;
    }
    Word word = parse.word(at);
    if (!word.is(Upos.PROPN) || word.head() != head || !word.hasRelation("appos")) {
      return null;
    }
    Span phrase = Clauses.nounPhrase(parse, at);
    return endsApposition(phrase, parse) ? new Speaker(phrase.in(story.text()), null) : null;
  }

  /** A party's initials between a title and a name: "le député LR Paul Morel". */
  private boolean isInitials(Name name) {
    String words = name.span().in(story.text());
    return words.length() <= 5 && words.chars().allMatch(Character::isUpperCase);
  }

  private static boolean stopsPhrase(Word word) {
    return Clauses.isVerb(word)
        || word.is(Upos.SCONJ)
        || word.is(Upos.CCONJ)
        || word.is(Upos.PUNCT)
        || word.is(Upos.PRON);
  }

  /** A name after these stands for somebody else: "le porte-parole de X". */
  private static boolean isLink(Word word) {
    return word.is(Upos.ADP) || word.is(Upos.DET) || word.is(Upos.CCONJ);
  }

  /** Whether a name after a comma ends there: before another comma, a colon, a verb or the end. */
  private boolean endsApposition(Span name, Parse parse) {
    int next = story.skip(name.end(), "");
    if (next >= parse.span().end() || ",:.»\"”".indexOf(story.text().charAt(next)) >= 0) {
      return true;
    }
    Word word = Story.wordAt(parse, next);
    return word != null && (Clauses.isVerb(word) || word.is(Upos.PRON) || word.is(Upos.ADP));
  }

  private @Nullable Name nameAt(int offset) {
    for (Name name : story.cast().names()) {
      if (name.span().start() > offset) {
        return null;
      }
      if (name.kind() == Name.Kind.PERSON && name.span().contains(offset)) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Speaker actor(String id, @Nullable String description) {
    Actor actor = story.cast().actor(id);
    if (actor == null) {
      return null;
    }
    if (actor.kind() == Actor.Kind.PERSON) {
      for (Name name : story.cast().names()) {
        if (id.equals(name.ref())) {
          return descriptions.named(name);
        }
      }
      // A person known by a description only may be one that the story names elsewhere.
      return null;
    }
    return new Speaker(description == null ? longest(actor) : description, id);
  }

  /** The longest name the article gives a body, or the phrase where that says more. */
  private String fullName(Mention mention, Span phrase) {
    String best = "";
    for (Name name : story.cast().names()) {
      if (mention.actorId().equals(name.ref()) && name.span().length() > best.length()) {
        best = name.span().in(story.text());
      }
    }
    String words = description(phrase);
    return words.contains(best) || best.isEmpty() ? words : best;
  }

  private static String longest(Actor actor) {
    String best = "";
    for (String variant : actor.variants()) {
      if (variant.length() > best.length()) {
        best = variant;
      }
    }
    return best.isEmpty() ? actor.name() : best;
  }

  private boolean isDefinite(Parse parse, Span phrase) {
    Word first = parse.word(Math.min(parse.size() - 1, Story.wordFrom(parse, phrase.start())));
    return switch (VerbPhrases.lower(first.form())) {
      case "le", "la", "l'", "les", "ce", "cet", "cette", "ces" -> true;
      default -> false;
    };
  }

  /** The words of a noun phrase without a definite article and what a comma sets apart. */
  private String description(Span phrase) {
    String words = story.beforeTime(phrase).in(story.text());
    int comma = words.indexOf(", ");
    if (comma > 0 && !words.substring(comma).contains(" et ")) {
      words = words.substring(0, comma);
    }
    for (String article :
        List.of("le ", "la ", "les ", "l'", "l’", "Le ", "La ", "Les ", "L'", "L’")) {
      if (words.startsWith(article)) {
        return words.substring(article.length());
      }
    }
    return words;
  }
}
