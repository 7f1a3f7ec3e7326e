package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** What stands at and around a word that may tell an act, as the names of features. */
final class JudgeFeatures {
  private final Clauses clauses;
  private final Cast cast;
  private final List<String> sentence = new ArrayList<>();

  JudgeFeatures(Clauses clauses, Cast cast) {
    this.clauses = clauses;
    this.cast = cast;
    addSentence();
  }

  private void addSentence() {
    Parse parse = clauses.parse();
    Set<String> lemmas = new TreeSet<>();
    for (Word word : parse.words()) {
      if (isContent(word)) {
        lemmas.add("has=" + word.lemma());
      }
    }
    sentence.addAll(lemmas);
    Set<String> states = new TreeSet<>();
    int offices = 0;
    for (Mention mention : cast.mentionsIn(parse.span())) {
      Actor actor = cast.actor(mention.actorId());
      if (actor != null) {
        offices += actor.office() != null ? 1 : 0;
        if (actor.country() != null) {
          states.add(actor.country());
        }
      }
    }
    sentence.add("states=" + Math.min(3, states.size()));
    sentence.add("offices=" + Math.min(2, offices));
    Word last = parse.word(parse.size() - 1);
    sentence.add("end=" + (last.is(Upos.PUNCT) ? last.form() : "word"));
  }

  private static boolean isContent(Word word) {
    return word.is(Upos.NOUN) || word.is(Upos.VERB) || word.is(Upos.ADJ);
  }

  /**
   * The features of a word.
   *
   * @param shape the sides and status that the word's best rule gives, or paths common to its type
   * @param ruled the type that the rule gives, or null where no rule holds
   * @param hints the types of all rules that the word could set off
   */
  List<String> of(int index, Match shape, @Nullable String ruled, Set<String> hints) {
    List<String> found = new ArrayList<>(sentence.size() + 40);
    Word word = clauses.parse().word(index);
    String lemma = (clauses.isReflexive(index) ? "se " : "") + word.lemma();
    String kind = word.is(Upos.NOUN) || word.is(Upos.PROPN) ? "n" : "v";
    String actor = kinds(shape.actors());
    String recipient = kinds(shape.recipients());
    String type = ruled == null ? "none" : ruled;
    found.add("bias");
    found.add("kind=" + kind);
    found.add("lemma=" + lemma);
    found.add("lemma,ruled=" + lemma + "," + type);
    found.add("ruled=" + type);
    found.add(ruled == null ? "unruled" : "rule=" + shape.rule().name());
    if (ruled != null) {
      found.add("weight=" + Math.min(6, shape.weight()));
      found.add("ruled,sides=" + type + "," + actor + ">" + recipient);
      found.add("ruled,relation=" + type + "," + word.deprel());
    }
    for (String hint : hints) {
      found.add("hint=" + hint);
      found.add("hint,ruled=" + hint + "," + type);
      found.add("hint,sides=" + hint + "," + actor + ">" + recipient);
      found.add("hint,relation=" + hint + "," + word.deprel());
    }
    found.add("sides=" + actor + ">" + recipient);
    found.add("lemma,actor=" + lemma + "," + actor);
    found.add("lemma,recipient=" + lemma + "," + recipient);
    found.add("effect=" + shape.effect());
    found.add("effect,lemma=" + shape.effect() + "," + lemma);
    if (ruled != null) {
      found.add("effect,ruled=" + shape.effect() + "," + type);
    }
    found.add("relation=" + word.deprel());
    addTree(index, lemma, type, found);
    found.addAll(sentence);
    return found;
  }

  /** The words above and below. */
  private void addTree(int index, String lemma, String type, List<String> found) {
    Parse parse = clauses.parse();
    Word word = parse.word(index);
    if (word.head() != Word.ROOT) {
      Word head = parse.word(word.head());
      found.add("head=" + word.deprel() + "," + head.lemma());
      found.add("lemma,head=" + lemma + "," + head.lemma());
      found.add("head,ruled=" + head.lemma() + "," + type);
    }
    for (int child : parse.children(index)) {
      Word part = parse.word(child);
      String relation = Clauses.base(part.deprel());
      switch (relation) {
        case "obj", "nmod", "obl", "amod", "xcomp", "ccomp", "nsubj", "iobj", "acl", "appos" -> {
          String phrase = clauses.preposition(child);
          String path = phrase.isEmpty() ? relation : phrase;
          String what = part.is(Upos.PROPN) ? "NAME" : part.lemma();
          found.add("child=" + path + "," + what);
          found.add("lemma,path=" + lemma + "," + path);
          found.add("lemma,child=" + lemma + "," + path + "," + what);
        }
        case "det", "aux", "advmod", "mark" ->
            found.add("lemma,word=" + lemma + "," + part.lemma());
        default -> {
          // Punctuation and the like tell nothing.
        }
      }
    }
  }

  /** What kinds of actors take a side, or "0". */
  private String kinds(List<String> ids) {
    Set<String> kinds = new TreeSet<>();
    for (String id : ids) {
      kinds.add(kind(id));
    }
    return kinds.isEmpty() ? "0" : kinds.iterator().next();
  }

  private String kind(String id) {
    Actor actor = cast.actor(id);
    if (actor == null) {
      return id.startsWith(Who.STATE) ? "state" : "unknown";
    }
    String known = actor.country() == null ? "" : "+";
    return switch (actor.kind()) {
      case COUNTRY -> "state";
      case PERSON -> (actor.office() != null ? "office" : "person") + known;
      case GROUP -> "group" + known;
      case ORGANISATION ->
          actor.sector() != null ? actor.sector() : "COM".equals(actor.country()) ? "firm" : "body";
    };
  }
}
