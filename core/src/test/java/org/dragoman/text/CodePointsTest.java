package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void countsPairsOnce() {
    String text = "a😀b😀😀c\ud83d";
    CodePoints points = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      if (i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
        continue;
      }
      assertThat(points.fromUtf16(i)).isEqualTo(text.codePointCount(0, i));
      assertThat(points.toUtf16(text.codePointCount(0, i))).isEqualTo(i);
    }
  }
}
