package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;

/**
 * Parses written out by hand, a word a line: form, lemma, tag, features, head (from 1), relation.
 */
final class Trees {
  private Trees() {}

  static Parse parse(String lines) {
    List<Word> words = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String line : lines.strip().split("\n")) {
      String[] cells = line.strip().split("\\s+");
      Token token = new Token(new Span(at, at + cells[0].length()), cells[0]);
      at += cells[0].length() + 1;
      tokens.add(token);
      words.add(
          new Word(
              token,
              cells[1],
              Upos.valueOf(cells[2]),
              cells[3],
              Integer.parseInt(cells[4]) - 1,
              cells[5],
              "O"));
    }
    return new Parse(new Sentence(new Span(0, at - 1), tokens), words);
  }

  /** A cast of states: each form given stands for the country after it ("Moscou", "RUS"). */
  static Cast states(Parse parse, String... formsAndCountries) {
    List<Actor> actors = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Word word : parse.words()) {
      for (int i = 0; i < formsAndCountries.length; i += 2) {
        if (word.form().equals(formsAndCountries[i])) {
          String country = formsAndCountries[i + 1];
          String id = "iso:" + country;
          if (actors.stream().noneMatch(actor -> actor.id().equals(id))) {
            actors.add(
                new Actor(id, Actor.Kind.COUNTRY, country, country, "GOV", null, true, List.of()));
          }
          mentions.add(new Mention(word.span(), word.span(), id, Mention.How.NAME, "test"));
        }
      }
    }
    return new Cast(List.of(), actors, List.of(), mentions);
  }
}
