package org.dragoman.world;

import org.dragoman.text.Span;

/**
 * An expression of the text that refers to an actor.
 *
 * @param span the whole expression with title and name, without article ("président kazakh
 *     Kassym-Jomart Tokaïev")
 * @param head the word or name that carries it, by which a clause finds it ("président")
 * @param actorId id of the actor in the same {@link Cast}
 * @param because the name or rule that made the link and, after "not", the rivals it beat
 */
public record Mention(Span span, Span head, String actorId, How how, String because) {
  /** How the expression refers. */
  public enum How {
    /** A full name. */
    NAME,
    /**
     * A part of a name given in full elsewhere, or of a name so well known that it needs no more.
     */
    SHORT_NAME,
    ACRONYM,
    /** An office, with or without its country: "le président kazakh", "le chef de l'État". */
    TITLE,
    /** A seat of power for the power: "Moscou", "l'Élysée". */
    METONYM,
    /** A people: "les Kazakhs"; or an adjective of one: "kazakh". */
    DEMONYM,
    /** A body or crowd without a name of its own: "l'armée syrienne", "des manifestants". */
    GROUP,
    PRONOUN
  }
}
