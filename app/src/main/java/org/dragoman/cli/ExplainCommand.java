package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.article.Article;
import org.dragoman.article.ArticleText;
import org.dragoman.claim.AttributionProfile;
import org.dragoman.claim.event.RuleAttempt;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.reading.Explanation;
import org.dragoman.text.Span;
import org.dragoman.world.Located;
import org.dragoman.world.Mention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman explain}: shows how a sentence was understood, and why not otherwise. */
@Command(
    name = "explain",
    description = {
      "Shows how a text was understood: the tree of each sentence, who and where was recognised,",
      "why, and before which rivals of the same name, every event rule that was tried, with its",
      "file and line and where it failed, and whose word its claims are: of named, unnamed or no",
      "sources, with the loaded words."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  dragoman explain \"Vladimir Poutine s'est rendu mercredi à Astana.\" --date 2024-11-28"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Overlays overlays = new Overlays();

  @Parameters(paramLabel = "TEXT", description = "The sentence or text; - is standard input.")
  private String text = "";

  @Option(names = "--lang", paramLabel = "LANG", description = "Its language (default: fr).")
  private String language = "fr";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day it was published, by which \"mercredi\" and offices are resolved.")
  private @Nullable String date;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String body = ArticleText.normal(text.equals("-") ? stdin() : text);
    Article article = new Article("text", null, null, null, List.of(), date, language, body);
    Explanation explanation = overlays.reader().explain(article);
    if (explanation.parses().isEmpty()) {
      throw new UserException(
          "--lang " + language + ": there is no pack for this language, or the text is empty");
    }
    explanation.parses().forEach(parse -> tree(out, parse));
    mentions(out, body, explanation.mentions());
    places(out, body, explanation.located());
    attempts(out, body, explanation.attempts());
    profile(out, body, explanation.reading().attribution());
    new ReadingTable(out, Terminal.width(), Terminal.colours()).print(explanation.reading());
    return ExitCode.DONE;
  }

  private static String stdin() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tree(PrintWriter out, Parse parse) {
    Table table = new Table(Terminal.width());
    for (int i = 0; i < parse.size(); i++) {
      Word word = parse.word(i);
      table.row(
          String.valueOf(i + 1),
          word.form(),
          word.lemma(),
          word.upos().name(),
          String.valueOf(word.head() + 1),
          word.deprel(),
          word.entity().equals("O") ? "" : word.entity(),
          word.feats());
    }
    table.print(out, "  ");
    out.println();
  }

  private static void mentions(PrintWriter out, String text, List<Mention> mentions) {
    Table table = new Table(Terminal.width());
    for (Mention mention : mentions) {
      table.row(mention.span().in(text), mention.actorId(), mention.because());
    }
    section(out, "Who", table);
  }

  private static void places(PrintWriter out, String text, List<Located> located) {
    Table table = new Table(Terminal.width());
    for (Located one : located) {
      String country = one.place().country();
      table.row(
          one.span().in(text),
          one.place().id(),
          (country == null ? "" : country + ", ") + one.because());
    }
    section(out, "Where", table);
  }

  private static void attempts(PrintWriter out, String text, List<RuleAttempt> attempts) {
    Table table = new Table(Terminal.width());
    for (RuleAttempt attempt : attempts) {
      table.row(
          Table.cut(attempt.trigger().in(text), 30),
          attempt.rule(),
          attempt.where(),
          attempt.failure() == null ? "holds" : attempt.failure());
    }
    section(out, "Rules tried", table);
  }

  private static void profile(PrintWriter out, String text, AttributionProfile profile) {
    Table table = new Table(Terminal.width());
    if (profile.claims() > 0) {
      table.row("claims of a named source", String.valueOf(profile.named()));
      table.row("of an unnamed source", String.valueOf(profile.unnamed()));
      table.row("the article's own", String.valueOf(profile.own()));
    }
    for (AttributionProfile.Loaded loaded : profile.loaded()) {
      table.row(loaded.kind() + " in its own voice", loaded.span().in(text));
    }
    for (Span span : profile.firstPerson()) {
      table.row("first person", span.in(text));
    }
    section(out, "Whose word it is", table);
  }

  private static void section(PrintWriter out, String title, Table table) {
    if (!table.isEmpty()) {
      out.println("  " + title);
      table.print(out, "    ");
      out.println();
    }
  }
}
