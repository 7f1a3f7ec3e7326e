package org.dragoman.cli;

import java.nio.file.Path;
import org.dragoman.world.build.WorldBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      @Option(names = "--from", required = true, description = "the folder of the data sets")
          Path from,
      @Option(
              names = "--to",
              description = "the pack's folder (${DEFAULT-VALUE})",
              defaultValue = "packs/world")
          Path to) {
    WorldBuild.run(from, to);
    return 0;
  }
}
