package org.loadstone.force;

import java.util.Arrays;

/** Where samples of uneven times lie on an even grid: several intervals apart leaves a gap. */
record SampleGrid(double rate, int[] places) {
  private static final double MOST_JITTER = 0.25;
  private static final double MOST_DRIFT = 0.5;
  private static final int MOST_SAMPLES = 20_000_000;

  static SampleGrid of(double[] times) {
    if (times.length < 2) {
      throw new IllegalArgumentException(
          "Cannot read a trace of samples: %d; give at least 2".formatted(times.length));
    }
    double[] steps = new double[times.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
      if (!(steps[i] > 0 && steps[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Cannot read a trace: time %s follows %s; give times that ascend"
                .formatted(times[i + 1], times[i]));
      }
    }
    Arrays.sort(steps);
    double median = steps[steps.length / 2];
    double[] even =
        Arrays.stream(steps).filter(step -> Math.abs(step - median) < 0.5 * median).toArray();
    double interval = Arrays.stream(even).average().orElse(median);
    return new SampleGrid(1 / interval, places(times, interval));
  }

  /** Rounded clocks jitter; one that wanders by half a sample would bend time. */
  private static int[] places(double[] times, double interval) {
    int[] places = new int[times.length];
    int anchor = 0;
    for (int i = 1; i < times.length; i++) {
      double step = (times[i] - times[i - 1]) / interval;
      long advance = Math.round(step);
      long place = places[i - 1] + advance;
      anchor = advance > 1 ? i : anchor;
      double drift = (times[i] - times[anchor]) / interval - (place - places[anchor]);
      boolean isEven = Math.abs(step - advance) <= MOST_JITTER;
      boolean isNear = anchor == i || Math.abs(drift) < MOST_DRIFT;
      if (advance < 1 || !isEven || !isNear || place > MOST_SAMPLES) {
        throw new IllegalArgumentException(
            "Cannot read a trace: its samples are not evenly apart at %s s; state the rate instead"
                .formatted(times[i]));
      }
      places[i] = (int) place;
    }
    return places;
  }

  double[] place(double[] values) {
    if (values.length != places.length) {
      throw new IllegalArgumentException(
          "Cannot read a trace: %d forces at %d times; give one a time"
              .formatted(values.length, places.length));
    }
    double[] out = new double[places[places.length - 1] + 1];
    Arrays.fill(out, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      out[places[i]] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
    }
    return out;
  }
}
