package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.article.Article;
import org.dragoman.claim.Event;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.YamlNode;
import org.dragoman.reading.Reader;
import org.dragoman.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Follows {@code docs/custom-event-types.md}: its files, its commands, its results. */
class CustomEventTypesTest {
  private static final Path PAGE = Path.of("../docs/custom-event-types.md");

  /** A block of the page: the name of the file above it, or "". */
  private record Block(String kind, String file, String text) {}

  @TempDir private Path folder;
  private List<Block> blocks = List.of();

  @BeforeEach
  void writeTheFilesOfThePage() throws IOException {
    blocks = blocks(Files.readAllLines(PAGE));
    for (Block block : blocks) {
      if (!block.file().isEmpty()) {
        Path file = folder.resolve(block.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
    }
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        String above = lines.get(i - 1);
        boolean named = above.startsWith("`") && above.endsWith("`") && !above.startsWith("```");
        int start = ++i;
        while (!lines.get(i).equals("```")) {
          i++;
        }
        blocks.add(
            new Block(
                lines.get(start - 1).substring(3),
                named ? above.substring(1, above.length() - 1) : "",
                String.join("\n", lines.subList(start, i)) + "\n"));
      }
    }
    return blocks;
  }

  /** Runs a command of the page, with its folders and files in the folder of this test. */
  private Answer run(String... words) {
    List<String> args = new ArrayList<>();
    for (String word : words) {
      args.add(Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word);
    }
    Answer answer = Answer.to(args);
    return new Answer(answer.code(), answer.out(), answer.err().replace(folder + "/", ""));
  }

  private String[] command(int number) {
    String text = blocks.stream().filter(b -> b.kind().equals("sh")).toList().get(number).text();
    assertThat(text).startsWith("dragoman ");
    return text.strip().substring("dragoman ".length()).split(" ");
  }

  @Test
  void theEventsAreThoseOfTheTable() throws IOException {
    List<String> table =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| type"))
            .toList();
    assertThat(table).hasSize(3);
    Answer answer = run(command(0));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(events(Rows.JSON.readTree(answer.out()))).isEqualTo(table);
  }

  private static List<String> events(JsonNode reading) {
    Map<String, String> countries = new HashMap<>();
    reading.path("actors").forEach(a -> countries.put(Rows.text(a, "id"), Rows.text(a, "country")));
    List<String> rows = new ArrayList<>();
    for (JsonNode event : reading.path("events")) {
      rows.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  Rows.text(event, "type"),
                  Rows.text(event, "status"),
                  Rows.text(event, "rule"),
                  side(event.path("actors"), countries),
                  side(event.path("recipients"), countries)));
    }
    return rows;
  }

  private static String side(JsonNode ids, Map<String, String> countries) {
    List<String> side = new ArrayList<>();
    ids.forEach(id -> side.add(countries.getOrDefault(id.asString(), "?")));
    return String.join(" ", side);
  }

  /** The rules' own examples hold, so that a reader who copies them starts from something true. */
  @Test
  void theExamplesHold() {
    Reader reader = Reader.load(List.of(new Overlay(folder.resolve("mine"))));
    for (Block block : blocks) {
      if (block.file().startsWith("mine/events/") && !block.file().contains("words.")) {
        for (YamlNode rule : YamlNode.parse(block.file(), block.text()).get("fr").items()) {
          String name = rule.get("rule").text();
          for (String example : rule.get("examples").texts()) {
            assertThat(rules(reader, example)).as(example).contains(name);
          }
          for (String example : rule.get("not").texts()) {
            assertThat(rules(reader, example)).as(example).doesNotContain(name);
          }
        }
      }
    }
  }

  private static List<String> rules(Reader reader, String example) {
    String text = example.split(" =>", 2)[0];
    Article article = new Article("a", null, null, null, List.of(), null, "fr", text);
    return reader.read(article).events().stream().map(Event::rule).toList();
  }

  @Test
  void aRuleWithoutCounterExampleIsNamed() {
    Answer answer = run(command(1));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    Block said = blocks.get(blocks.size() - 1);
    assertThat(answer.err()).isEqualTo(said.text());
  }

  @Test
  void anOverlayThatComesLaterIsReadByTheNextRun() {
    Path chronicle = folder.resolve("chronicle");
    String[] add = {"add", "--quiet", "--chronicle", chronicle.toString(), "news.txt"};
    String[] anew = {
      "add", "--quiet", "--chronicle", chronicle.toString(), "--overlay", "mine", "news.txt"
    };
    assertThat(run(add).out()).startsWith("1 new, 0 changed, 0 known");
    assertThat(run(add).out()).startsWith("0 new, 0 changed, 1 known");
    assertThat(run(anew).out()).startsWith("0 new, 1 changed, 0 known");
    assertThat(run(anew).out()).startsWith("0 new, 0 changed, 1 known");
    List<String> runs = new ArrayList<>();
    try (Store store = Store.openToRead(chronicle)) {
      store.lines("run", runs::add);
    }
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0)).doesNotContain("overlay-1");
    assertThat(runs.get(1)).contains("\"overlay-1\":\"");
  }

  @Test
  void aFolderThatAddsNothingIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertThat(run("read", "--overlay", "empty", "news.txt").err())
        .contains("an overlay needs a folder 'events', 'world' or 'fr' inside");
    assertThat(run("read", "--overlay", "none", "news.txt").err()).contains("none: no such folder");
    Files.createDirectories(folder.resolve("slip/world"));
    Files.writeString(folder.resolve("slip/world/people.tsv"), "id\tfr\n");
    assertThat(run("read", "--overlay", "slip", "news.txt").err())
        .contains("slip/world/people.tsv: no such table");
  }
}
