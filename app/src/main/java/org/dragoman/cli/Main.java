package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
    versionProvider = Version.class,
    subcommands = {
      ReadCommand.class,
      ExplainCommand.class,
      ExtractCommand.class,
      FetchCommand.class,
      AddCommand.class,
      TimelineCommand.class,
      ShowCommand.class,
      ListCommand.Figures.class,
      ListCommand.Statements.class,
      ListCommand.Expectations.class,
      ListCommand.Disputes.class,
      ExportCommand.class,
      SqlCommand.class,
      ServeCommand.class,
      VerifyCommand.class,
      WorldCommand.class,
      ScoreCommand.class,
      TrainCommand.class,
      ParseCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a verb is missing, such as 'read'");
  }

  /** The command line with all its verbs, writing UTF-8 whatever the platform's default. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Main::report);
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
    CommandLine commandLine = commandLine();
    int code = commandLine.execute(args);
    commandLine.getOut().flush();
    System.exit(code);
  }
}
