package org.loadstone.risk.calibration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;

/**
 * The calibrator with the best log score on predictions that neither the model nor the calibrator
 * had seen: each is fitted on all folds but one and scored on that one. A more flexible kind must
 * gain more than the standard error of its gain over the folds: few events bend any curve (Breiman
 * et al. 1984, the rule of one standard error).
 *
 * @param kind chosen
 * @param calibrator fitted to all folds
 * @param logLoss mean negative log likelihood of each kind on held-out folds; kinds that could not
 *     be fitted on every fold are missing
 */
public record CalibratorChoice(
    Calibrator.Kind kind, Calibrator calibrator, Map<Calibrator.Kind, Double> logLoss) {
  private static final double SMALLEST = 1e-12;

  /**
   * Chooses.
   *
   * @param risk n predictions of models that had not seen the row's athlete
   * @param label n outcomes, 1 or 0
   * @param fold n fold numbers, rows of one athlete in one fold; at least two folds
   * @throws IllegalArgumentException if lengths differ or there is one fold
   */
  public static CalibratorChoice of(double[] risk, int[] label, int[] fold) {
    int[] folds = Arrays.stream(fold).distinct().sorted().toArray();
    if (risk.length != label.length || risk.length != fold.length || folds.length < 2) {
      throw new IllegalArgumentException(
          "Cannot choose a calibrator: %d risks, %d outcomes, %d folds of %d rows; give two folds or"
                  .formatted(risk.length, label.length, folds.length, fold.length)
              + " more of the same rows");
    }
    Map<Calibrator.Kind, double[]> losses = new EnumMap<>(Calibrator.Kind.class);
    Calibrator.Kind best = Calibrator.Kind.AS_PREDICTED;
    for (Calibrator.Kind kind : Calibrator.Kind.values()) {
      Optional<double[]> loss = losses(kind, risk, label, fold, folds);
      if (loss.isPresent() && kind.fit(risk, label).find().isPresent()) {
        losses.put(kind, loss.get());
        best = gains(losses.get(best), loss.get()) ? kind : best;
      }
    }
    Map<Calibrator.Kind, Double> mean = new EnumMap<>(Calibrator.Kind.class);
    losses.forEach((kind, loss) -> mean.put(kind, Arrays.stream(loss).sum() / fold.length));
    return new CalibratorChoice(best, best.fit(risk, label).require(), mean);
  }

  private static boolean gains(double[] simpler, double[] flexible) {
    double[] gain = new double[simpler.length];
    Arrays.setAll(gain, f -> simpler[f] - flexible[f]);
    double sum = Arrays.stream(gain).sum();
    double mean = sum / gain.length;
    double squares = Arrays.stream(gain).map(g -> (g - mean) * (g - mean)).sum();
    return sum > Math.sqrt(gain.length * squares / (gain.length - 1));
  }

  // Sums by fold; empty where a fold cannot be fitted.
  private static Optional<double[]> losses(
      Calibrator.Kind kind, double[] risk, int[] label, int[] fold, int[] folds) {
    double[] sums = new double[folds.length];
    for (int f = 0; f < folds.length; f++) {
      int held = folds[f];
      int[] others = IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
      Answer<Calibrator> fitted =
          kind.fit(
              Arrays.stream(others).mapToDouble(i -> risk[i]).toArray(),
              Arrays.stream(others).map(i -> label[i]).toArray());
      if (!(fitted instanceof Answer.Of<Calibrator>(Calibrator calibrator))) {
        return Optional.empty();
      }
      for (int i = 0; i < fold.length; i++) {
        sums[f] += fold[i] == held ? loss(calibrator.calibrate(risk[i]), label[i]) : 0;
      }
    }
    return Optional.of(sums);
  }

  private static double loss(double risk, int label) {
    double said = label == 1 ? risk : 1 - risk;
    return -StrictMath.log(Math.max(said, SMALLEST));
  }
}
