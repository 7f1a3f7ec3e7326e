package org.dragoman.world;

import java.util.Arrays;

/** Which quotation each character of a text stands in: its number, or 0 outside all. */
final class QuotedText {
  private final int[] starts;
  private final int[] numbers;

  QuotedText(String text) {
    int[] at = new int[16];
    int[] in = new int[16];
    int size = 0;
    int quotations = 0;
    int now = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int next = now;
      if (c == '«' || c == '“' || (c == '"' && now == 0)) {
        next = ++quotations;
      } else if (c == '»' || c == '”' || c == '"' || c == '\n') {
        next = 0;
      }
      if (next != now) {
        if (size == at.length) {
          at = Arrays.copyOf(at, size * 2);
          in = Arrays.copyOf(in, size * 2);
        }
        at[size] = i;
        in[size++] = next;
        now = next;
      }
    }
    starts = Arrays.copyOf(at, size);
    numbers = Arrays.copyOf(in, size);
  }

  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? 0 : numbers[last];
  }
}
