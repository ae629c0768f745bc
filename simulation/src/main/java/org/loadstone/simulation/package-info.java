/**
 * What would happen: athletes, policies and their paired comparison.
 *
 * <p>{@link org.loadstone.simulation.AthleteRun} is a pure function of one athlete, so that callers
 * may spread athletes and replicates as they like; {@link
 * org.loadstone.simulation.PolicyComparison} adds up whole numbers in ascending athlete order, so
 * that the result is the same bytes however they were spread.
 */
package org.loadstone.simulation;
