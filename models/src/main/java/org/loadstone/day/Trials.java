package org.loadstone.day;

/**
 * The trials of one limb on one day.
 *
 * @param mean of the values, in the test's unit
 * @param count at least 1
 * @param squares sum of squared deviations from the mean
 */
public record Trials(double mean, int count, double squares) {
  /** Returns one value as a single trial. */
  public static Trials ofOne(double value) {
    return new Trials(value, 1, 0);
  }

  /** Returns these with one value more (Welford's update). */
  Trials plus(double value) {
    int more = count + 1;
    double next = mean + (value - mean) / more;
    return new Trials(next, more, squares + (value - mean) * (value - next));
  }
}
