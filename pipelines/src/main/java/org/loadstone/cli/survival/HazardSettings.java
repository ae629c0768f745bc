package org.loadstone.cli.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.hazard.Link;
import org.loadstone.matrix.Penalty;

/**
 * How a hazard in discrete time is fitted.
 *
 * @param cluster column whose values are independent of each other, or null
 * @param random column whose values have intercepts of their own, or null
 * @param nodes of the quadrature over them
 * @param period length of the periods into which rows of {@code Surv()} are cut, empty where rows
 *     are periods
 * @param penalty on coefficients, empty for none
 */
public record HazardSettings(
    Link link,
    String cluster,
    String random,
    int nodes,
    OptionalDouble period,
    Optional<Penalty> penalty) {}
