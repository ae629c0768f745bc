package org.loadstone.day;

import java.util.Optional;

/** A movement-test metric that is measured on the left and the right limb. */
public enum LimbTest {
  CMJ_PEAK_FORCE("cmj", "peak_force", "jump peak force"),
  CMJ_IMPULSE("cmj", "impulse", "jump impulse"),
  CMJ_LANDING_PEAK_FORCE("cmj", "landing_peak_force", "jump landing peak force"),
  CMJ_LOADING_RATE("cmj", "loading_rate", "jump landing loading rate"),
  SQUAT_JUMP_PEAK_FORCE("squat_jump", "peak_force", "squat jump peak force"),
  SQUAT_JUMP_IMPULSE("squat_jump", "impulse", "squat jump impulse"),
  HOP_DISTANCE("hop", "distance", "hop distance"),
  KNEE_EXTENSION("isometric", "knee_extension", "knee extension strength"),
  KNEE_FLEXION("isometric", "knee_flexion", "knee flexion strength"),
  RUNNING_CONTACT("running", "contact_time", "running contact time"),
  RUNNING_PEAK_FORCE("running", "peak_force", "running peak force"),
  RUNNING_IMPULSE("running", "impulse", "running impulse"),
  RUNNING_LOADING_RATE("running", "loading_rate", "running loading rate");

  private final String test;
  private final String metric;
  private final String words;

  LimbTest(String test, String metric, String words) {
    this.test = test;
    this.metric = metric;
    this.words = words;
  }

  /** Returns the prefix of feature names, for example {@code cmj_peak_force}. */
  public String label() {
    return test + "_" + metric;
  }

  /** Returns the plain words. */
  public String words() {
    return words;
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
