package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.export.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs {@code add}, {@code export} and {@code sql} as a user does. */
class ExportCommandTest {
  @TempDir static Path folder;

  private static Answer run(String... words) {
    return Answer.to(folder.resolve("chronicle"), words);
  }

  @BeforeAll
  static void add() {
    assertThat(run("add", "--quiet", "../examples").code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsWrittenWhole(Format format) throws IOException {
    Path file = folder.resolve("out." + format.word());
    Answer answer = run("export", "--as", format.word(), "--out", file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(Files.size(file)).isPositive();
    assertThat(file.resolveSibling(file.getFileName() + ".part")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--as tape, jsonl",
    "--as gexf --kind figure, --kind",
    "--as parquet --excel, --excel",
    "--as csv --kind verse, statement",
    "--as csv --kind figure --pair KAZ;RUS, filtered",
  })
  void wrongOptionsSayWhatIsNeeded(String options, String says) {
    List<String> arguments = new ArrayList<>(List.of("export"));
    arguments.addAll(List.of(options.replace(';', ',').split(" ", -1)));
    arguments.addAll(List.of("--out", folder.resolve("none").toString()));
    Answer answer = run(arguments.toArray(String[]::new));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains(says).doesNotContain("internal error");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void placeThatCannotBeWrittenIsNamed() {
    Path nowhere = folder.resolve("nowhere").resolve("out.csv");
    for (Format format : Format.values()) {
      Answer answer = run("export", "--as", format.word(), "--out", nowhere.toString());
      assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
      assertThat(answer.err()).contains("nowhere").doesNotContain("internal error");
    }
    assertThat(run("export", "--as", "csv", "--out", folder.toString()).err()).contains("a folder");
  }

  @Test
  void queriesAreAnsweredAndWrongOnesExplained() {
    Answer lines =
        run(
            "sql",
            "--json",
            "select type, count(*) as n from entries group by type order by n desc, type limit 1");
    assertThat(lines.code()).isZero();
    assertThat(lines.out())
        .isEqualTo("{\"type\":\"CONSULT\",\"n\":" + lines.out().replaceAll("\\D", "") + "}\n");
    Answer table = run("sql", "--table", "select null as nothing, 'a' as word, true as flag");
    assertThat(table.out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .contains("nothing", "word");
    assertThat(run("sql", "--json", "select null as nothing, true as flag").out())
        .isEqualTo("{\"nothing\":null,\"flag\":true}\n");
    Answer wrong = run("sql", "select * from nowhere");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("nowhere").doesNotContain("internal error");
  }
}
