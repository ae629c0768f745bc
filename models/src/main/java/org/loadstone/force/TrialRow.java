package org.loadstone.force;

import org.loadstone.schema.Unit;

/**
 * One metric of a stored trial.
 *
 * @param test as {@code movement_test} names it, such as {@code cmj}
 * @param limb {@code left}, {@code right} or {@code both}
 * @param metric such as {@code peak_force}
 * @param repetition of the trial, from 1
 * @param value in {@code unit}
 */
public record TrialRow(
    String test, String limb, String metric, int repetition, double value, Unit unit) {}
