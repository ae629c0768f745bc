/**
 * Load policies: what a coach would say, as data or as a lambda, with the rule that bound.
 *
 * <p>A policy sees a {@link org.loadstone.simulation.policy.Morning} and nothing else, so that it
 * could be followed by people who know only what staff know.
 */
package org.loadstone.simulation.policy;
