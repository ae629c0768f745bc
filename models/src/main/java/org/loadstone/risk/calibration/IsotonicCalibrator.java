package org.loadstone.risk.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;

/**
 * The rising curve nearest to the outcomes, through the centres of its flat stretches, so that it
 * rises strictly; from (0, 0) to (1, 1) (Barlow 1972; Oron and Flournoy 2017,
 * doi:10.1080/19466315.2017.1286256). Outcomes count as (events + 1) / (events + 2) and 1 / (others
 * + 2), so that no stretch has risk 0 or 1 (Platt 1999).
 *
 * @param risk predicted risks, ascending strictly from 0 to 1
 * @param observed risk there, ascending strictly from 0 to 1
 */
public record IsotonicCalibrator(double[] risk, double[] observed) implements Calibrator {
  /**
   * Checks the curve.
   *
   * @throws IllegalArgumentException if it does not rise strictly from (0, 0) to (1, 1)
   */
  public IsotonicCalibrator {
    int last = risk.length - 1;
    boolean isWhole =
        last > 0
            && observed.length == risk.length
            && risk[0] == 0
            && observed[0] == 0
            && risk[last] == 1
            && observed[last] == 1;
    for (int k = 1; isWhole && k <= last; k++) {
      isWhole = risk[k] > risk[k - 1] && observed[k] > observed[k - 1];
    }
    if (!isWhole) {
      throw new IllegalArgumentException(
          "Cannot calibrate: the curve does not rise from 0 to 1; give ascending points");
    }
  }

  /** Rows that have one value: how many, the sum of their risks, their events. */
  private record Block(long rows, double risk, long events) {
    Block with(Block next) {
      return new Block(rows + next.rows, risk + next.risk, events + next.events);
    }

    boolean isAtLeast(Block next) {
      return events * next.rows >= next.events * rows;
    }
  }

  static Answer<Calibrator> fit(double[] risk, int[] label) {
    int events = Arrays.stream(label).sum();
    if (events == 0 || events == label.length) {
      return Answer.absent("there are no rows of both outcomes");
    }
    Block[] blocks = new Block[label.length];
    int size = 0;
    int[] order =
        IntStream.range(0, label.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> risk[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < order.length; ) {
      Block next = new Block(0, 0, 0);
      double here = risk[order[k]];
      for (; k < order.length && risk[order[k]] == here; k++) {
        next = next.with(new Block(1, here, label[order[k]]));
      }
      while (size > 0 && blocks[size - 1].isAtLeast(next)) {
        next = blocks[--size].with(next);
      }
      blocks[size++] = next;
    }
    double hit = (events + 1.0) / (events + 2);
    double miss = 1.0 / (label.length - events + 2);
    return Answer.of(through(Arrays.copyOf(blocks, size), miss, hit));
  }

  private static IsotonicCalibrator through(Block[] blocks, double miss, double hit) {
    double[] x = new double[blocks.length + 2];
    double[] y = new double[blocks.length + 2];
    int n = 1;
    for (Block one : blocks) {
      double at = one.risk() / one.rows();
      if (at > x[n - 1] && at < 1) {
        x[n] = at;
        y[n++] = miss + (hit - miss) * one.events() / one.rows();
      }
    }
    x[n] = 1;
    y[n++] = 1;
    return new IsotonicCalibrator(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
  }

  @Override
  public String name() {
    return "isotonic";
  }

  @Override
  public double calibrate(double p) {
    int at = Arrays.binarySearch(risk, p);
    if (at >= 0) {
      return observed[at];
    }
    int next = Math.clamp(-at - 1, 1, risk.length - 1);
    double share = (p - risk[next - 1]) / (risk[next] - risk[next - 1]);
    return Math.clamp(observed[next - 1] + share * (observed[next] - observed[next - 1]), 0, 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IsotonicCalibrator(double[] x, double[] y)
        && Arrays.equals(risk, x)
        && Arrays.equals(observed, y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(risk) + Arrays.hashCode(observed);
  }
}
