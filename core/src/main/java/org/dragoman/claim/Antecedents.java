package org.dragoman.claim;

import org.dragoman.mention.Name;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a pronoun of the third person means: who spoke last, or the subject or person just
 * before, weighed by nearness and agreement.
 */
final class Antecedents {
  private static final int FARTHEST = 14;
  private static final double REACH = 3.5;

  private final Story story;
  private final SpeechLexicon lexicon;

  /** Number and gender as the words show them, "" where they do not. */
  record Traits(String number, String gender, boolean person, boolean owned) {
    boolean agrees(Traits other) {
      return agree(number, other.number) && agree(gender, other.gender);
    }

    private static boolean agree(String a, String b) {
      return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
  }

  /** A word that a pronoun may take up, or, with an index of -1, who spoke last. */
  record Choice(int sentence, int index) {}

  private @Nullable Choice best;
  private double bestScore;
  private int sentenceOfPronoun;

  Antecedents(Story story, SpeechLexicon lexicon) {
    this.story = story;
    this.lexicon = lexicon;
  }

  /**
   * What a pronoun takes up, or null.
   *
   * @param spoke traits of who spoke last, or null
   * @param spokeAt the sentence where those words end
   */
  @Nullable Choice of(int sentence, int index, @Nullable Traits spoke, int spokeAt) {
    Word pronoun = story.parses().get(sentence).word(index);
    Traits wanted = ofPronoun(pronoun);
    boolean inverted = pronoun.form().startsWith("-");
    best = null;
    bestScore = 0;
    sentenceOfPronoun = sentence;
    double distance = 0;
    for (int s = sentence; s >= Math.max(0, sentence - FARTHEST) && distance <= REACH; s--) {
      Parse parse = story.parses().get(s);
      if (spoke != null && s == spokeAt && spoke.agrees(wanted)) {
        double turn = inverted ? 1.9 : 1.6;
        offer(new Choice(s, -1), turn - distance + weight(spoke));
      }
      if (s < sentence || !inverted) {
        offerWords(s, parse, s == sentence ? index : parse.size(), wanted, distance);
      }
      if (story.quotationAt(parse.span().start()) < 0 || s == sentence) {
        distance++;
      }
    }
    return best;
  }

  /** The first person named after a pronoun that opens the article, or null. */
  @Nullable Choice ahead(int sentence, int index) {
    Traits wanted = ofPronoun(story.parses().get(sentence).word(index));
    for (int s = sentence; s < Math.min(story.parses().size(), sentence + 4); s++) {
      Parse parse = story.parses().get(s);
      for (int i = s == sentence ? index + 1 : 0; i < parse.size(); i++) {
        Word word = parse.word(i);
        boolean outside = story.quotationAt(word.start()) < 0;
        if (outside && word.is(Upos.PROPN) && word.hasRelation("nsubj") && isPerson(word)) {
          return ofWord(parse, i).agrees(wanted) ? new Choice(s, i) : null;
        }
      }
    }
    return null;
  }

  private void offer(Choice choice, double score) {
    if (best == null || score > bestScore) {
      best = choice;
      bestScore = score;
    }
  }

  private void offerWords(int s, Parse parse, int end, Traits wanted, double distance) {
    for (int i = 0; i < end; i++) {
      Word word = parse.word(i);
      boolean noun = word.is(Upos.PROPN) || word.is(Upos.NOUN);
      if (!noun || story.quotationAt(word.start()) >= 0) {
        continue;
      }
      boolean subject = word.hasRelation("nsubj") && word.head() >= 0;
      boolean person = isPerson(word);
      boolean topic = s == sentenceOfPronoun && isTopic(parse, i);
      if (!subject && !topic && !(person && word.is(Upos.PROPN) && !word.hasRelation("flat"))) {
        continue;
      }
      Traits traits = ofWord(parse, i);
      if (!traits.agrees(wanted) || !(person || canSpeak(word))) {
        continue;
      }
      double place = !subject ? -0.6 : parse.word(word.head()).head() == Word.ROOT ? 1 : 0.4;
      double score = place - distance + weight(traits);
      offer(new Choice(s, i), score);
    }
  }

