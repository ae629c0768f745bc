package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;

/**
 * The contacts of running, and the force with its drift taken off.
 *
 * <p>Filtered force is cut where it rises above 60 % and falls below 30 % of its range between the
 * 5th and 95th percentile. The least mean of 20 ms between two contacts is the level of that
 * flight; levels are joined by straight lines and taken off (after Paolini 2007, who takes each
 * flight's off the next contact). A contact lasts while the force is above 20 N, or 5 SD of the
 * force in the 20 ms of the flights where that is more; the crossing is interpolated.
 *
 * @param force filtered, drift off, newtons
 * @param threshold newtons
 * @param contacts in order, the first and last of the trace left out as they may be cut
 * @param problem why there are none, else empty
 */
record Contacts(double[] force, double threshold, List<Contact> contacts, String problem) {
  private static final double RISE = 0.6;
  private static final double FALL = 0.3;
  private static final double LEVEL_S = 0.02;
  private static final double MOST_LEVEL = 0.1;
  private static final int LEAST = 4;

  Contacts {
    contacts = List.copyOf(contacts);
  }

  static Contacts of(Trace trace, double[] smooth) {
    List<int[]> loaded = loaded(smooth);
    if (loaded.size() < LEAST + 2) {
      return none(
          smooth, "running needs %d contacts, found %d".formatted(LEAST + 2, loaded.size()));
    }
    List<Level> levels = levels(trace, smooth, loaded);
    double peak = typicalPeak(smooth, loaded);
    if (levels.stream().anyMatch(level -> Math.abs(level.mean()) > MOST_LEVEL * peak)) {
      return none(smooth, "no flight between contacts: the force stays above a tenth of its peak");
    }
    double[] flat = flat(smooth, levels);
    double noise = Math.sqrt(levels.stream().mapToDouble(Level::variance).average().orElse(0));
    double threshold = Math.max(Flight.LEAST_THRESHOLD_N, 5 * noise);
    return new Contacts(flat, threshold, contacts(trace, flat, threshold, loaded), "");
  }

  private static Contacts none(double[] force, String problem) {
    return new Contacts(force, Flight.LEAST_THRESHOLD_N, List.of(), problem);
  }

  /** Stretches above the rising bound until they fall below the falling one. */
  private static List<int[]> loaded(double[] force) {
    double[] sorted = force.clone();
    java.util.Arrays.sort(sorted);
    double low = sorted[(int) (0.05 * (sorted.length - 1))];
    double range = sorted[(int) (0.95 * (sorted.length - 1))] - low;
    List<int[]> loaded = new ArrayList<>();
    if (range < Flight.LEAST_THRESHOLD_N * 5) {
      return loaded;
    }
    int since = -1;
    for (int i = 0; i < force.length; i++) {
      if (since < 0 && force[i] > low + RISE * range) {
        since = i;
      } else if (since >= 0 && force[i] < low + FALL * range) {
        loaded.add(new int[] {since, i});
        since = -1;
      }
    }
    return loaded;
  }

  /** Force between two contacts where it is least. */
  private record Level(double at, double mean, double variance) {}

  private static List<Level> levels(Trace trace, double[] force, List<int[]> loaded) {
    int length = Math.max(3, trace.samples(LEVEL_S));
    List<Level> levels = new ArrayList<>();
    for (int k = 1; k < loaded.size(); k++) {
      int best = loaded.get(k - 1)[1];
      double least = Double.POSITIVE_INFINITY;
      for (int at = best; at + length <= loaded.get(k)[0]; at++) {
        double mean = Spread.mean(force, at, at + length);
        if (mean < least) {
          least = mean;
          best = at;
        }
      }
      double mean = Spread.mean(force, best, best + length);
      double sd = Spread.sd(force, best, best + length);
      levels.add(new Level(best + length / 2.0, mean, sd * sd));
    }
    return levels;
  }

  private static double typicalPeak(double[] force, List<int[]> loaded) {
    double[] peaks =
        loaded.stream()
            .mapToDouble(
                span -> java.util.Arrays.stream(force, span[0], span[1]).max().orElseThrow())
            .sorted()
            .toArray();
    return peaks[peaks.length / 2];
  }

  private static double[] flat(double[] force, List<Level> levels) {
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

  private static List<Contact> contacts(
      Trace trace, double[] flat, double threshold, List<int[]> loaded) {
    List<Contact> contacts = new ArrayList<>();
    int end = -1;
    for (int k = 1; k < loaded.size() - 1; k++) {
      int from = loaded.get(k)[0];
      int to = loaded.get(k)[1];
      while (from > 0 && flat[from - 1] >= threshold) {
        from--;
      }
      while (to < flat.length - 1 && flat[to] >= threshold) {
        to++;
      }
      if (trace.fault(from - 1, to + 1).isEmpty()) {
        boolean isNext = end >= 0 && trace.fault(end, from).isEmpty() && lastIs(contacts, k - 2);
        contacts.add(
            new Contact(
                k - 1,
                crossing(flat, from - 1, threshold),
                crossing(flat, to - 1, threshold),
                isNext));
        end = to;
      }
    }
    return contacts;
  }

  private static boolean lastIs(List<Contact> contacts, int index) {
    return !contacts.isEmpty() && contacts.getLast().index() == index;
  }

  private static double crossing(double[] force, int before, double threshold) {
    double rise = force[before + 1] - force[before];
    return rise == 0 ? before : before + (threshold - force[before]) / rise;
  }
}
