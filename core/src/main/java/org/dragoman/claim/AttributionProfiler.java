package org.dragoman.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dragoman.mention.Quotation;
import org.dragoman.mention.Quotations;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/** Draws the {@link AttributionProfile} of an article. */
public final class AttributionProfiler {
  private final SpeechLexicon lexicon;

  private AttributionProfiler(SpeechLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static AttributionProfiler load(Pack language) {
    return new AttributionProfiler(SpeechLexicon.load(language));
  }

  /**
   * Counts claims by their source and lists loaded words and the author's first person.
   *
   * @param claims the events, figures and expectations of the article
   */
  public AttributionProfile profile(
      String text,
      List<Parse> parses,
      Cast cast,
      List<Statement> statements,
      List<? extends Claim> claims) {
    int named = 0;
    int unnamed = 0;
    int own = 0;
    for (Claim claim : claims) {
      Statement statement = Attribution.of(statements, claim.span());
      if (statement == null) {
        own++;
      } else if (isNamed(statement, cast)) {
        named++;
      } else {
        unnamed++;
      }
    }
    BitSet reported = reported(text, statements);
    List<AttributionProfile.Loaded> loaded = new ArrayList<>();
    List<Span> firstPerson = new ArrayList<>();
    for (Parse parse : parses) {
      for (Word word : parse.words()) {
        if (!reported.get(word.start())) {
          String kind = loadedKind(word);
          if (kind != null) {
            loaded.add(new AttributionProfile.Loaded(word.span(), kind));
          }
          if (lexicon.isFirstPerson(word)) {
            firstPerson.add(word.span());
          }
        }
      }
    }
    return new AttributionProfile(named, unnamed, own, loaded, firstPerson);
  }

  private @Nullable String loadedKind(Word word) {
    boolean content = word.is(Upos.NOUN) || word.is(Upos.ADJ) || word.is(Upos.ADV);
    return content ? lexicon.loadedKind(word.lemma()) : null;
  }

  /** Whether the speaker has a name: no crowd and nobody in particular. */
  private boolean isNamed(Statement statement, Cast cast) {
    String speaker = statement.speakerText();
    if (speaker != null && lexicon.isIndefinite(speaker)) {
      return false;
    }
    Actor actor = cast.actor(statement.speaker());
    if (actor != null) {
      return actor.kind() != Actor.Kind.GROUP;
    }
    return speaker != null && !speaker.isEmpty() && Character.isUpperCase(speaker.charAt(0));
  }

  /** The characters that others are quoted with. */
  private static BitSet reported(String text, List<Statement> statements) {
    BitSet reported = new BitSet(text.length());
    for (Quotation quotation : Quotations.find(text)) {
      if (quotation.depth() == 0) {
        reported.set(quotation.span().start(), quotation.span().end());
      }
    }
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        reported.set(content.start(), content.end());
      }
    }
    return reported;
  }
}
