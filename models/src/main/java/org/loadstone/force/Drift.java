package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plate reads in the flights of running, joined by straight lines (after Paolini 2007,
 * doi:10.1016/j.medengphy.2006.04.002, who takes the level of each flight off the next contact).
 */
final class Drift {
  private static final double WINDOW_S = 0.02;

  /** Mean and variance of a plate in one flight. */
  private record Level(double at, double mean, double variance) {}

  private final List<Level> levels = new ArrayList<>();

  /**
   * @param flights first sample and the sample after the last, of each flight
   */
  Drift(double[] force, List<int[]> flights) {
    for (int[] flight : flights) {
      double sd = flight[1] - flight[0] < 2 ? 0 : Spread.sd(force, flight[0], flight[1]);
      double mean = Spread.mean(force, flight[0], flight[1]);
      levels.add(new Level(0.5 * (flight[0] + flight[1]), mean, sd * sd));
    }
  }

  /** Returns where the force is least for 20 ms, or all the way, between contacts. */
  static List<int[]> flights(Trace trace, double[] force, List<int[]> loaded) {
    List<int[]> flights = new ArrayList<>();
    for (int k = 1; k < loaded.size(); k++) {
      int from = loaded.get(k - 1)[1];
      int to = loaded.get(k)[0];
      int length = Math.min(to - from, Math.max(3, trace.samples(WINDOW_S)));
      int best = from;
      double least = Double.POSITIVE_INFINITY;
      for (int at = from; at + length <= to; at++) {
        double mean = Spread.mean(force, at, at + length);
        best = mean < least ? at : best;
        least = Math.min(least, mean);
      }
      flights.add(new int[] {best, best + length});
    }
    return flights;
  }

  /** Returns the level that is farthest from 0, newtons. */
  double most() {
    return levels.stream().mapToDouble(level -> Math.abs(level.mean())).max().orElse(0);
  }

  /** Returns the standard deviation within flights, newtons. */
  double noise() {
    return Math.sqrt(levels.stream().mapToDouble(Level::variance).average().orElse(0));
  }

  /** Returns the force less its drift. */
  double[] off(double[] force) {
    double[] flat = new double[force.length];
    int next = 0;
    for (int i = 0; i < force.length; i++) {
      while (next < levels.size() && levels.get(next).at() < i) {
        next++;
      }
      Level after = levels.get(Math.min(next, levels.size() - 1));
      Level before = levels.get(Math.max(0, next - 1));
      double span = after.at() - before.at();
      double share = span > 0 ? (i - before.at()) / span : 0;
      flat[i] = force[i] - before.mean() - share * (after.mean() - before.mean());
    }
    return flat;
  }
}
