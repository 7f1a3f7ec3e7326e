package org.dragoman.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What the program answers to a command: exit code, output, errors. */
record Answer(int code, String out, String err) {
  /** Runs a command. */
  static Answer to(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    int code = program.execute(words.toArray(String[]::new));
    program.getOut().flush();
    return new Answer(code, out.toString(), err.toString());
  }

  /** Runs a command on the chronicle in a folder. */
  static Answer to(Path chronicle, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(1, "--chronicle");
    all.add(2, chronicle.toString());
    return to(all);
  }
}