  /** Persons are taken up before bodies; "son parti" is less in mind than whose it is. */
  private static double weight(Traits traits) {
    return traits.person() ? 1.5 : traits.owned() ? -2 : 0;
  }

  /** "Quant à X, il …": what opens a sentence to be taken up. */
  private boolean isTopic(Parse parse, int index) {
    for (int i = Math.max(0, index - 3); i < index; i++) {
      if (lexicon.opensTopic(parse.word(i)) && i <= 2) {
        return true;
      }
    }
    return false;
  }

  private boolean canSpeak(Word word) {
    return word.is(Upos.PROPN)
        || lexicon.isSpeaker(word.lemma())
        || story.cast().actorAt(word.span()) != null;
  }

  private boolean isPerson(Word word) {
    if (word.is(Upos.NOUN)) {
      return lexicon.isPerson(word.lemma());
    }
    for (Name name : story.cast().names()) {
      if (name.span().start() > word.start()) {
        return false;
      }
      if (name.kind() == Name.Kind.PERSON && name.span().contains(word.span())) {
        return true;
      }
    }
    return false;
  }

  private static Traits ofPronoun(Word pronoun) {
    return switch (SpeechLexicon.clitic(pronoun)) {
      case "il" -> new Traits("Sing", "Masc", true, false);
      case "elle" -> new Traits("Sing", "Fem", true, false);
      case "lui" -> new Traits("Sing", "", true, false);
      case "elles" -> new Traits("Plur", "Fem", false, false);
      case "ils" -> new Traits("Plur", "", false, false);
      case "eux" -> new Traits("Plur", "", false, false);
      default -> new Traits("", "", true, false);
    };
  }

  /** What a word that stands for a speaker shows of number and gender. */
  Traits ofWord(Parse parse, int index) {
    Word word = parse.word(index);
    if (word.is(Upos.PRON)) {
      return ofPronoun(word);
    }
    boolean person = isPerson(word);
    String number = feature(word, "Number=");
    String gender = word.is(Upos.NOUN) || person ? feature(word, "Gender=") : "";
    boolean owned = false;
    for (int child : parse.children(index)) {
      Word part = parse.word(child);
      if (part.hasRelation("det") && child < index) {
        // The article tells more than the noun: "la ministre".
        gender = feature(part, "Gender=").isEmpty() ? gender : feature(part, "Gender=");
        number = feature(part, "Number=").isEmpty() ? number : feature(part, "Number=");
        owned |= part.hasFeature("Poss=Yes");
      }
      if (part.hasRelation("nummod") && child < index) {
        number = "Plur";
      }
      if (part.hasRelation("conj") && (part.is(Upos.NOUN) || part.is(Upos.PROPN))) {
        number = "Plur";
        gender = "";
      }
      if (person && part.is(Upos.PROPN) && gender.isEmpty()) {
        gender = feature(part, "Gender=");
      }
    }
    return new Traits(number, gender, person, owned);
  }

  private static String feature(Word word, String name) {
    if (word.hasFeature(name + "Masc") || word.hasFeature(name + "Sing")) {
      return word.hasFeature(name + "Masc") ? "Masc" : "Sing";
    }
    if (word.hasFeature(name + "Fem") || word.hasFeature(name + "Plur")) {
      return word.hasFeature(name + "Fem") ? "Fem" : "Plur";
    }
    return "";
  }

  /** Whom the cast itself links a pronoun to, or null. */
  @Nullable String known(Word pronoun) {
    Mention mention = story.cast().mentionAt(pronoun.span());
    return mention != null && mention.how() == Mention.How.PRONOUN ? mention.actorId() : null;
  }
}
