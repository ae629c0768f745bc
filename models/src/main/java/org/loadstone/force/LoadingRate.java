package org.loadstone.force;

/** Mean slope of filtered force over 20 to 80 % of a window. */
final class LoadingRate {
  private static final double FIRST = 0.2;
  private static final double LAST = 0.8;
  private static final int LEAST_SAMPLES = 5;

  /** Returns the rate from one instant to another, in samples; newtons a second. */
  static Measured between(Trace trace, double[] force, double from, double to) {
    if (to - from < LEAST_SAMPLES) {
      return Measured.absent(
          "the loading window has fewer than %d samples".formatted(LEAST_SAMPLES));
    }
    double a = from + FIRST * (to - from);
    double b = from + LAST * (to - from);
    return Measured.of((at(force, b) - at(force, a)) * trace.rateHz() / (b - a));
  }

  private static double at(double[] force, double sample) {
    int below = (int) Math.min(force.length - 2, Math.floor(sample));
    return force[below] + (sample - below) * (force[below + 1] - force[below]);
  }

  private LoadingRate() {}
}
