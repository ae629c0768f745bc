package org.loadstone.report;

/**
 * What stands behind the first page.
 *
 * @param policies training policies under the simulation model
 * @param model whether the risks deserve belief
 * @param quality what became of every row
 */
public record Review(
    Part<PolicyComparison> policies, Part<ModelReview> model, Part<DataQuality> quality) {}
