package org.loadstone.force;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One flight of a jump.
 *
 * <p>Found where the force, filtered at 50 Hz, stays under a tenth of its usual level for 80 ms to
 * 1.2 s with the plates loaded before and after. Its zero is the mean raw force of its middle half;
 * its threshold is 20 N above, or 5 SD of that middle half where that is more (Owen 2014,
 * doi:10.1519/JSC.0000000000000311, takes 5 SD). Seen from the middle, it begins after the last and
 * ends before the first sample at or above the threshold.
 *
 * @param takeoff first sample in the air
 * @param landing first sample back on the plates
 * @param zero force of the empty plates, newtons
 * @param threshold above {@code zero}, newtons
 */
record Flight(int takeoff, int landing, double zero, double threshold) {
  static final double LEAST_THRESHOLD_N = 20;
  private static final double SHARE_OF_LEVEL = 0.1;
  private static final double LEAST_S = 0.08;
  private static final double MOST_S = 1.2;
  private static final double LOADED_S = 0.1;

  /** Returns the flights of a trace in order. */
  static List<Flight> of(Trace trace, double[] force, double[] smooth) {
    double bound = Math.max(LEAST_THRESHOLD_N, SHARE_OF_LEVEL * level(smooth));
    List<Flight> flights = new ArrayList<>();
    int loadedSince = -1;
    for (int i = 0; i < smooth.length; i++) {
      if (smooth[i] >= bound) {
        loadedSince = loadedSince < 0 ? i : loadedSince;
        continue;
      }
      int end = i;
      while (end < smooth.length && smooth[end] < bound) {
        end++;
      }
      boolean isLoaded = loadedSince >= 0 && i - loadedSince >= trace.samples(LOADED_S);
      if (isLoaded && end < smooth.length && fits(trace, end - i)) {
        flights.add(around(force, i, end));
      }
      boolean isBlip = end - i < trace.samples(LEAST_S);
      loadedSince = isBlip ? loadedSince : -1;
      i = end - 1;
    }
    return flights;
  }

  private static boolean fits(Trace trace, int samples) {
    return samples >= trace.samples(LEAST_S) && samples <= trace.samples(MOST_S);
  }

  /** The median of what lies above a tenth of the peak: about body weight. */
  private static double level(double[] smooth) {
    double peak = Arrays.stream(smooth).max().orElse(0);
    double[] loaded =
        Arrays.stream(smooth).filter(f -> f > SHARE_OF_LEVEL * peak).sorted().toArray();
    return loaded.length == 0 ? 0 : loaded[loaded.length / 2];
  }

  private static Flight around(double[] force, int from, int to) {
    int quarter = (to - from) / 4;
    double[] middle = Arrays.copyOfRange(force, from + quarter, to - quarter);
    double zero = Spread.mean(middle, 0, middle.length);
    double noise = Spread.sd(middle, 0, middle.length);
    double threshold = Math.max(LEAST_THRESHOLD_N, 5 * noise);
    int takeoff = (from + to) / 2;
    int landing = takeoff;
    while (takeoff > 0 && force[takeoff - 1] < zero + threshold) {
      takeoff--;
    }
    while (landing < force.length - 1 && force[landing] < zero + threshold) {
      landing++;
    }
    return new Flight(takeoff, landing, zero, threshold);
  }
}
