package org.dragoman.model.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The articles of the running text that a language's {@code training.yaml} names. */
final class RunningText {
  private final JsonMapper json = JsonMapper.builder().build();
  private final Pack language;
  private final Path data;

  RunningText(Pack language, Path data) {
    this.language = language;
    this.data = data;
  }

  /** Shows the texts of the articles. */
  void forEach(Consumer<String> progress, Consumer<String> article) {
    for (YamlNode file : language.yaml("training.yaml").get("text").items()) {
      progress.accept("reading " + file.text());
      Path path = data.resolve(file.text());
      try (BufferedReader reader = DataFile.open(path)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          article.accept(json.readTree(line).get("text").asString());
        }
      } catch (IOException | JacksonException e) {
        throw file.error(path + " cannot be read: " + e.getMessage());
      }
    }
  }
}
