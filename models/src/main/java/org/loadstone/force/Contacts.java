package org.loadstone.force;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The contacts of running, and the force of each plate with its drift taken off.
 *
 * <p>Filtered force is cut where it rises above 60 % and falls below 30 % of its range between the
 * 5th and 95th percentile. The least mean of 20 ms between two contacts is the level of that
 * flight, see {@link Drift}. A contact lasts while the force is above 20 N, or 5 SD of the force in
 * the 20 ms of the flights where that is more; the crossing is interpolated. A step shorter than
 * 0.6 or longer than 1.5 times the median step is a break: a contact was cut in two, or not found.
 *
 * @param force filtered, drift off, newtons; of both together and of each plate
 * @param contacts in order, the first and last of the trace left out as they may be cut
 * @param problem why there are none, else empty
 */
record Contacts(Map<Limb, double[]> force, List<Contact> contacts, String problem) {
  static final int LEAST = 4;
  private static final double RISE = 0.6;
  private static final double FALL = 0.3;
  private static final double MOST_LEVEL = 0.1;
  private static final double SHORT_STEP = 0.6;
  private static final double LONG_STEP = 1.5;

  static Contacts of(Trace trace, Filtered filtered) {
    double[] smooth = filtered.of(Limb.BOTH);
    List<int[]> loaded = loaded(smooth);
    if (loaded.size() < LEAST + 2) {
      return none("running needs %d contacts, found %d".formatted(LEAST + 2, loaded.size()));
    }
    List<int[]> flights = Drift.flights(trace, smooth, loaded);
    Drift drift = new Drift(smooth, flights);
    if (drift.most() > MOST_LEVEL * typicalPeak(smooth, loaded)) {
      return none("no flight between contacts: the force stays above a tenth of its peak");
    }
    Map<Limb, double[]> flat = new EnumMap<>(Limb.class);
    flat.put(Limb.BOTH, drift.off(smooth));
    if (trace.hasLimbs()) {
      for (Limb limb : List.of(Limb.LEFT, Limb.RIGHT)) {
        flat.put(limb, new Drift(filtered.of(limb), flights).off(filtered.of(limb)));
      }
    }
    double threshold = Math.max(Flight.LEAST_THRESHOLD_N, 5 * drift.noise());
    List<Contact> contacts = contacts(trace, flat.get(Limb.BOTH), threshold, loaded);
    return new Contacts(flat, withBreaks(contacts), "");
  }

  private static Contacts none(String problem) {
    return new Contacts(Map.of(), List.of(), problem);
  }

  /** Stretches above the rising bound until they fall below the falling one. */
  private static List<int[]> loaded(double[] force) {
    double[] sorted = force.clone();
    Arrays.sort(sorted);
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

  private static double typicalPeak(double[] force, List<int[]> loaded) {
    double[] peaks =
        loaded.stream()
            .mapToDouble(span -> Arrays.stream(force, span[0], span[1]).max().orElseThrow())
            .sorted()
            .toArray();
    return peaks[peaks.length / 2];
  }

  private static List<Contact> contacts(
      Trace trace, double[] flat, double threshold, List<int[]> loaded) {
    List<Contact> contacts = new ArrayList<>();
    int end = -1;
    for (int[] span : loaded.subList(1, loaded.size() - 1)) {
      int from = span[0];
      int to = span[1];
      while (from > 0 && flat[from - 1] >= threshold) {
        from--;
      }
      while (to < flat.length - 1 && flat[to] >= threshold) {
        to++;
      }
      if (from > end && trace.fault(from - 1, to + 1).isEmpty()) {
        boolean isNext = end >= 0 && trace.fault(end, from).isEmpty();
        contacts.add(
            new Contact(
                crossing(flat, from - 1, threshold), crossing(flat, to - 1, threshold), isNext));
        end = to;
      }
    }
    return contacts;
  }

  private static double crossing(double[] force, int before, double threshold) {
    double rise = force[before + 1] - force[before];
    return rise == 0 ? before : before + (threshold - force[before]) / rise;
  }

  private static List<Contact> withBreaks(List<Contact> contacts) {
    double[] steps = new double[contacts.size()];
    for (int k = 1; k < steps.length; k++) {
      boolean isNext = contacts.get(k).isNext();
      steps[k] = isNext ? contacts.get(k).from() - contacts.get(k - 1).from() : 0;
    }
    double[] sorted = Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
    double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    List<Contact> out = new ArrayList<>();
    for (int k = 0; k < steps.length; k++) {
      boolean isUsual = steps[k] >= SHORT_STEP * median && steps[k] <= LONG_STEP * median;
      out.add(contacts.get(k).withNext(contacts.get(k).isNext() && isUsual));
    }
    return out;
  }
}
