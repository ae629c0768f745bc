package org.loadstone.source.activity;

import java.util.OptionalDouble;

/**
 * The laps of an activity, summed up. A number that not every lap states is not stated for the
 * activity; means of laps are weighted by their time.
 */
final class TcxLaps {
  private static final double SECONDS_PER_MIN = 60;

  OptionalDouble seconds = OptionalDouble.empty();
  OptionalDouble metres = OptionalDouble.empty();
  OptionalDouble meanHeartRate = OptionalDouble.empty();
  OptionalDouble maxHeartRate = OptionalDouble.empty();
  OptionalDouble cadence = OptionalDouble.empty();

  private final Sum time = new Sum();
  private final Sum distance = new Sum();
  private final Sum beats = new Sum();
  private final Sum cycles = new Sum();
  private OptionalDouble greatest = OptionalDouble.empty();
  private int laps;
  private boolean isOpen;

  /** A sum over laps and how many of them had a part in it. */
  private static final class Sum {
    private double sum;
    private int laps;

    void add(OptionalDouble value, double weight) {
      if (value.isPresent()) {
        sum += value.getAsDouble() * weight;
        laps++;
      }
    }

    OptionalDouble over(int all, double divisor) {
      return laps < all || all == 0 || divisor == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(sum / divisor);
    }
  }

  /** Begins a lap. */
  void open() {
    close();
    isOpen = true;
    seconds = OptionalDouble.empty();
    metres = OptionalDouble.empty();
    meanHeartRate = OptionalDouble.empty();
    maxHeartRate = OptionalDouble.empty();
    cadence = OptionalDouble.empty();
  }

  /** Adds the lap that was begun, if there is one. */
  void close() {
    if (!isOpen) {
      return;
    }
    isOpen = false;
    laps++;
    time.add(seconds, 1);
    distance.add(metres, 1);
    beats.add(meanHeartRate, seconds.orElse(0));
    cycles.add(cadence, seconds.orElse(0));
    if (maxHeartRate.isPresent()) {
      greatest = OptionalDouble.of(Math.max(greatest.orElse(0), maxHeartRate.getAsDouble()));
    }
  }

  void state(ActivityDraft draft) {
    close();
    double whole = time.over(laps, 1).orElse(0);
    draft.state(Measure.DURATION, time.over(laps, SECONDS_PER_MIN));
    draft.state(Measure.DISTANCE, distance.over(laps, 1));
    draft.state(Measure.MEAN_HEART_RATE, beats.over(laps, whole));
    draft.state(Measure.MAX_HEART_RATE, greatest);
    draft.stateCadence(cycles.over(laps, whole));
  }
}
