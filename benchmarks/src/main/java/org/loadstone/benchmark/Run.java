package org.loadstone.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of a program.
 *
 * @param program name
 * @param version what it says of itself
 * @param wallSeconds from process start to process end
 * @param cpuSeconds of the process, user and system
 * @param otherCores cores that other processes used meanwhile, on average; 0 where not known
 * @param figures what else it measured by its own clock, in the order in which it told them
 * @param checksums its answer
 */
record Run(
    String program,
    String version,
    double wallSeconds,
    double cpuSeconds,
    double otherCores,
    Map<String, Double> figures,
    Map<String, Double> checksums) {

  /** Returns this run with more of its answer. */
  Run withChecksums(Map<String, Double> more) {
    Map<String, Double> all = new LinkedHashMap<>(checksums);
    all.putAll(more);
    return new Run(program, version, wallSeconds, cpuSeconds, otherCores, figures, all);
  }
}
