package org.dragoman.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Speakers.Speaker;
import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** Finds the person of a story that a description without a name means: "le ministre", "l'élu". */
final class Descriptions {
  private static final double TITLE = 3;
  private static final double OFFICE = 2;
  private static final double SHARED = 2;
  private static final double CONFLICT = -4;

  private final Story story;
  private final SpeechLexicon lexicon;

  /** The persons of the story by the id, or the words, of their names. */
  private final Map<String, Person> persons = new LinkedHashMap<>();

  /** A person with the nouns and the narrowing words the story calls him by. */
  private static final class Person {
    private final List<Name> names = new ArrayList<>();
    private final Map<String, Set<String>> titles = new HashMap<>();
  }

  Descriptions(Story story, SpeechLexicon lexicon) {
    this.story = story;
    this.lexicon = lexicon;
    for (Name name : story.cast().names()) {
      if (name.kind() == Name.Kind.PERSON) {
        collect(name);
      }
    }
  }

  private void collect(Name name) {
    String key = name.ref() == null ? name.span().in(story.text()) : name.ref();
    Person person = persons.computeIfAbsent(key, any -> new Person());
    person.names.add(name);
    int s = story.sentenceAt(name.span().start());
    if (s < 0) {
      return;
    }
    Parse parse = story.parses().get(s);
    int head = titleOf(parse, Story.wordFrom(parse, name.span().start()), name.span());
    if (head < 0) {
      head = titleInMention(parse, name);
    }
    if (head >= 0) {
      person
          .titles
          .computeIfAbsent(parse.word(head).lemma(), any -> new HashSet<>())
          .addAll(modifiers(parse, head, name.span()));
    }
  }

