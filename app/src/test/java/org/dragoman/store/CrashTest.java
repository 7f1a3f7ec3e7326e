package org.dragoman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.dragoman.article.Article;
import org.dragoman.chronicle.Merger;
import org.dragoman.chronicle.Run;
import org.dragoman.reading.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes a chronicle at random moments. */
class CrashTest {
  private static final int ARTICLES = 60;
  private static final int BATCH = 10;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrDoubledWhenKilledADozenTimes() throws Exception {
    kill(12);
  }

  @Test
  @Tag("slow")
  void nothingIsLostOrDoubledWhenKilledTwoHundredTimes() throws Exception {
    kill(200);
  }

  @Test
  void secondProcessIsToldWhoIsInTheWay() throws Exception {
    Process writer = writer("hold");
    try {
      assertThat(writer.getInputStream().read()).isEqualTo('!');
      assertThatThrownBy(() -> Store.open(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another dragoman");
      assertThatThrownBy(() -> Store.openToRead(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another dragoman");
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private void kill(int times) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    long known = 0;
    int cut = 0;
    for (int i = 0; i < times; i++) {
      Process writer = writer("run");
      // It says so when it starts to write; what comes before is not worth killing.
      boolean wrote = writer.getInputStream().read() == '!';
      boolean done = writer.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
      writer.destroyForcibly().waitFor();
      assertThat(wrote).as("seed %d, run %d", seed, i).isTrue();
      cut += done ? 0 : 1;
      known = check(known, "seed " + seed + ", run " + i);
      if (known == ARTICLES) {
        // All is there: start over, half the time from nothing.
        if (random.nextBoolean()) {
          for (File file : folder.toFile().listFiles()) {
            assertThat(file.delete()).isTrue();
          }
          known = 0;
        }
      }
    }
    assertThat(cut).as("seed %d: runs that were cut short", seed).isPositive();
    Process last = writer("run");
    assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(check(known, "seed " + seed + ", last run")).isEqualTo(ARTICLES);
    assertThat(lines()).isEqualTo(undisturbed());
  }

  /** The chronicle opens, holds whole batches, no fewer than before, and none twice. */
  private long check(long known, String as) {
    try (Store store = Store.open(folder)) {
      long articles = store.articles();
      assertThat(articles).as(as).isGreaterThanOrEqualTo(known);
      assertThat(articles % BATCH).as(as).isZero();
      assertThat(store.readings()).as(as).hasSize((int) articles);
      store.ask(
          "select count(*) - count(distinct (id, version)) from article_versions",
          rows -> {
            rows.next();
            assertThat(rows.getLong(1)).as(as).isZero();
          });
      List<String> entries = new ArrayList<>();
      store.lines("entry", entries::add);
      assertThat(entries).as(as).doesNotHaveDuplicates();
      if (store.isMerged()) {
        assertThat(entries.isEmpty()).as(as).isEqualTo(articles == 0);
      }
      return articles;
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Store store = Store.openToRead(folder)) {
      store.lines(null, lines::add);
    }
    lines.removeIf(line -> line.startsWith("{\"kind\":\"run\""));
    return lines;
  }

  private static List<String> undisturbed() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      readings.add(reading(i));
    }
    List<String> lines = new ArrayList<>();
    org.dragoman.chronicle.ChronicleJson.write(Merger.merge(readings), lines::add);
    return lines;
  }

  private Process writer(String what) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            what,
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Adds all articles in batches, then their chronicle, as {@code dragoman add} does. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws InterruptedException {
      try (Store store = Store.open(Path.of(args[1]))) {
        System.out.print('!');
        System.out.flush();
        if (args[0].equals("hold")) {
          Thread.sleep(600_000);
        }
        for (int i = 0; i < ARTICLES; i += BATCH) {
          List<Reading> batch = new ArrayList<>();
          for (int j = i; j < i + BATCH; j++) {
            batch.add(reading(j));
          }
          store.add(batch);
        }
        Run run = new Run("1", new TreeMap<>(Map.of("fr", "0a")), "0b", Instant.now(), ARTICLES);
        store.replace(Merger.merge(store.readings()), run);
      }
    }
  }

  private static Reading reading(int n) {
    String text = "Une visite au Kazakhstan, la " + n + "e.";
    return SampleReadings.visit(
        new Article("a" + n, null, "Titre", "Site", List.of(), "2024-12-01", "fr", text),
        String.format("2024-%02d-%02d", 1 + n / 28, 1 + n % 28),
        "FRA");
  }
}
