package org.loadstone.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Predicted probabilities beside what happened: n rows, kept in ascending order of risk, each
 * counted a whole number of times.
 *
 * <p>Counts other than 1 come from a bootstrap; they act exactly as repeated rows. The arrays are
 * shared between a sample and its resamples and never change.
 */
public final class RiskSample {
  /** Logits are taken of risks moved into [SMALLEST, 1 - SMALLEST], so that 0 and 1 stay finite. */
  static final double SMALLEST = 1e-12;

  private final int[] position; // of each given row, in ascending order of risk
  final double[] risk;
  final double[] logit;
  final byte[] event;
  final int[] count;
  final long size;
  final long events;

  private RiskSample(int[] position, double[] risk, double[] logit, byte[] event, int[] count) {
    this.position = position;
    this.risk = risk;
    this.logit = logit;
    this.event = event;
    this.count = count;
    long n = 0;
    long e = 0;
    for (int i = 0; i < count.length; i++) {
      n += count[i];
      e += (long) count[i] * event[i];
    }
    this.size = n;
    this.events = e;
  }

  /**
   * Returns the sample of the given rows, each counted once.
   *
   * @param risk n predicted probabilities in [0, 1]
   * @param label n outcomes, 1 = event, 0 = none
   * @throws IllegalArgumentException if the lengths differ or a value is outside its range
   */
  public static RiskSample of(double[] risk, int[] label) {
    if (risk.length != label.length) {
      throw new IllegalArgumentException(
          "Cannot pair risks with labels: %d risks, %d labels; give one label per risk"
              .formatted(risk.length, label.length));
    }
    Integer[] order = IntStream.range(0, risk.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> risk[i]));
    int n = risk.length;
    int[] position = new int[n];
    double[] sorted = new double[n];
    double[] logit = new double[n];
    byte[] event = new byte[n];
    for (int k = 0; k < n; k++) {
      int row = order[k];
      position[row] = k;
      sorted[k] = requireRisk(risk[row], row);
      logit[k] = logit(sorted[k]);
      event[k] = requireLabel(label[row], row);
    }
    int[] once = new int[n];
    Arrays.fill(once, 1);
    return new RiskSample(position, sorted, logit, event, once);
  }

  /**
   * Returns the same rows counted {@code times} each, in the order in which they were given.
   *
   * @throws IllegalArgumentException if the length differs from the rows or a count is negative
   */
  public RiskSample counted(int[] times) {
    if (times.length != risk.length || Arrays.stream(times).anyMatch(t -> t < 0)) {
      throw new IllegalArgumentException(
          "Cannot count rows: %d counts for %d rows; give one count of at least 0 per row"
              .formatted(times.length, risk.length));
    }
    int[] sorted = new int[times.length];
    for (int row = 0; row < times.length; row++) {
      sorted[position[row]] = times[row];
    }
    return new RiskSample(position, risk, logit, event, sorted);
  }

  /** Returns the number of rows, repeats counted. */
  public long size() {
    return size;
  }

  /** Returns the number of rows with an event, repeats counted. */
  public long events() {
    return events;
  }

  /** Returns the share of rows with an event, absent without rows. */
  public Answer<Double> prevalence() {
    return size == 0 ? Answer.absent(NO_ROWS) : Answer.of((double) events / size);
  }

  static final String NO_ROWS = "there are no rows";

  /** Returns why the two outcomes cannot be compared, or null if both occur. */
  String oneClassReason() {
    if (size == 0) {
      return NO_ROWS;
    }
    if (events == 0) {
      return "none of the %d rows has an event".formatted(size);
    }
    return events == size ? "all %d rows have an event".formatted(size) : null;
  }

  int positionOf(int row) {
    return position[row];
  }

  static double logit(double p) {
    double inside = Math.clamp(p, SMALLEST, 1 - SMALLEST);
    return StrictMath.log(inside / (1 - inside));
  }

  private static double requireRisk(double risk, int row) {
    if (!(risk >= 0 && risk <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use risk: %s in row %d; give a probability in [0, 1]".formatted(risk, row));
    }
    return risk;
  }

  private static byte requireLabel(int label, int row) {
    if (label != 0 && label != 1) {
      throw new IllegalArgumentException(
          "Cannot use label: %d in row %d; give 1 for an event and 0 for none"
              .formatted(label, row));
    }
    return (byte) label;
  }
}
