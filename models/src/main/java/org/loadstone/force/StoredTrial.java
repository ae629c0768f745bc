package org.loadstone.force;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of one trial of {@code force_trace}.
 *
 * @param rows those present, jumps by repetition; first and second limb have no row, for the table
 *     knows left and right only
 * @param reason why there are none, else empty
 */
public record StoredTrial(List<TrialRow> rows, String reason) {
  /**
   * A row of {@code force_trace}; a force that is absent is NaN.
   *
   * @param timeS since the first sample
   * @param leftN left plate, newtons
   * @param rightN right plate, newtons
   * @param totalN both, newtons
   */
  public record Sample(double timeS, double leftN, double rightN, double totalN) {}

  public StoredTrial {
    rows = List.copyOf(rows);
  }

  /** How the rows say limbs were told apart; only plates tell left from right. */
  public enum Limbs {
    PLATE,
    OTHER
  }

  /**
   * Measures a trial.
   *
   * @param samples rows of one trial in any order, one a time
   */
  public static StoredTrial of(List<Sample> samples, Limbs limbs) {
    ForceAnalysis analysis;
    try {
      analysis = ForceAnalysis.of(trace(samples, limbs), Sought.AUTO, OptionalDouble.empty());
    } catch (IllegalArgumentException unreadable) {
      return new StoredTrial(List.of(), unreadable.getMessage());
    }
    List<TrialRow> rows = new ArrayList<>();
    for (Repetition repetition : analysis.repetitions()) {
      repetition.readings().forEach(reading -> add(rows, repetition, reading));
    }
    return new StoredTrial(rows, analysis.problem());
  }

  private static void add(List<TrialRow> rows, Repetition repetition, Reading reading) {
    boolean isNamed = reading.limb() != Limb.FIRST && reading.limb() != Limb.SECOND;
    OptionalDouble value = reading.measured().number();
    if (isNamed && value.isPresent()) {
      rows.add(
          new TrialRow(
              repetition.movement().test(),
              reading.limb().word(),
              reading.metric().about().name(),
              repetition.number(),
              value.getAsDouble(),
              reading.metric().about().unit()));
    }
  }

  private static Trace trace(List<Sample> samples, Limbs limbs) {
    List<Sample> ordered =
        samples.stream().sorted(Comparator.comparingDouble(Sample::timeS)).toList();
    double[] times = of(ordered, Sample::timeS);
    double[] left = of(ordered, Sample::leftN);
    double[] right = of(ordered, Sample::rightN);
    boolean hasPlates =
        limbs == Limbs.PLATE
            && ordered.stream()
                .anyMatch(s -> !Double.isNaN(s.leftN()) && !Double.isNaN(s.rightN()));
    return hasPlates
        ? Trace.ofPlates(times, left, right)
        : Trace.ofTotal(times, of(ordered, StoredTrial::total));
  }

  private static double total(Sample sample) {
    return Double.isNaN(sample.totalN()) ? sample.leftN() + sample.rightN() : sample.totalN();
  }

  private static double[] of(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return samples.stream().mapToDouble(value).toArray();
  }
}
