package org.loadstone.cli;

import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.SurvivalSample;

/**
 * Risks by horizons and a score beside when follow-up ended and why.
 *
 * @param sample ends, the cause of interest being 1
 * @param cause of interest where several compete, empty for one kind of event
 * @param horizons ascending; none without risks
 * @param risks by model, each by horizon and row
 * @param score higher for an earlier event
 * @param tau until when pairs also count
 * @param athletes code of the athlete of each row
 * @param events rows with the event
 * @param leftOut rows that lack a value
 */
record CensoredRisks(
    SurvivalSample sample,
    Optional<Integer> cause,
    double[] horizons,
    Map<String, double[][]> risks,
    Optional<double[]> score,
    Optional<Double> tau,
    int[] athletes,
    long events,
    int leftOut) {}
