package org.loadstone.force;

import java.util.EnumMap;
import java.util.Map;

/** The filtered forces of a trace, each filtered once. */
final class Filtered {
  private final Trace trace;
  private final Map<Limb, double[]> smooth = new EnumMap<>(Limb.class);

  Filtered(Trace trace) {
    this.trace = trace;
  }

  /**
   * Returns the filtered force under a limb.
   *
   * @param limb one that the trace has
   */
  double[] of(Limb limb) {
    return smooth.computeIfAbsent(
        limb,
        any ->
            LowPass.butterworth(ForceAnalysis.ORDER, ForceAnalysis.CUTOFF_HZ, trace.rateHz())
                .apply(trace.of(limb).orElseThrow()));
  }
}
