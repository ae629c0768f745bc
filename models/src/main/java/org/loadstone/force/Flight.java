package org.loadstone.force;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One flight of a jump.
 *
 * <p>Found where the force, filtered at 50 Hz, stays under a tenth of its usual level for 80 ms to
 * 1.2 s with the plates loaded before; after, they are loaded again or the trace ends. Both are
 * seen from the level of plates that were not zeroed: the least even 80 ms, where that is above a
 * tenth of the usual level and below three tenths. The flight's zero is the mean raw force of its
 * middle half; its threshold is 20 N above, or 5 SD of that middle half where that is more (Owen
 * 2014, doi:10.1519/JSC.0000000000000311, takes 5 SD). Seen from the middle, it begins after the
 * last and ends before the first 5 ms, two samples at least, at or above the threshold.
 *
 * @param takeoff first sample in the air
 * @param landing first sample back on the plates; the trace's size where it ends in the air
 * @param zero force of the empty plates, newtons
 * @param threshold above {@code zero}, newtons
 */
record Flight(int takeoff, int landing, double zero, double threshold) {
  static final double LEAST_THRESHOLD_N = 20;
  private static final double SHARE_OF_LEVEL = 0.1;
  private static final double LEAST_S = 0.08;
  private static final double MOST_S = 1.2;
  private static final double LOADED_S = 0.1;
  private static final double HELD_S = 0.005;
  private static final double MOST_OFFSET = 0.3;
  private static final double MOST_EVEN_SD_N = 5;

  /** Returns the flights of a trace in order. */
  static List<Flight> of(Trace trace, double[] force, double[] smooth) {
    double bound = bound(trace, smooth);
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
      if (isLoaded && fits(trace, end - i)) {
        flights.add(around(trace, force, i, end));
      }
      boolean isBlip = end - i < trace.samples(LEAST_S);
      loadedSince = isBlip ? loadedSince : -1;
      i = end - 1;
    }
    return flights;
  }

  private static double bound(Trace trace, double[] smooth) {
    double level = level(smooth);
    double bound = Math.max(LEAST_THRESHOLD_N, SHARE_OF_LEVEL * level);
    double empty = leastEven(trace, smooth);
    return empty > bound && empty < MOST_OFFSET * level
        ? empty + Math.max(LEAST_THRESHOLD_N, SHARE_OF_LEVEL * (level - empty))
        : bound;
  }

  /** The least mean of 80 ms whose SD is that of plates nobody stands on. */
  private static double leastEven(Trace trace, double[] smooth) {
    Windows windows = new Windows(smooth);
    int length = Math.max(3, trace.samples(LEAST_S));
    double least = Double.POSITIVE_INFINITY;
    for (int at = 0; at + length <= smooth.length; at++) {
      if (windows.sd(at, at + length) <= MOST_EVEN_SD_N) {
        least = Math.min(least, windows.mean(at, at + length));
      }
    }
    return least;
  }

  boolean hasLanding(Trace trace) {
    return landing < trace.size();
  }

  private static boolean fits(Trace trace, int samples) {
    return samples >= trace.samples(LEAST_S) && samples <= trace.samples(MOST_S);
  }

  /** The median of what lies above a tenth of the peak: about body weight. */
  static double level(double[] smooth) {
    double peak = Arrays.stream(smooth).max().orElse(0);
    double[] loaded =
        Arrays.stream(smooth).filter(f -> f > SHARE_OF_LEVEL * peak).sorted().toArray();
    return loaded.length == 0 ? 0 : loaded[loaded.length / 2];
  }

  /** A spike of one sample is no landing: the plates stay loaded for 5 ms. */
  private static Flight around(Trace trace, double[] force, int from, int to) {
    Flight rough = new Flight(from, to, 0, 0);
    double zero = rough.zeroOf(force);
    double threshold = rough.thresholdOf(force);
    int takeoff = (from + to) / 2;
    int landing = takeoff;
    int held = Math.max(2, trace.samples(HELD_S));
    while (takeoff > 0 && !isLoaded(force, takeoff - held, takeoff, zero + threshold)) {
      takeoff--;
    }
    while (landing < force.length && !isLoaded(force, landing, landing + held, zero + threshold)) {
      landing++;
    }
    return new Flight(takeoff, landing, zero, threshold);
  }

  private static boolean isLoaded(double[] force, int from, int to, double bound) {
    for (int i = Math.max(0, from); i < Math.min(force.length, to); i++) {
      if (force[i] < bound) {
        return false;
      }
    }
    return true;
  }

  /** Returns the force of an empty plate: its mean in the middle half of the flight. */
  double zeroOf(double[] plate) {
    int quarter = (landing - takeoff) / 4;
    return Spread.mean(plate, takeoff + quarter, landing - quarter);
  }

  /** Returns how far above its zero a plate is loaded: 20 N, or 5 SD of the middle half. */
  double thresholdOf(double[] plate) {
    int quarter = (landing - takeoff) / 4;
    return Math.max(LEAST_THRESHOLD_N, 5 * Spread.sd(plate, takeoff + quarter, landing - quarter));
  }
}
