package org.dragoman.claim;

import org.dragoman.model.Parse;
import org.dragoman.text.Span;

/**
 * A verb of speech in its sentence.
 *
 * @param sentence index of the sentence
 * @param verb index of the verb
 * @param last index of the last word of the verb phrase ("savoir" of "faire savoir")
 * @param from offset where the verb group starts, clitics included ("l'a-t-il appelé")
 * @param group the words that report, from the auxiliary on ("a déclaré")
 * @param subject index of the subject's head, or -1
 * @param inverted whether the subject follows the verb
 * @param passive whether the verb is passive, so that its subject is what is said
 * @param finite whether it is the predicate of a finite clause
 */
record Cue(
    int sentence,
    Parse parse,
    int verb,
    int last,
    int from,
    Span group,
    int subject,
    boolean inverted,
    boolean passive,
    boolean finite,
    VerbPhrases.Verb entry) {
  boolean takes(VerbPhrases.Frame frame) {
    return entry.takes(frame);
  }

  boolean isParticiple() {
    return Clauses.isPresentParticiple(parse.word(verb));
  }

  Cue withSubject(int other) {
    return new Cue(
        sentence, parse, verb, last, from, group, other, inverted, passive, finite, entry);
  }
}
