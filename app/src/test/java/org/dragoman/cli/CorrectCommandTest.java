package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Corrects a chronicle as a user does, and looks at it with the filters of the other verbs. */
class CorrectCommandTest {
  @TempDir static Path read;
  @TempDir Path folder;

  private Answer run(String... words) {
    return Answer.to(folder.resolve("chronicle"), words);
  }

  private static List<JsonNode> rows(Answer answer) {
    return answer.out().lines().map(line -> (JsonNode) Rows.JSON.readTree(line)).toList();
  }

  private Answer done(String... arguments) {
    Answer answer = run(arguments);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer;
  }

  /** Reading takes longest, so it is done once. */
  @BeforeAll
  static void read() {
    int code =
        Main.commandLine().execute("add", "--quiet", "--chronicle", read.toString(), "../examples");
    assertThat(code).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    Path chronicle = Files.createDirectories(folder.resolve("chronicle"));
    Files.copy(Store.file(read), Store.file(chronicle));
  }

  private List<JsonNode> entries() {
    return rows(done("timeline", "--json"));
  }

  private JsonNode entry(String id) {
    return rows(done("show", "--json", id)).get(0);
  }

  private static String id(JsonNode row) {
    return Rows.text(row, "id");
  }

  @Test
  void correctionsHoldInLaterRunsAndCanBeTakenBack() throws IOException {
    List<JsonNode> before = entries();
    String retyped = id(before.get(0));
    String wrong = id(before.get(1));
    String dated = id(before.get(2));
    done("correct", "retype", "--later", retyped, "agree");
    done("correct", "redate", "--later", dated, "2020-02-03");
    done("correct", "restatus", "--later", dated, "denied");
    done("correct", "wrong", wrong);
    for (int i = 0; i < 2; i++) {
      assertThat(Rows.text(entry(retyped), "type")).isEqualTo("AGREE");
      assertThat(Rows.text(entry(retyped), "why")).startsWith("by hand: type was ");
      assertThat(Rows.text(entry(dated), "date")).isEqualTo("2020-02-03");
      assertThat(Rows.text(entry(dated), "status")).isEqualTo("denied");
      assertThat(entries()).extracting(CorrectCommandTest::id).doesNotContain(wrong);
      // A second run with one more article merges everything anew.
      Path more = folder.resolve("more.txt");
      Files.writeString(more, "Le président français s'est rendu à Rabat en mars 2021.");
      done("add", "--quiet", more.toString());
    }
    assertThat(done("correct", "list").out().lines()).hasSize(4);
    assertThat(rows(done("correct", "examples")))
        .allSatisfy(row -> assertThat(Rows.text(row, "sentence")).contains(Rows.text(row, "text")));
    done("correct", "undo", "4");
    assertThat(entries()).extracting(CorrectCommandTest::id).contains(wrong);
  }

  @Test
  void joinedEntriesStandOnAllPassagesAndSplitOnesOnTheirOwn() {
    List<JsonNode> before = entries();
    String first = id(before.get(0));
    String second = id(before.get(1));
    int mentions = before.get(0).path("mentions").size();
    int others = before.get(1).path("mentions").size();
    done("correct", "join", first, second);
    JsonNode joined = entry(first);
    assertThat(joined.path("mentions").size()).isEqualTo(mentions + others);
    assertThat(Rows.text(joined, "why")).startsWith("by hand: joined with " + second);
    assertThat(entries()).hasSize(before.size() - 1);
    done("correct", "split", first, String.valueOf(mentions + 1));
    assertThat(entries()).hasSize(before.size());
    assertThat(entry(first).path("mentions").size()).isEqualTo(mentions + others - 1);
    try (Store store = Store.openToRead(folder.resolve("chronicle"))) {
      assertThat(store.isMerged()).isTrue();
    }
  }

  @Test
  void oneActorIsAnother() {
    JsonNode entry =
        entries().stream().filter(e -> e.path("actors").size() > 0).findFirst().orElseThrow();
    String old = entry.path("actors").path(0).asString();
    String is =
        entries().stream()
            .flatMap(e -> e.path("recipients").valueStream())
            .map(JsonNode::asString)
            .filter(id -> !id.equals(old))
            .findFirst()
            .orElseThrow();
    done("correct", "actor", old, "is", is);
    for (String verb : List.of("timeline", "figures", "statements", "expectations")) {
      assertThat(done(verb, "--json").out()).as(verb).doesNotContain("\"" + old + "\"");
    }
    assertThat(Rows.text(entry(id(entry)), "why")).contains("actor " + old + " is " + is);
  }

  @Test
  void wrongWordsAreExplained() {
    String id = id(entries().get(0));
    for (String[] words :
        List.of(
            new String[] {"correct", "praise", id},
            new String[] {"correct", "wrong", "E000000000000"},
            new String[] {"correct", "retype", id, "DANCE"},
            new String[] {"correct", "retype", id},
            new String[] {"correct", "redate", id, "soon"},
            new String[] {"correct", "restatus", id, "maybe"},
            new String[] {"correct", "split", id, "99"},
            new String[] {"correct", "undo", "1"})) {
      Answer answer = run(words);
      assertThat(answer.code()).as(String.join(" ", words)).isEqualTo(ExitCode.USAGE);
      assertThat(answer.err()).contains("dragoman: ").doesNotContain("internal error");
    }
    assertThat(folder.resolve("chronicle/corrections.jsonl")).doesNotExist();
  }

  @Test
  void everyVerbHasTheSameFilters() {
    for (String verb : List.of("figures", "statements", "expectations", "disputes", "timeline")) {
      int all = rows(done(verb, "--json")).size();
      assertThat(rows(done(verb, "--json", "--lang", "fr,en"))).as(verb).hasSize(all);
      assertThat(rows(done(verb, "--json", "--source", "no such site"))).as(verb).isEmpty();
      assertThat(rows(done(verb, "--json", "--actor", "no such actor"))).as(verb).isEmpty();
      assertThat(rows(done(verb, "--json", "--actor", "KAZ")))
          .as(verb)
          .hasSizeLessThanOrEqualTo(all);
    }
    assertThat(rows(done("statements", "--json", "--type", "CONSULT")))
        .hasSizeLessThan(rows(done("statements", "--json")).size());
  }

  @Test
  void stoppedRunIsFinishedByTheNext() {
    try (Store store = Store.open(folder.resolve("chronicle"))) {
      store.ask("delete from lines", rows -> {});
      assertThat(store.isMerged()).isFalse();
    }
    assertThat(run("doctor").out()).contains("!!");
    done("add", "--quiet", "../examples");
    assertThat(entries()).isNotEmpty();
    assertThat(run("doctor").out()).contains("ok   merged");
  }

  @Test
  void completionKnowsEveryVerb() {
    StringWriter out = new StringWriter();
    CommandLine program = Main.commandLine().setOut(new PrintWriter(out));
    assertThat(program.execute("completion")).isZero();
    assertThat(out.toString()).contains(program.getSubcommands().keySet());
  }
}
