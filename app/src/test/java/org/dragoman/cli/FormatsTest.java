package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Arrival;
import org.dragoman.article.Article;
import org.dragoman.article.Articles;
import org.dragoman.chronicle.ChronicleJson;
import org.dragoman.chronicle.Merger;
import org.dragoman.reading.Reader;
import org.dragoman.reading.Reading;
import org.dragoman.reading.ReadingJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the public formats to their schemas, on all examples. */
class FormatsTest {
  private static final List<Reading> READINGS = new ArrayList<>();

  @BeforeAll
  static void read() {
    Reader reader = Reader.load();
    new Articles()
        .read(
            List.of("../examples"),
            (Arrival arrival) -> {
              if (arrival instanceof Article article) {
                READINGS.add(reader.read(article));
              }
            });
  }

  @Test
  void readingsAreWhatTheSchemaSays() throws IOException {
    Schema schema = schema("reading.schema.json");
    assertThat(READINGS).hasSizeGreaterThanOrEqualTo(12);
    for (Reading reading : READINGS) {
      assertValid(schema, ReadingJson.write(reading));
    }
  }

  @Test
  void chroniclesAreWhatTheSchemaSays() throws IOException {
    Schema schema = schema("chronicle.schema.json");
    List<String> lines = new ArrayList<>();
    ChronicleJson.write(Merger.merge(READINGS), lines::add);
    for (String line : lines) {
      assertValid(schema, line);
    }
  }

  private static Schema schema(String file) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs", file)));
  }

  private static void assertValid(Schema schema, String line) {
    assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
  }
}
