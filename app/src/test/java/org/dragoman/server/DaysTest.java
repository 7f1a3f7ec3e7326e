package org.dragoman.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "2024-11-27, 2024-11-27, 2024-11-27",
    "2024-11-27T18:40:00+05:00, 2024-11-27, 2024-11-27",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024, 2024-01-01, 2024-12-31",
    "202X, 2020-01-01, 2029-12-31",
    "2024-XX, 2024-01-01, 2024-12-31",
    "2024-11-XX, 2024-11-01, 2024-11-30",
    "2024?, 2024-01-01, 2024-12-31",
    "2024-11~, 2024-11-01, 2024-11-30",
    "2024-21, 2024-03-01, 2024-05-31",
    "2024-24, 2024-12-01, 2025-02-28",
    "2024-34, 2024-04-01, 2024-06-30",
    "2024-41, 2024-07-01, 2024-12-31",
    "2024-11-27/2024-11-28, 2024-11-27, 2024-11-28",
    "2024-11-28/2024-11-27, 2024-11-28, 2024-11-28",
  })
  void aDateMeansDays(String edtf, LocalDate first, LocalDate last) {
    assertThat(Days.of(edtf)).isEqualTo(new Days(first, last));
  }

  @Test
  void openEndsReachAllDays() {
    assertThat(Days.of("2024-09-30/..").last()).isEqualTo(LocalDate.MAX);
    assertThat(Days.of("../2026").first()).isEqualTo(LocalDate.MIN);
    assertThat(Days.of("../2026").overlaps(LocalDate.of(2026, 12, 31), null)).isTrue();
    assertThat(Days.of("../2026").overlaps(LocalDate.of(2027, 1, 1), null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"hier", "2024-13", "2024-02-30", "24", "../..", "P3D", "2024-99-99", "-"})
  void whatNamesNoDayIsNone(String edtf) {
    Days days = Days.of(edtf);
    assertThat(days == null || days.first().getYear() == 2024).isTrue();
  }

  @Test
  void noStringBreaksIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder edtf = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        edtf.append("0123456789-/.X?~%T ".charAt(random.nextInt(19)));
      }
      Days days = Days.of(edtf.toString());
      assertThat(days == null || !days.first().isAfter(days.last()))
          .as("seed %d, %s", seed, edtf)
          .isTrue();
    }
  }
}
