package org.dragoman.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman completion}: lets the shell complete verbs and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script that lets bash and zsh complete verbs and options.",
      "In zsh, 'autoload -U bashcompinit && bashcompinit' has to come first."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  source <(dragoman completion)"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("dragoman", Main.commandLine()));
    return ExitCode.DONE;
  }
}
