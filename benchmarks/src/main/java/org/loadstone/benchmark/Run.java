package org.loadstone.benchmark;

import java.util.Map;

/**
 * One run of a program.
 *
 * @param program name
 * @param version what it says of itself
 * @param wallSeconds from process start to process end
 * @param cpuSeconds of the process, user and system
 * @param readSeconds reading the input, by its own clock
 * @param computeSeconds computing the features, by its own clock
 * @param otherCores cores that other processes used meanwhile, on average; 0 where not known
 * @param checksums sum of each feature
 */
record Run(
    String program,
    String version,
    double wallSeconds,
    double cpuSeconds,
    double readSeconds,
    double computeSeconds,
    double otherCores,
    Map<String, Double> checksums) {}
