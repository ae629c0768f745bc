package org.loadstone.simulation.policy;

/** Argument checks that name the setting and its value. */
final class Checks {
  private Checks() {}

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot build a policy: " + what + " is " + value + "; give a number over 0");
    }
  }

  static void within(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "Cannot build a policy: "
              + what
              + " is "
              + value
              + "; give a number from "
              + low
              + " to "
              + high);
    }
  }
}
