package org.dragoman.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Counts of one layer: right, extra and missed. */
final class Tally {
  int right;
  int extra;
  int missed;

  void add(int right, int extra, int missed) {
    this.right += right;
    this.extra += extra;
    this.missed += missed;
  }

  double precision() {
    return right + extra == 0 ? 0 : (double) right / (right + extra);
  }

  double recall() {
    return right + missed == 0 ? 0 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** A share in per cent with one decimal. */
  static double percent(double share) {
    return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
  }
}
