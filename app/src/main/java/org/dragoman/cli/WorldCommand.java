package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.Pack;
import org.dragoman.world.Known;
import org.dragoman.world.NameCensus;
import org.dragoman.world.SameName;
import org.dragoman.world.Term;
import org.dragoman.world.World;
import org.dragoman.world.build.Romanisation;
import org.dragoman.world.build.WikidataTerms;
import org.dragoman.world.build.WorldBuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman world …}: what is known of states, people, organisations and places. */
@Command(
    name = "world",
    description = "Builds and searches what is known of states, people and places.",
    mixinStandardHelpOptions = true)
public final class WorldCommand implements Runnable {
  @Spec private CommandSpec spec;

  WorldCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a verb is missing, such as 'world find NAME'");
  }

  @Command(name = "build", description = "Builds the world pack's tables from public data sets.")
  int build(
      @Option(
              names = "--from",
              paramLabel = "DIR",
              required = true,
              description = "The folder of the data sets.")
          Path from,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "The pack's folder (${DEFAULT-VALUE}).",
              defaultValue = "packs/world")
          Path to) {
    WorldBuild.run(from, to);
    return ExitCode.DONE;
  }

  @Command(name = "find", description = "Prints who or what bears a name, and the offices held.")
  int find(
      @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name in any spelling.")
          List<String> name,
      @Option(
              names = "--on",
              paramLabel = "DATE",
              description = "Shows the offices of that day only (2022-02-10).")
          @Nullable LocalDate day,
      @Option(
              names = "--overlay",
              paramLabel = "DIR",
              description = "A folder of your own additions.")
          @Nullable Path overlay) {
    PrintWriter out = spec.commandLine().getOut();
    List<Known> found = world(overlay).find(List.of(String.join(" ", name))).toList();
    for (Known known : found) {
      out.println(
          known.id()
              + "\t"
              + known.getClass().getSimpleName().toLowerCase(Locale.ROOT)
              + "\t"
              + known.name()
              + "\t"
              + (known.country() == null ? "" : known.country()));
      if (known instanceof Known.Person person) {
        for (Term term : person.terms()) {
          if (day == null || term.holdsAt(day)) {
            out.println("\t" + line(term));
          }
        }
      }
    }
    return found.isEmpty() ? 1 : ExitCode.DONE;
  }

  private static String line(Term term) {
    String office = term.title().isEmpty() ? term.role() : term.title();
    String from = term.from().equals(LocalDate.MIN) ? "" : term.from().toString();
    String to = term.to().equals(LocalDate.MAX) ? "" : term.to().toString();
    return term.country() + "\t" + office + "\t" + from + ".." + to;
  }

  private static World world(@Nullable Path overlay) {
    Pack shipped = Pack.shipped("world");
    return overlay == null
        ? World.load(shipped)
        : World.load(
            shipped, Overlay.to("world", List.of(new Overlay(overlay))).toArray(new Pack[0]));
  }

  @Command(
      name = "same-name",
      description = "Says of two names a line (tab between) whether they are one: 1 or 0, a score.")
  int sameName(
      @Parameters(paramLabel = "FILE.tsv", description = "Two names a line; - is standard input.")
          String file)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    SameName same = SameName.load(Pack.shipped("world"));
    String text =
        file.equals("-")
            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(Path.of(file));
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String[] names = line.split("\t", -1);
      if (names.length < 2) {
        throw new UserException(file + ":" + number + ": two names with a tab between are needed");
      }
      double score = same.score(names[0], names[1]);
      out.println((score >= 0.5 ? 1 : 0) + "\t" + String.format(Locale.ROOT, "%.4f", score));
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "update",
      description = "Asks Wikidata for office holders and writes an overlay pack.")
  int update(
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "The overlay's folder (${DEFAULT-VALUE}).",
              defaultValue = "overlay/world")
          Path to,
      @Option(
              names = "--endpoint",
              paramLabel = "URL",
              description = "The SPARQL service (${DEFAULT-VALUE}).",
              defaultValue = "https://query.wikidata.org/sparql")
          String endpoint,
      @Option(
              names = "--query",
              description = "Prints the query instead of asking, to run it elsewhere.")
          boolean print,
      @Option(
              names = "--answer",
              paramLabel = "FILE",
              description = "Reads an answer saved before (text/tab-separated-values).")
          @Nullable Path saved)
      throws IOException, InterruptedException {
    String query = String.join("\n", Pack.shipped("world").lines("queries/terms.rq")) + "\n";
    if (print) {
      spec.commandLine().getOut().print(query);
      return ExitCode.DONE;
    }
    String answer = saved != null ? Files.readString(saved) : ask(endpoint, query);
    int terms = WikidataTerms.write(answer, to);
    spec.commandLine().getErr().println(terms + " terms in " + to);
    return ExitCode.DONE;
  }

  private static String ask(String endpoint, String query)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .header("Accept", "text/tab-separated-values")
            .header("User-Agent", "dragoman-world-update/1")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new UserException(endpoint + " answers " + response.statusCode());
      }
      return response.body();
    }
  }

  @Command(
      name = "romanise",
      description = "Learns from pairs of names how Latin letters stand for Cyrillic ones.")
  int romanise(
      @Parameters(
              paramLabel = "PAIRS.tsv",
              description = "A Latin and a Cyrillic spelling a line, with a tab between.")
          Path pairs,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "The pack's folder (${DEFAULT-VALUE}).",
              defaultValue = "packs/world")
          Path to)
      throws IOException {
    Files.createDirectories(to);
    List<String> table = Romanisation.table(Files.readAllLines(pairs));
    Files.writeString(to.resolve("romanisation.tsv"), String.join("\n", table) + "\n");
    return ExitCode.DONE;
  }

  @Command(
      name = "census",
      description = "Counts what much news says of names; writes lists of words and kinds.")
  int census(
      @Parameters(paramLabel = "PATH", arity = "1..*", description = "Articles, as for read.")
          List<String> paths,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "The language pack's folder (${DEFAULT-VALUE}).",
              defaultValue = "packs/fr")
          Path to)
      throws IOException {
    Pack pack = Pack.shipped("world");
    NameCensus census = new NameCensus(World.load(pack), Pack.shipped("fr"), pack);
    new Articles()
        .read(
            paths,
            System.in,
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                census.add(article.text());
              }
            });
    census.write(to);
    return ExitCode.DONE;
  }
}
