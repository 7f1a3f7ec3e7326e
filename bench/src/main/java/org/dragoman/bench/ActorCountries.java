package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.reading.Explanation;
import org.dragoman.reading.Reader;
import org.dragoman.text.Span;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Mention;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures the countries of the actors that annotators gave the events of articles: whether the
 * words that name the actor in the event's clause are linked to somebody of that country; where
 * none do, whether anybody of it stands there or the name does elsewhere in the article.
 *
 * <p>Arguments: the folder of annotations, the folder of articles; {@code --show} to print each
 * miss, {@code --csv FILE} to write, {@code --floors FILE} to check. Exits 1 when a floor is
 * missed.
 */
public final class ActorCountries {
  private final Reader reader = Reader.load();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  private final boolean show;

  private ActorCountries(boolean show) {
    this.show = show;
  }

  public static void main(String[] args) throws IOException {
    List<String> options = Arrays.asList(args);
    ActorCountries bench = new ActorCountries(options.contains("--show"));
    List<Path> files;
    try (var all = Files.list(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode gold = new ObjectMapper().readTree(Files.readString(file));
      new Articles()
          .read(
              List.of(Path.of(args[1]).resolve(file.getFileName()).toString()),
              arrival -> {
                if (arrival instanceof Article article) {
                  bench.check(gold, article);
                }
              });
    }
    int all = bench.outcomes.values().stream().mapToInt(n -> n).sum();
    bench.outcomes.forEach((outcome, n) -> System.out.println(outcome + " " + n));
    int right = bench.outcomes.getOrDefault("right", 0);
    double reached = 100.0 * right / all;
    System.out.printf(Locale.ROOT, "right country: %.1f %% of %d%n", reached, all);
    int csv = options.indexOf("--csv");
    if (csv > 0) {
      Files.write(
          Path.of(args[csv + 1]),
          List.of(
              "measure,value,of",
              String.format(
                  Locale.ROOT, "right country of event actors (%%),%.1f,%d", reached, all)));
    }
    int floors = options.indexOf("--floors");
    if (floors > 0
        && !Floors.hold(Path.of(args[floors + 1]), "world", Map.of("actors.country", reached))) {
      System.exit(1);
    }
  }

  private void check(JsonNode gold, Article article) {
    Explanation explanation = reader.explain(article);
    Cast cast =
        new Cast(
            explanation.reading().names(),
            explanation.reading().actors(),
            explanation.reading().places(),
            explanation.mentions());
    for (JsonNode event : gold.path("events")) {
      String quote = event.path("quote").asString("");
      int at = -1;
      for (int n = event.path("nth").asInt(1); n > 0; n--) {
        at = article.text().indexOf(quote, at + 1);
      }
      if (at < 0) {
        continue;
      }
      Span clause = new Span(at, at + quote.length());
      for (String side : List.of("actors", "recipients")) {
        for (JsonNode actor : event.path(side)) {
          String country = actor.path("country").asString("");
          if (!country.isEmpty()) {
            String outcome =
                outcome(cast, article.text(), clause, actor.path("name").asString(""), country);
            outcomes.merge(outcome.substring(0, (outcome + " ").indexOf(' ')), 1, Integer::sum);
            if (show && !outcome.equals("right")) {
              System.out.println(
                  article.id() + " " + actor + " " + outcome + " | " + quote.replace('\n', ' '));
            }
          }
        }
      }
    }
  }

  private static String outcome(Cast cast, String text, Span clause, String name, String country) {
    Span named = find(text, clause, name);
    if (named != null) {
      String got = country(cast, named);
      for (Mention mention : cast.mentionsAt(named)) {
        Actor one = cast.actor(mention.actorId());
        got = one != null && country.equals(one.country()) ? country : got;
      }
      return country.equals(got) ? "right" : (got == null ? "unlinked" : "wrong " + got);
    }
    List<String> others = new ArrayList<>();
    for (Mention mention : cast.mentions()) {
      if (mention.span().overlaps(clause)) {
        Actor actor = cast.actor(mention.actorId());
        String got = actor == null ? null : actor.country();
        if (country.equals(got)) {
          return "right";
        }
        others.add(mention.head().in(text) + "=" + got);
      }
    }
    Span elsewhere = find(text, new Span(0, text.length()), name);
    if (elsewhere == null) {
      return "unsaid " + others;
    }
    String got = country(cast, elsewhere);
    return country.equals(got) ? "right" : "wrong " + got + " elsewhere";
  }

  private static @Nullable String country(Cast cast, Span span) {
    Actor actor = cast.actorAt(span);
    if (actor != null) {
      return actor.country();
    }
    Place place = cast.placeAt(span);
    return place == null ? null : place.country();
  }

  /** Where a clause says a name, or its last word; null where it does not. */
  private static @Nullable Span find(String text, Span clause, String name) {
    String words = clause.in(text);
    int at = words.indexOf(name);
    String said = name;
    if (at < 0) {
      said = name.substring(name.lastIndexOf(' ') + 1);
      at = words.indexOf(said);
    }
    return at < 0 || said.isEmpty()
        ? null
        : new Span(clause.start() + at, clause.start() + at + said.length());
  }
}
