package org.loadstone.benchmark;

import java.util.List;
import java.util.Map;

/** Programs that disagree about the answer have no times worth comparing. */
final class Agreement {
  /** The largest relative difference that rounding in another order explains. */
  static final double TOLERANCE = 1e-9;

  private Agreement() {}

  /**
   * Checks that all runs have the checksums of the first.
   *
   * @throws IllegalStateException if one differs, naming program, feature and both values
   */
  static void require(List<Run> runs) {
    Run first = runs.getFirst();
    for (Run run : runs) {
      if (!run.checksums().keySet().equals(first.checksums().keySet())) {
        throw new IllegalStateException(
            "Cannot compare times: %s has %s, %s has %s; compute the same"
                .formatted(
                    first.program(),
                    first.checksums().keySet(),
                    run.program(),
                    run.checksums().keySet()));
      }
      first.checksums().forEach((name, expected) -> require(first, run, name, expected));
    }
  }

  private static void require(Run first, Run run, String name, double expected) {
    double found = run.checksums().get(name);
    if (!(Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
      throw new IllegalStateException(
          "Cannot compare times: %s is %s by %s and %s by %s; make the programs agree first"
              .formatted(name, expected, first.program(), found, run.program()));
    }
  }

  /** Returns the checksums by feature, for the record. */
  static Map<String, Double> agreed(List<Run> runs) {
    require(runs);
    return runs.getFirst().checksums();
  }
}
