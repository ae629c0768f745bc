package org.loadstone.simulation;

import org.loadstone.simulation.policy.Prescription;

/**
 * One simulated day of one athlete, with the reason for its load.
 *
 * @param epochDay days since 1970-01-01
 * @param prescription load that the policy asked for, and the rule that bound
 * @param doneAu load that was done, AU; less than prescribed on layoff
 * @param available whether the athlete was fully available that morning
 * @param pain pain reported that morning, 0 to 10
 * @param soreness soreness reported that morning, 0 to 10
 * @param injury the injury that began that day, such as "thigh left muscle", or empty
 */
public record TraceDay(
    int epochDay,
    Prescription prescription,
    double doneAu,
    boolean available,
    double pain,
    double soreness,
    String injury) {}
