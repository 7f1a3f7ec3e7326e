package org.dragoman.claim;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;

/** Says of figures whom they are about and which statement they stand in. */
public final class FigureSetting {
  private FigureSetting() {}

  /** The same figures, each with the actors of its own clause and its statement. */
  public static List<Figure> set(
      List<Figure> figures, List<Parse> parses, Cast cast, List<Statement> statements) {
    List<Figure> set = new ArrayList<>(figures.size());
    int sentence = 0;
    for (Figure figure : figures) {
      while (sentence + 1 < parses.size()
          && parses.get(sentence + 1).span().start() <= figure.span().start()) {
        sentence++;
      }
      Statement statement = Attribution.of(statements, figure.span());
      set.add(
          new Figure(
              figure.id(),
              figure.span(),
              figure.low(),
              figure.high(),
              figure.unit(),
              figure.of(),
              figure.change(),
              figure.approximation(),
              figure.period(),
              figure.status(),
              about(figure, parses.get(sentence), cast),
              statement == null ? null : statement.id(),
              figure.rule()));
    }
    return set;
  }

  private static List<String> about(Figure figure, Parse parse, Cast cast) {
    List<String> actors = new ArrayList<>();
    for (Mention mention : cast.mentionsIn(clause(figure.span(), parse))) {
      if (!actors.contains(mention.actorId()) && !mention.span().overlaps(figure.span())) {
        actors.add(mention.actorId());
      }
    }
    return actors;
  }

  /** What depends on the verb that governs the figure; the sentence where no verb does. */
  private static Span clause(Span figure, Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      if (parse.word(i).span().overlaps(figure)) {
        int word = i;
        for (int steps = 0; steps < parse.size(); steps++) {
          if (parse.word(word).is(Upos.VERB)) {
            return parse.subtree(word);
          } else if (parse.word(word).head() == Word.ROOT) {
            return parse.span();
          }
          word = parse.word(word).head();
        }
      }
    }
    return parse.span();
  }
}
