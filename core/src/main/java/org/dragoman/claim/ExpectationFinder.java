package org.dragoman.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.pack.Pack;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;

/** Finds what an article or the people in it expect, plan, promise, hope or fear. */
public final class ExpectationFinder {
  private final ExpectationLexicon lexicon;
  private final SpeechLexicon speech;

  private ExpectationFinder(ExpectationLexicon lexicon, SpeechLexicon speech) {
    this.lexicon = lexicon;
    this.speech = speech;
  }

  /**
   * Reads a language's {@code expectation.yaml} and {@code speech.yaml}.
   *
   * @throws org.dragoman.pack.PackException when one of them cannot be used
   */
  public static ExpectationFinder load(Pack language) {
    return new ExpectationFinder(ExpectationLexicon.load(language), SpeechLexicon.load(language));
  }

  /**
   * All expectations of a text in its order.
   *
   * @param published the article's day, by which times are ahead or over; null where unknown
   * @param statements what is said in the text; whoever says an expectation holds it
   * @param figures numbers of the text; those in an expectation are forecast by it
   */
  public List<Expectation> find(
      String text,
      List<Parse> parses,
      Cast cast,
      List<TimeMention> times,
      List<Statement> statements,
      List<Figure> figures,
      @Nullable LocalDate published) {
    Story story = new Story(text, parses, cast);
    Horizon horizon = new Horizon(times, published);
    Speakers speakers = new Speakers(story, speech);
    List<Expectation> found = new ArrayList<>();
    for (Outlook outlook : new Outlooks(story, lexicon, speech, statements, horizon).find()) {
      Parse parse = parses.get(outlook.sentence());
      Span verb = parse.word(outlook.head()).span();
      Statement statement = Attribution.of(statements, verb);
      if (statement == null) {
        statement = Attribution.of(statements, firstWord(outlook.content()));
      }
      Speakers.Speaker holder = holder(outlook, statement, speakers);
      found.add(
          new Expectation(
              "x" + (found.size() + 1),
              outlook.span(),
              said(outlook.content(), statement, verb),
              holder == null ? null : holder.id(),
              holder == null ? null : holder.text(),
              outlook.strength(),
              condition(parse, outlook),
              horizon.horizon(outlook.span()),
              about(cast, outlook.span(), holder),
              figuresIn(figures, outlook.span()),
              statement == null ? null : statement.id(),
              outlook.rule()));
    }
    return found;
  }

  /** An expectation belongs to the statement that it starts in, though it may run past its end. */
  private static Span firstWord(Span content) {
    return new Span(content.start(), Math.min(content.end(), content.start() + 1));
  }

  /** The part of a content that a statement says, its "que" and "selon X" left out. */
  private static Span said(Span content, @Nullable Statement statement, Span verb) {
    if (statement != null) {
      for (Span part : statement.content()) {
        int start = Math.max(part.start(), content.start());
        int end = Math.min(part.end(), content.end());
        if (part.contains(verb) && start < end) {
          return new Span(start, end);
        }
      }
    }
    return content;
  }

  private static Speakers.@Nullable Speaker holder(
      Outlook outlook, @Nullable Statement statement, Speakers speakers) {
    Speakers.Speaker teller =
        statement == null || statement.speakerText() == null
            ? null
            : new Speakers.Speaker(statement.speakerText(), statement.speaker());
    if (outlook.holder() < 0) {
      return teller;
    }
    if (teller != null) {
      speakers.told(teller, outlook.span().start());
    }
    return speakers.at(outlook.sentence(), outlook.holder(), outlook.span().start());
  }

  private @Nullable Span condition(Parse parse, Outlook outlook) {
    for (int i = 0; i < parse.size(); i++) {
      int start = parse.word(i).start();
      boolean reflexive = parse.word(i).is(Upos.PRON);
      if (outlook.span().contains(start) && !reflexive && lexicon.opensCondition(parse, i)) {
        int head = parse.word(i).head();
        Span subtree = head < 0 || head == outlook.head() ? parse.subtree(i) : parse.subtree(head);
        if (subtree.start() != start || subtree.length() >= outlook.span().length()) {
          return null;
        }
        // "à condition que …": the tree may hang the clause on the verb.
        int next = Story.wordFrom(parse, subtree.end());
        boolean clause =
            next < parse.size()
                && (parse.word(next).is(Upos.SCONJ) || parse.word(next).form().startsWith("qu"));
        return clause
            ? subtree.cover(parse.subtree(Math.max(next, parse.word(next).head())))
            : subtree;
      }
    }
    return null;
  }

  private static List<String> about(Cast cast, Span span, Speakers.@Nullable Speaker holder) {
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : cast.mentionsIn(span)) {
      ids.add(mention.actorId());
    }
    if (holder != null && ids.size() > 1 && holder.id() != null) {
      ids.remove(holder.id());
    }
    return List.copyOf(ids);
  }

  private static List<String> figuresIn(List<Figure> figures, Span span) {
    List<String> ids = new ArrayList<>();
    for (Figure figure : figures) {
      if (span.contains(figure.span())) {
        ids.add(figure.id());
      }
    }
    return ids;
  }
}
