package org.loadstone.simulation;

import java.util.Arrays;
import java.util.List;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.Feature;
import org.loadstone.feature.LoadCatalogue;
import org.loadstone.feature.LoadFeatures;
import org.loadstone.feature.LoadWindow;
import org.loadstone.feature.Missing;

/**
 * Loads of the finished days, by the very folds that the risk features use: what a policy sees and
 * what a model sees cannot drift apart.
 */
final class LoadWindows {
  private static final List<Feature> CATALOGUE =
      LoadCatalogue.load(LoadMeasure.SRPE, Missing.COVERED);
  private static final LoadWindow WINDOW = (LoadWindow) named("srpe_sum_7d").folds().getFirst();

  /** The features that a morning shows; their values are absent under 80 % coverage. */
  enum Reading {
    SIX_DAYS(new LoadFeatures.Sum(WINDOW, 6)),
    WEEK(named("srpe_sum_7d")),
    FORTNIGHT(named("srpe_sum_14d")),
    CHRONIC(named("srpe_mean_28d")),
    ACWR(named("srpe_acwr_coupled_7_28"));

    private final Feature feature;

    Reading(Feature feature) {
      if (!feature.folds().equals(List.of(WINDOW))) {
        throw new IllegalStateException(
            "Cannot fold " + feature.name() + ": it needs more than one load window");
      }
      this.feature = feature;
    }
  }

  private final int[] at = {0};
  private final double[] state = new double[WINDOW.stateSize()];
  private final DayBuffer day = new DayBuffer();
  private final Feature.Out out = this::put;
  private boolean present;
  private double value;

  private static Feature named(String name) {
    return CATALOGUE.stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Cannot find feature " + name + " in the catalogue"));
  }

  private void put(double read) {
    value = read;
    present = true;
  }

  void clear() {
    Arrays.fill(state, 0);
  }

  /** Adds a finished day; a simulated day without load is a day of rest. */
  void step(int epochDay, double loadAu) {
    day.begin(epochDay);
    if (loadAu > 0) {
      day.trained(loadAu);
    } else {
      day.restIfSilent();
    }
    WINDOW.step(state, 0, day);
  }

  boolean knows(Reading reading) {
    present = false;
    reading.feature.read(state, at, out);
    return present;
  }

  /** Returns a value that is known; ask first. */
  double value(Reading reading) {
    if (!knows(reading)) {
      throw new IllegalStateException(
          "Cannot read feature " + reading.feature.name() + ": it is absent; ask first");
    }
    return value;
  }
}
