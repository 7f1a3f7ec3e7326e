package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Holds {@code docs/cli.md} to the help texts; {@code -Ddocs.write=true} writes it anew. */
class DocsTest {
  private static final Path PAGE = Path.of("../docs/cli.md");

  @Test
  void commandLinePageIsWhatTheProgramSays() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The command line
            This page is made from the program's own help texts.

            Exit codes: 0 all done, 1 a floor is missed (`score`), 2 usage, 3 some inputs were refused (the rest is done and counted), 70 a bug of ours.
            Rows are printed as a table on a terminal and as JSON Lines elsewhere. `NO_COLOR` is respected.
            """);
    Map<String, CommandLine> verbs = new TreeMap<>(Main.commandLine().getSubcommands());
    verbs.forEach((name, verb) -> append(page, "dragoman " + name, verb));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/cli.md; write it anew with -Ddocs.write=true")
        .isEqualTo(page.toString());
  }

  private static void append(StringBuilder page, String name, CommandLine verb) {
    verb.setUsageHelpWidth(110);
    page.append("\n## ").append(name).append("\n```\n");
    page.append(verb.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
    new TreeMap<>(verb.getSubcommands())
        .forEach((sub, command) -> append(page, name + " " + sub, command));
  }
}
