package org.dragoman.bench.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dragoman.article.Decoding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and what is known of it; empty or null is what its set does not mark.
 *
 * @param with pieces of text that belong to the article
 * @param without pieces that do not
 */
public record GoldPage(
    String id,
    String html,
    @Nullable String body,
    List<String> with,
    List<String> without,
    @Nullable String title,
    @Nullable String date,
    List<String> authors) {

  // A date that is not known is NaN in some gold.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** The pages of a folder with {@code gold.jsonl} and {@code pages/ID.html.gz}, in its order. */
  static List<GoldPage> load(Path set) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      String id = gold.path("id").asString("");
      Path file = set.resolve("pages").resolve(id + ".html.gz");
      pages.add(
          new GoldPage(
              id,
              Files.exists(file) ? html(file) : "",
              // An empty body is one too: there, any text is wrong.
              gold.path("body").isString() ? gold.path("body").asString() : null,
              list(gold.path("with")),
              list(gold.path("without")),
              text(gold, "title"),
              text(gold, "date"),
              list(gold.path("authors"))));
    }
    return pages;
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Decoding.page(in.readAllBytes(), null);
    }
  }

  private static @Nullable String text(JsonNode gold, String field) {
    String text = gold.path(field).isString() ? gold.path(field).asString() : "";
    return text.isEmpty() ? null : text;
  }

  private static List<String> list(JsonNode node) {
    List<String> list = new ArrayList<>();
    node.forEach(one -> list.add(one.asString("")));
    return List.copyOf(list);
  }
}
