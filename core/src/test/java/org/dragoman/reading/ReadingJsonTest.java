package org.dragoman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.mention.Name;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  @Test
  void comesBackAsItWas() {
    for (long seed = 0; seed < 300; seed++) {
      Reading reading = new RandomReadings(seed).next();
      String line = ReadingJson.write(reading);
      assertThat(line).as("seed %d", seed).doesNotContain("\n");
      assertThat(ReadingParser.parse(line)).as("seed %d", seed).isEqualTo(reading);
    }
  }

  @Test
  void countsCodePoints() {
    Article article = new Article("a", null, null, null, List.of(), null, "fr", "😀 Astana");
    Reading reading =
        new Reading(
            article,
            List.of(new Span(0, 9)),
            List.of(new Name(new Span(3, 9), Name.Kind.PLACE, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(ReadingJson.write(reading))
        .contains("\"sentences\":[[0,8]]")
        .contains("\"names\":[{\"span\":[2,8],\"kind\":\"place\"}]");
  }
}
