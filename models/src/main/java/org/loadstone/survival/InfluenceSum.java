package org.loadstone.survival;

/**
 * The sum over subjects of squared influences, where at each time every weight at risk moves alike
 * and a few subjects jump: each step costs what changes, not the number of subjects.
 */
final class InfluenceSum {
  private final double[] influence; // as of when the subject last changed
  private final double[] shiftSeen;
  private final double[] atRisk; // weight of the subject's rows at risk
  private double shift; // of one unit of weight at risk, so far
  private double squares; // sum of influence^2
  private double products; // sum of influence times weight at risk
  private double weights; // sum of squared weights at risk

  InfluenceSum(int subjects) {
    influence = new double[subjects];
    shiftSeen = new double[subjects];
    atRisk = new double[subjects];
  }

  /** Adds {@code weight} (negative to take it away) to what a subject has at risk. */
  void change(int subject, double weight) {
    settle(subject);
    products += weight * influence[subject];
    weights += weight * (weight + 2 * atRisk[subject]);
    atRisk[subject] += weight;
  }

  /** Moves every subject by {@code step} times its weight at risk. */
  void shift(double step) {
    squares += step * (2 * products + step * weights);
    products += step * weights;
    shift += step;
  }

  /** Moves one subject by {@code step}. */
  void jump(int subject, double step) {
    settle(subject);
    squares += step * (step + 2 * influence[subject]);
    products += step * atRisk[subject];
    influence[subject] += step;
  }

  /** Returns the square root of the sum. */
  double root() {
    return StrictMath.sqrt(Math.max(0, squares));
  }

  private void settle(int subject) {
    influence[subject] += atRisk[subject] * (shift - shiftSeen[subject]);
    shiftSeen[subject] = shift;
  }
}
