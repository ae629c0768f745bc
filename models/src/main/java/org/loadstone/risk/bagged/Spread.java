package org.loadstone.risk.bagged;

import java.util.Arrays;

/**
 * Mean and standard deviation (divisor n - 1; 0 of one value) over repeats.
 *
 * @param mean of the values
 * @param sd of the values: how much the draws of bags matter, not how much the athletes do
 */
public record Spread(double mean, double sd) {
  /** Returns those of the values, at least one. */
  public static Spread of(double... values) {
    Moments moments = new Moments();
    Arrays.stream(values).forEach(moments::add);
    return new Spread(moments.mean(), moments.deviation());
  }
}
