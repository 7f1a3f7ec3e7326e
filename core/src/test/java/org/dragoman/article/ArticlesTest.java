package org.dragoman.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final String TEXT =
      "Le président s'est rendu à Astana mercredi.\n\nIl y a rencontré son homologue.";
  private static final String RECORD = "{\"id\":\"%s\",\"text\":\"Le président est à Astana.\"}\n";

  @TempDir Path folder;

  private List<Arrival> read(Limits limits, Object... paths) {
    List<Arrival> arrivals = new ArrayList<>();
    new Articles(limits).read(Arrays.stream(paths).map(Object::toString).toList(), arrivals::add);
    return arrivals;
  }

  private List<Arrival> read(Object... paths) {
    return read(Limits.STANDARD, paths);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Article article(Arrival arrival) {
    return (Article) arrival;
  }

  private static String reason(Arrival arrival) {
    return ((Refusal) arrival).reason();
  }

  @Test
  void keepsPlainTextToTheLetter() throws IOException {
    Article article = article(read(file("astana.txt", TEXT)).getFirst());
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.uri()).isEqualTo("astana.txt");
    assertThat(article.published()).isNull();
  }

  @Test
  void givesTheSameTextTheSameIdInAnyFolder() throws IOException {
    Files.createDirectory(folder.resolve("other"));
    String first = article(read(file("a.txt", TEXT)).getFirst()).id();
    String second = article(read(file("other/a.txt", TEXT)).getFirst()).id();
    assertThat(first).isEqualTo(second).hasSize(16);
  }

  @Test
  void readsTheFieldsOfAJsonArticle() throws IOException {
    Path path =
        file(
            "a.json",
            "{\"id\":\"7\",\"url\":\"https://exemple.fr/a\",\"title\":\"Titre\",\"site\":\"S\","
                + "\"authors\":[\"A B\"],\"published\":\"2024-11-28T09:00:00+05:00\","
                + "\"language\":\"fr\",\"text\":\"Un e\u0301te\u0301.\\r\\nDeux.\"}");
    assertThat(read(path))
        .containsExactly(
            new Article(
                "7",
                "https://exemple.fr/a",
                "Titre",
                "S",
                List.of("A B"),
                "2024-11-28T09:00:00+05:00",
                "fr",
                "Un été.\nDeux."));
  }

  @Test
  void refusesBadLinesByNumberAndReadsTheOthers() throws IOException {
    String wrong = "{\"id\":\n[1]\n{\"id\":\"x\"}\n{\"text\":5}\n";
    Path path = file("a.jsonl", RECORD.formatted("a") + wrong + RECORD.formatted("b"));
    List<Arrival> arrivals = read(path);
    assertThat(arrivals).hasSize(6);
    assertThat(article(arrivals.get(0)).id()).isEqualTo("a");
    assertThat(article(arrivals.get(5)).id()).isEqualTo("b");
    assertThat(arrivals.get(1).toString()).startsWith(path + ":2: not JSON");
    assertThat(arrivals.get(2).toString()).contains(":3: a JSON object is expected, not an array");
    assertThat(arrivals.get(3).toString()).contains(":4: has neither \"text\" nor \"html\"");
    assertThat(arrivals.get(4).toString()).contains(":5: \"text\" must be a string, not a number");
  }

  @Test
  void readsArraysAndSaysWhereAFileBreaksOff() throws IOException {
    List<Arrival> arrivals =
        read(file("a.json", "[" + RECORD.formatted("a") + "," + RECORD.formatted("b") + ",{"));
    assertThat(arrivals).hasSize(3);
    assertThat(arrivals.get(2).toString()).contains("a.json:3: not JSON");
  }

  @Test
  void skipsALineBeyondTheLimit() throws IOException {
    String huge = "{\"text\":\"" + "é".repeat(5000) + "\"}\n";
    Path path = file("a.jsonl", RECORD.formatted("a") + huge + RECORD.formatted("b"));
    List<Arrival> arrivals = read(new Limits(4096, 200), path);
    assertThat(arrivals).hasSize(3);
    assertThat(reason(arrivals.get(1))).isEqualTo("the line is longer than 4096 bytes");
  }

  @Test
  void saysWhatIsWrongWithEachFileAndReadsTheNext() throws IOException {
    byte[] whole =
        gzip((RECORD.formatted("a").repeat(3000) + RECORD.formatted("z")).getBytes(UTF_8));
    Path truncated =
        Files.write(folder.resolve("t.jsonl.gz"), Arrays.copyOf(whole, whole.length - 12));
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {0, 1, 2, 3, 0, 0, 9});
    Path pdf = file("p.html", "%PDF-1.7 …");
    Path good = file("good.txt", TEXT);
    List<Arrival> arrivals =
        read(file("empty.txt", " \n"), binary, pdf, folder.resolve("none.txt"), good);
    assertThat(arrivals.subList(0, 4))
        .extracting(ArticlesTest::reason)
        .containsExactly(
            "is empty",
            "is binary data, not an article",
            "is a PDF file, not an article",
            "no such file or folder");
    assertThat(article(arrivals.get(4)).text()).isEqualTo(TEXT);
    List<Arrival> rest = read(truncated, good);
    assertThat(reason(rest.get(rest.size() - 2))).contains("truncated");
    assertThat(rest.size()).isGreaterThan(100);
  }

  @Test
  void refusesFilesThatSwellWithoutMeasure() throws IOException {
    Path bomb = Files.write(folder.resolve("a.jsonl.gz"), gzip(new byte[8 << 20]));
    assertThat(read(new Limits(1 << 20, 200), bomb))
        .last()
        .extracting(ArticlesTest::reason)
        .asString()
        .contains("as only a bomb does");
    Path page = Files.write(folder.resolve("a.html.gz"), gzip(new byte[8 << 20]));
    assertThat(reason(read(new Limits(1 << 20, 200), page).getFirst()))
        .isEqualTo("is larger than 1 MB");
  }

  @Test
  void readsFoldersSortedToTheBottom() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    file("z.txt", "Le dernier.");
    file("b/c/m.txt", "Au milieu.");
    file("a.txt", "Le premier.");
    file("notes.md", "Pas un article.");
    assertThat(read(folder))
        .extracting(a -> article(a).text())
        .containsExactly("Le premier.", "Au milieu.", "Le dernier.");
  }

  @Test
  void tellsTheKindOfStandardInput() {
    List<Arrival> arrivals = new ArrayList<>();
    for (String input : List.of(RECORD.formatted("a"), "<!doctype html><p>Bonjour à tous", TEXT)) {
      new Articles()
          .read(List.of("-"), new ByteArrayInputStream(input.getBytes(UTF_8)), arrivals::add);
    }
    assertThat(arrivals)
        .extracting(a -> article(a).text())
        .containsExactly("Le président est à Astana.", "Bonjour à tous", TEXT);
  }

  @Test
  void takesLinkListAndTimeStampOffATextThatWasAPage() throws IOException {
    String links = "- EURO DOLLAR\n- PÉTROLE COURS\n- OR COURS\n2024-12-01 10:05\n";
    Article article = article(read(file("page.txt", TEXT + "\n" + links)).getFirst());
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.published()).isEqualTo("2024-12-01T10:05");
  }

  @Test
  void takesOnlyATimeStampForTheDateOfATextThatWasAPage() throws IOException {
    for (String stamp :
        List.of("Publié le 3 avril 2024", "03/04/2024 à 10h05", "Mercredi 3 avril 2024, 10:05")) {
      Article dated = article(read(file("a.txt", TEXT + "\n" + stamp)).getFirst());
      assertThat(dated.published()).as(stamp).startsWith("2024-04-03");
      assertThat(dated.text()).as(stamp).isEqualTo(TEXT);
    }
    for (String other :
        List.of(
            "© 2024 Le Fil, tous droits réservés",
            "Mercredi 3 avril, 10h05",
            "Le 3 avril 2024",
            "Mis à jour le 3 avril 2024 à 10h05",
            "La conférence du 3 avril 2024 à 10h05 est annulée")) {
      Article undated = article(read(file("a.txt", TEXT + "\n" + other)).getFirst());
      assertThat(undated.published()).as(other).isNull();
      assertThat(undated.text()).as(other).endsWith(other);
    }
  }

  @Test
  void keepsHeadingsBetweenParagraphsOfATextThatWasAPage() throws IOException {
    String text = TEXT + "\n\nUn allié de longue date\n\n" + TEXT;
    String links = "\n\n- EURO DOLLAR\n- PÉTROLE COURS\n- OR COURS";
    assertThat(article(read(file("a.txt", text + links)).getFirst()).text()).isEqualTo(text);
  }

  @Test
  void findsTitleAndSiteAboveATextThatWasAPage() throws IOException {
    String title = "Une visite à Astana";
    Article twice =
        article(
            read(file("a.txt", "Le Fil\nMonde\n" + title + "\n" + title + "\n\n" + TEXT))
                .getFirst());
    assertThat(twice.title()).isEqualTo(title);
    assertThat(twice.site()).isEqualTo("Le Fil");
    assertThat(twice.text()).isEqualTo(TEXT);
    Article again = article(read(file("b.txt", title + "\n" + TEXT + "\n" + title)).getFirst());
    assertThat(again.title()).isEqualTo(title);
    assertThat(again.text()).isEqualTo(TEXT);
    assertThat(article(read(file("c.txt", title + "\n" + TEXT)).getFirst()).title()).isNull();
  }

  @Test
  void decodesOldCharsets() throws IOException {
    for (String name : List.of("windows-1252", "UTF-16", "UTF-8")) {
      Path path = Files.write(folder.resolve("a.txt"), TEXT.getBytes(Charset.forName(name)));
      assertThat(article(read(path).getFirst()).text()).as(name).isEqualTo(TEXT);
    }
    String russian = "Президент России прибыл в Астану с государственным визитом.";
    for (String name : List.of("windows-1251", "KOI8-R", "UTF-8")) {
      Path path = Files.write(folder.resolve("a.txt"), russian.getBytes(Charset.forName(name)));
      Article article = article(read(path).getFirst());
      assertThat(article.text()).as(name).isEqualTo(russian);
      assertThat(article.language()).isEqualTo("ru");
    }
  }
}