  /** The noun that a name stands beside in apposition, or -1. */
  static int titleOf(Parse parse, int first, Span name) {
    for (int i = first; i < parse.size() && parse.word(i).start() < name.end(); i++) {
      Word word = parse.word(i);
      int head = word.head();
      boolean beside =
          word.hasRelation("appos") || word.hasRelation("flat") || word.hasRelation("nmod");
      if (head >= 0
          && beside
          && !name.contains(parse.word(head).start())
          && parse.word(head).is(Upos.NOUN)
          && !Clauses.hasCase(
              parse, i, "de", "à", "par", "avec", "pour", "contre", "chez", "entre")) {
        return head;
      }
      // The other way round: "Natasha Bertaud, porte-parole de …".
      for (int child : parse.children(i, "appos")) {
        if (parse.word(child).is(Upos.NOUN)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** The title that the cast found before a name: "président" of "président Obama", or -1. */
  private int titleInMention(Parse parse, Name name) {
    for (Mention mention : story.cast().mentions()) {
      boolean wider =
          mention.span().contains(name.span()) && mention.span().start() < name.span().start();
      int first = wider ? Story.wordFrom(parse, mention.span().start()) : parse.size();
      for (int i = first; i < parse.size() && parse.word(i).start() < name.span().start(); i++) {
        if (parse.word(i).is(Upos.NOUN)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A person under the longest name the article gives. */
  Speaker named(Name name) {
    String best = name.span().in(story.text());
    if (name.ref() != null) {
      for (Name other : story.cast().names()) {
        if (name.ref().equals(other.ref()) && other.span().length() > best.length()) {
          best = other.span().in(story.text());
        }
      }
    }
    return new Speaker(best, name.ref());
  }

  /**
   * The person that a definite description of one person means, or null for somebody new.
   *
   * @param before who spoke last, or null
   */
  @Nullable Speaker person(Parse parse, int head, Span phrase, @Nullable Speaker before) {
    String lemma = parse.word(head).lemma();
    Set<String> wanted = modifiers(parse, head, new Span(phrase.end(), phrase.end()));
    String country = country(phrase);
    Person best = null;
    // A bare "le ministre" takes up somebody; one narrowed down needs a sign that it does.
    double bestScore = wanted.isEmpty() ? 0.7 : 1.9;
    for (Person person : persons.values()) {
      double score = score(person, lemma, wanted, country, phrase, before);
      if (score > bestScore) {
        best = person;
        bestScore = score;
      }
    }
    return best == null ? null : named(best.names.getFirst());
  }

  private double score(
      Person person,
      String lemma,
      Set<String> wanted,
      @Nullable String country,
      Span phrase,
      @Nullable Speaker before) {
    double evidence = 0;
    Set<String> known = person.titles.get(lemma);
    if (known != null) {
      evidence += TITLE + agreement(wanted, known);
    }
    Actor actor = story.cast().actor(person.names.getFirst().ref());
    boolean elsewhere = namesBody(phrase) || isFormer(phrase);
    if (actor != null
        && actor.office() != null
        && !elsewhere
        && lexicon.isOffice(actor.office(), lemma)) {
      evidence += OFFICE;
    }
    if (country != null && actor != null && actor.country() != null) {
      evidence += country.equals(actor.country()) ? SHARED : CONFLICT;
    }
    if (known == null && !lexicon.isPerson(lemma)) {
      return 0;
    }
    return evidence + salience(person, phrase.start(), before);
  }

  private static double agreement(Set<String> wanted, Set<String> known) {
    if (wanted.isEmpty() || known.isEmpty()) {
      return 0;
    }
    return known.stream().anyMatch(wanted::contains) ? SHARED : CONFLICT;
  }

  /** How much a person is in mind at an offset: named lately, spoken lately. */
  private double salience(Person person, int offset, @Nullable Speaker before) {
    int last = -1;
    for (Name name : person.names) {
      if (name.span().end() <= offset && story.quotationAt(name.span().start()) < 0) {
        last = name.span().start();
      }
    }
    double salience = 0;
    if (last < 0) {
      // Named only later: the description has to say enough by itself.
      salience -= 3;
    } else {
      int back = story.sentenceAt(offset) - story.sentenceAt(last);
      salience += back <= 2 ? 1.0 - 0.1 * back : 0.2;
    }
    if (before != null
        && before.id() != null
        && before.id().equals(person.names.getFirst().ref())) {
      salience += 0.6;
    }
    return salience;
  }

  /** "l'ancien ministre": the office is another's now. */
  private boolean isFormer(Span phrase) {
    Parse parse = story.parses().get(Math.max(0, story.sentenceAt(phrase.start())));
    for (Word word : parse.words()) {
      if (phrase.contains(word.start()) && lexicon.isFormer(word.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a description names a body: "le président de la Commission européenne". */
  private boolean namesBody(Span phrase) {
    for (Name name : story.cast().names()) {
      if (name.kind() == Name.Kind.ORGANISATION && phrase.contains(name.span())) {
        return true;
      }
    }
    return false;
  }

  /** The country that a description names by an adjective or a name, or null. */
  private @Nullable String country(Span phrase) {
    for (Mention mention : story.cast().mentions()) {
      if (mention.span().start() >= phrase.end()) {
        break;
      }
      if (phrase.contains(mention.span()) && mention.how() != Mention.How.TITLE) {
        Actor actor = story.cast().actor(mention.actorId());
        if (actor != null && actor.kind() == Actor.Kind.COUNTRY) {
          return actor.country();
        }
      }
    }
    return null;
  }

  /** The nouns, names and adjectives that narrow a noun down, the name beside it left out. */
  private Set<String> modifiers(Parse parse, int head, Span name) {
    Span phrase = Clauses.nounPhrase(parse, head);
    Set<String> words = new HashSet<>();
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      boolean counts = word.is(Upos.NOUN) || word.is(Upos.PROPN) || word.is(Upos.ADJ);
      if (i != head
          && counts
          && phrase.contains(word.start())
          && !name.contains(word.start())
          && !lexicon.isVague(word.lemma())) {
        words.add(VerbPhrases.lower(word.lemma()));
      }
    }
    return words;
  }
}
