package org.dragoman.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2024-11-27, 2024-11-27, 2024-11-27",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024, 2024-01-01, 2024-12-31",
    "199X, 1990-01-01, 1999-12-31",
    "2012-22, 2012-06-01, 2012-08-31",
    "2012-24, 2012-12-01, 2013-02-28",
    "2025-34, 2025-04-01, 2025-06-30",
    "2025-41, 2025-07-01, 2025-12-31",
    "2012-06-15~, 2012-06-15, 2012-06-15",
    "2012-05-22T07:44Z, 2012-05-22, 2012-05-22",
    "2010/2012, 2010-01-01, 2012-12-31"
  })
  void parses(String edtf, LocalDate from, LocalDate to) {
    assertThat(DateRange.parse(edtf)).isEqualTo(new DateRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "P3Y",
    "R/P1Y",
    "2024-13",
    "2024-02-30",
    "../..",
    "2012/2010",
    "mardi",
    "/",
    "-X59"
  })
  void refuses(String edtf) {
    assertThat(DateRange.parse(edtf)).isNull();
  }

  @Test
  void openEnds() {
    DateRange since = DateRange.parse("2012-04/..");
    DateRange until = DateRange.parse("../2011");
    assertThat(since).isNotNull();
    assertThat(until).isNotNull();
    assertThat(since.to()).isEqualTo(LocalDate.MAX);
    assertThat(until.from()).isEqualTo(LocalDate.MIN);
    assertThat(since.days()).isEqualTo(Long.MAX_VALUE);
    assertThat(since.overlaps(until)).isFalse();
    assertThat(since.gap(until)).isEqualTo(92);
  }

  @Test
  void survivesAnything() {
    Random random = new Random(7);
    String alphabet = "0123456789-/T:.~?%XPRZ é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      DateRange range = DateRange.parse(text.toString());
      if (range != null) {
        assertThat(range.from()).as(text.toString()).isBeforeOrEqualTo(range.to());
      }
    }
  }
}
