package org.dragoman.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.claim.Event;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.text.Span;

/**
 * Draws events at random from what is read in articles drawn at random, to be judged by hand.
 *
 * <p>Arguments: a file or folder of articles, the seed, how many articles, how many events. Prints
 * a block for each event: its codes and sides, the sentence before and its own.
 */
public final class EventSample {
  /** An event and the reading that it stands in. */
  private record Drawn(Reading reading, Event event) {}

  private EventSample() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    List<Article> articles = new ArrayList<>();
    new Articles()
        .read(
            List.of(args[0]),
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                articles.add(article);
              }
            });
    Collections.shuffle(articles, random);
    int count = Math.min(articles.size(), Integer.parseInt(args[2]));
    List<Drawn> drawn = new ArrayList<>();
    Reader reader = Reader.load();
    for (Article article : articles.subList(0, count)) {
      Reading reading = reader.read(article);
      reading.events().forEach(event -> drawn.add(new Drawn(reading, event)));
    }
    System.out.printf("%d articles, %d events%n", count, drawn.size());
    Collections.shuffle(drawn, random);
    int events = Math.min(drawn.size(), Integer.parseInt(args[3]));
    for (int i = 0; i < events; i++) {
      print(i + 1, drawn.get(i));
    }
  }

  private static void print(int number, Drawn drawn) {
    Event event = drawn.event();
    Reading reading = drawn.reading();
    String text = reading.article().text();
    System.out.printf(
        Locale.ROOT,
        "%n%d. %s %s %s | %s > %s | on %s (%s) at %s | %s %.2f | published %s, %s%n",
        number,
        event.type(),
        event.mode(),
        event.status().name().toLowerCase(Locale.ROOT),
        sides(reading, event.actors()),
        sides(reading, event.recipients()),
        event.date(),
        event.dateFrom(),
        event.place(),
        event.rule(),
        event.confidence(),
        reading.article().published(),
        reading.article().id());
    Span before = null;
    for (Span sentence : reading.sentences()) {
      if (sentence.start() <= event.trigger().start() && event.trigger().start() < sentence.end()) {
        if (before != null) {
          System.out.println("   - " + before.in(text));
        }
        System.out.println("   " + marked(text, sentence, event.trigger()));
        return;
      }
      before = sentence;
    }
  }

  private static String marked(String text, Span sentence, Span trigger) {
    int end = Math.min(trigger.end(), sentence.end());
    return text.substring(sentence.start(), trigger.start())
        + "["
        + text.substring(trigger.start(), end)
        + "]"
        + text.substring(end, sentence.end());
  }

  private static String sides(Reading reading, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                reading.actors().stream()
                    .filter(actor -> actor.id().equals(id))
                    .map(actor -> actor.name() + " (" + actor.country() + ")")
                    .findFirst()
                    .orElse(id))
        .collect(Collectors.joining(", "));
  }
}
