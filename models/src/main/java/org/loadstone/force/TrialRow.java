package org.loadstone.force;

import org.loadstone.schema.Unit;

/**
 * One metric of a stored trial, as a row of {@code movement_test} says it.
 *
 * @param test such as {@code cmj}
 * @param limb {@code left}, {@code right} or {@code both}
 * @param metric such as {@code peak_force}
 * @param trial number of the repetition, from 1
 * @param value in {@code unit}
 * @param device where it comes from
 */
public record TrialRow(
    String test, String limb, String metric, int trial, double value, Unit unit, String device) {}
