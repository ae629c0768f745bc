package org.loadstone.day;

import java.util.Optional;

/** A movement-test metric that is measured on the left and the right limb. */
public enum LimbTest {
  CMJ_PEAK_FORCE("cmj", "peak_force"),
  CMJ_IMPULSE("cmj", "impulse"),
  HOP_DISTANCE("hop", "distance"),
  KNEE_EXTENSION("isometric", "knee_extension"),
  KNEE_FLEXION("isometric", "knee_flexion"),
  RUNNING_CONTACT("running", "contact_time");

  private final String test;
  private final String metric;

  LimbTest(String test, String metric) {
    this.test = test;
    this.metric = metric;
  }

  /** Returns the prefix of feature names, for example {@code cmj_peak_force}. */
  public String label() {
    return test + "_" + metric;
  }

  /** Returns the test and metric of a movement-test row, or empty for one without a feature. */
  public static Optional<LimbTest> find(String test, String metric) {
    for (LimbTest candidate : values()) {
      if (candidate.test.equals(test) && candidate.metric.equals(metric)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
