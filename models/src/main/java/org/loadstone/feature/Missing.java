package org.loadstone.feature;

/** What a day without a report means to a window of load. */
public enum Missing {
  /** Not a rest day: it stays out, and a window with under 80 % of its days gives no value. */
  COVERED(0.8),
  /** As {@link #COVERED} with half of the days: how some packages use the days at hand. */
  AVAILABLE(0.5),
  /** A rest day of load 0, for comparison with software that cannot tell the two apart. */
  ZERO(0),
  /** No day at all: recorded rows count as consecutive days, for comparison only. */
  ROWS(0);

  private final double leastCoverage;

  Missing(double leastCoverage) {
    this.leastCoverage = leastCoverage;
  }

  /** Returns the share of a window's days that must be reported, 0 to 1. */
  public double leastCoverage() {
    return leastCoverage;
  }
}
