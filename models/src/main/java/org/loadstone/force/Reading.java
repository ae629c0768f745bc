package org.loadstone.force;

/**
 * One metric of one limb in one repetition.
 *
 * @param measured the value in the metric's unit, or why it is absent
 */
public record Reading(ForceMetric metric, Limb limb, Measured measured) {}
