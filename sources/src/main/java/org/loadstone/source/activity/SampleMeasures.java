package org.loadstone.source.activity;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** Measures from samples, as {@link Measure} defines them; absent where no sample has a reading. */
record SampleMeasures(Samples samples) {
  /** Longest time for which a reading counts, seconds: devices that save memory write each 7 s. */
  static final int HOLD_S = 10;

  /** Fewest samples with cadence above 0 for a coefficient of variation. */
  static final int FEWEST_CADENCES = 30;

  private static final long MILLIS = 1_000;

  /** Mean of the readings over the time that each counts for; the last counts for one second. */
  OptionalDouble mean(Channel channel, DoublePredicate taken) {
    int[] at = samples.readings(channel);
    double sum = 0;
    double time = 0;
    for (int i = 0; i < at.length; i++) {
      double value = samples.value(channel, at[i]);
      if (taken.test(value)) {
        double held = i + 1 < at.length ? held(at[i], at[i + 1]) : MILLIS;
        sum += value * held;
        time += held;
      }
    }
    return time == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / time);
  }

  private double held(int index, int next) {
    return Math.min(samples.millis(next) - samples.millis(index), HOLD_S * MILLIS);
  }

  OptionalDouble greatest(Channel channel) {
    return Arrays.stream(samples.readings(channel))
        .mapToDouble(at -> samples.value(channel, at))
        .max();
  }

  /**
   * Last minus first reading; absent with fewer than two readings or a counter that began again.
   */
  OptionalDouble gain(Channel channel) {
    int[] at = samples.readings(channel);
    if (at.length < 2) {
      return OptionalDouble.empty();
    }
    double gain = samples.value(channel, at[at.length - 1]) - samples.value(channel, at[0]);
    return gain < 0 ? OptionalDouble.empty() : OptionalDouble.of(gain);
  }

  OptionalDouble cadenceVariation() {
    double[] moving =
        Arrays.stream(samples.readings(Channel.CADENCE))
            .mapToDouble(at -> samples.value(Channel.CADENCE, at))
            .filter(value -> value > 0)
            .toArray();
    if (moving.length < FEWEST_CADENCES) {
      return OptionalDouble.empty();
    }
    double mean = Arrays.stream(moving).average().orElseThrow();
    double squares = Arrays.stream(moving).map(value -> (value - mean) * (value - mean)).sum();
    return OptionalDouble.of(100 * Math.sqrt(squares / (moving.length - 1)) / mean);
  }
}
