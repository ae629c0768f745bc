package org.loadstone.report;

/**
 * What a check means.
 *
 * @param group conformance, completeness or plausibility
 * @param statement what its metric is
 * @param unit unit of the metric
 * @param remedy what to do when its limit is not kept; empty when nothing is judged
 */
public record QualityCheck(
    String name, String group, String statement, String unit, String remedy) {}
