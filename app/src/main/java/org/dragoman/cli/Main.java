package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.pack.PackException;
import org.dragoman.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry: {@code dragoman VERB …}. */
@Command(
    name = "dragoman",
    description = "Reads news and keeps a chronicle of the relations between states.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {
  /** The verbs in the order in which help lists them. */
  private static final Map<String, Class<?>> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("read", ReadCommand.class);
    VERBS.put("explain", ExplainCommand.class);
    VERBS.put("extract", ExtractCommand.class);
    VERBS.put("fetch", FetchCommand.class);
    VERBS.put("add", AddCommand.class);
    VERBS.put("timeline", TimelineCommand.class);
    VERBS.put("show", ShowCommand.class);
    VERBS.put("search", SearchCommand.class);
    VERBS.put("figures", ListCommand.Figures.class);
    VERBS.put("statements", ListCommand.Statements.class);
    VERBS.put("expectations", ListCommand.Expectations.class);
    VERBS.put("disputes", ListCommand.Disputes.class);
    VERBS.put("correct", CorrectCommand.class);
    VERBS.put("export", ExportCommand.class);
    VERBS.put("sql", SqlCommand.class);
    VERBS.put("serve", ServeCommand.class);
    VERBS.put("verify", VerifyCommand.class);
    VERBS.put("doctor", DoctorCommand.class);
    VERBS.put("completion", CompletionCommand.class);
    VERBS.put("world", WorldCommand.class);
    VERBS.put("score", ScoreCommand.class);
    VERBS.put("train", TrainCommand.class);
    VERBS.put("parse", ParseCommand.class);
  }

  @Spec private CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing, such as 'read'");
  }

  /** The command line with all its verbs, writing UTF-8 whatever the platform's default. */
  static CommandLine commandLine() {
    return commandLine(VERBS.keySet());
  }

  /** Looking at the options of a verb takes a good part of a short run, so only those asked for. */
  private static CommandLine commandLine(Set<String> verbs) {
    CommandLine commandLine = new CommandLine(new Main());
    for (String verb : verbs) {
      commandLine.addSubcommand(verb, VERBS.get(verb));
    }
    return commandLine
        .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Main::report);
  }

  /** The verbs that arguments may need: the one that they name, else all. */
  static Set<String> verbs(String[] args) {
    String first = args.length == 0 ? "" : args[0];
    if (VERBS.containsKey(first)) {
      return Set.of(first);
    }
    return first.equals("--version") || first.equals("-V") ? Set.of() : VERBS.keySet();
  }

  private static int report(
      Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    if (problem instanceof UserException
        || problem instanceof PackException
        || problem instanceof StoreException) {
      err.println("dragoman: " + problem.getMessage());
      return ExitCode.USAGE;
    }
    err.println("dragoman: internal error, please report it with the lines below");
    problem.printStackTrace(err);
    return ExitCode.INTERNAL;
  }

  public static void main(String[] args) {
    CommandLine commandLine = commandLine(verbs(args));
    int code = commandLine.execute(args);
    commandLine.getOut().flush();
    System.exit(code);
  }
}
