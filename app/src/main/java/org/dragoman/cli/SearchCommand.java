package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.search.Answer;
import org.dragoman.search.AnswerJson;
import org.dragoman.search.Question;
import org.dragoman.search.SearchIndex;
import org.dragoman.store.Store;
import org.dragoman.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman search}: full text over sentences and entries. */
@Command(
    name = "search",
    description = {
      "Searches the sentences of all articles and the entries, French and English endings, accents",
      "and elisions set aside. All words must occur; \"a phrase\" stands as it is; \"near words\"~5 stand",
      "within five words; a | b is either, -word is without, begin* is any ending.",
      "The index is made anew when the chronicle has changed since the last search."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman search 'accord gaz'",
      "  dragoman search '\"visite d'\\''Etat\"' --pair KAZ,FRA --since 2024",
      "  dragoman search 'gazoduc -Ukraine' --in entry --facets"
    })
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ChronicleFolder folder = new ChronicleFolder();
  @Mixin private EntryFilters filters = new EntryFilters();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "KIND",
      split = ",",
      description = "sentence, entry, or both (default).")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--newest", description = "The newest first, not the most fitting.")
  private boolean newest;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many are printed (default: ${DEFAULT-VALUE}).")
  private int most = 20;

  @Option(
      names = "--facets",
      description = "Prints how many there are of each value, not the finds.")
  private boolean facets;

  @Option(
      names = "--json",
      description = "Prints one JSON object, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--table", description = "Prints a table, as on a terminal.")
  private boolean table;

  @Override
  public Integer call() {
    if (most < 1 || most > 10_000) {
      throw new UserException("--most " + most + ": a number from 1 to 10000 is needed");
    }
    for (String kind : kinds) {
      if (!kind.equals("sentence") && !kind.equals("entry")) {
        throw new UserException("--in " + kind + ": sentence or entry is needed");
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    Question question =
        new Question(
            String.join(" ", words), kinds, filters.filter(List.of()), newest, facets ? 1 : most);
    try (Store store = folder.openToRead();
        SearchIndex index = SearchIndex.of(store, folder.path())) {
      Answer answer = index.ask(question);
      if (json || !(table || Terminal.output())) {
        out.println(AnswerJson.of(answer));
      } else if (facets) {
        facets(out, answer);
      } else {
        hits(out, answer);
      }
    }
    return ExitCode.DONE;
  }

  private static void hits(PrintWriter out, Answer answer) {
    for (Answer.Hit hit : answer.hits()) {
      String what =
          hit.type() == null ? hit.title() : hit.id() + ", " + hit.type() + ", " + hit.status();
      out.println(
          List.of(hit.date(), hit.site(), what).stream()
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", ")));
      out.println("  " + marked(hit, Terminal.colours()).replace("\n", "\n  "));
    }
    out.printf("%d found%n", answer.total());
  }

  /** The text with what fits in bold. */
  private static String marked(Answer.Hit hit, boolean colours) {
    if (!colours) {
      return hit.text();
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Span mark : hit.marks()) {
      text.append(hit.text(), at, mark.start());
      text.append("\u001b[1m").append(hit.text(), mark.start(), mark.end()).append("\u001b[0m");
      at = mark.end();
    }
    return text.append(hit.text().substring(at)).toString();
  }

  private static void facets(PrintWriter out, Answer answer) {
    Table rows = new Table(Terminal.width());
    answer
        .facets()
        .forEach(
            (name, counts) ->
                rows.row(
                    name,
                    counts.stream()
                        .map(count -> count.value() + " " + count.count())
                        .collect(Collectors.joining("  "))));
    rows.print(out, "");
    out.printf("%d found%n", answer.total());
  }
}
