package org.loadstone.risk.recurrent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;
import org.loadstone.survival.FitFailure;

/**
 * Chooses the penalty with the least log loss of the risk within the horizon, in cross-validation
 * over athletes inside the training rows; of equal ones the largest. Log loss and not the partial
 * likelihood: it judges what the model is asked for, its baseline included, and by the same measure
 * for every learner.
 *
 * @param penalties candidates
 * @param innerFolds athlete folds that choose among them, at least 2
 */
record PenaltyChoice(List<Double> penalties, int innerFolds) {
  private static final long INNER = 0x696e6e6572L;

  /** Models of falling penalties, fitted to one table. */
  interface Path {
    /**
     * Returns a model for each penalty, in the order given.
     *
     * @throws FitFailure if one cannot be fitted
     */
    List<? extends RiskModel> fit(RiskTable inside, List<Double> penalties);
  }

  PenaltyChoice {
    penalties = penalties.stream().sorted(Comparator.reverseOrder()).toList();
    if (penalties.isEmpty() || innerFolds < 2) {
      throw new IllegalArgumentException(
          "Cannot choose penalty: %d candidates, %d folds; give a candidate and at least 2 folds"
              .formatted(penalties.size(), innerFolds));
    }
  }

  /** Returns the choice of one penalty that is made already. */
  PenaltyChoice of(double lambda) {
    return new PenaltyChoice(List.of(lambda), innerFolds);
  }

  /** Returns the choice; without a usable inner fold the largest penalty is the careful one. */
  double choose(RiskTable train, long seed, Path path) {
    if (penalties.size() == 1) {
      return penalties.getFirst();
    }
    double[][] risk = new double[penalties.size()][train.rows()];
    boolean[] scored = new boolean[train.rows()];
    int[] fold = new AthleteFolds(innerFolds, seed ^ INNER).of(train);
    for (int f = 0; f < innerFolds; f++) {
      score(train, fold, f, path, risk, scored);
    }
    int[] rows = IntStream.range(0, scored.length).filter(row -> scored[row]).toArray();
    int[] labels = Arrays.stream(rows).map(train::label).toArray();
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < risk.length; c++) {
      double[] own = risk[c];
      double[] held = Arrays.stream(rows).mapToDouble(row -> own[row]).toArray();
      double loss =
          OverallError.logLoss(RiskSample.of(held, labels)).find().orElse(Double.POSITIVE_INFINITY);
      if (loss < least) {
        least = loss;
        best = c;
      }
    }
    return penalties.get(best);
  }

  private void score(
      RiskTable train, int[] fold, int f, Path path, double[][] risk, boolean[] scored) {
    RiskTable inside = train.subset(AthleteFolds.rows(fold, other -> other != f));
    int[] heldOut = AthleteFolds.rows(fold, own -> own == f);
    if (heldOut.length == 0 || TrainingNeeds.unmet(inside).isPresent()) {
      return;
    }
    List<? extends RiskModel> models;
    try {
      models = path.fit(inside, penalties);
    } catch (FitFailure failure) {
      return;
    }
    RiskTable held = train.subset(heldOut);
    for (int c = 0; c < models.size(); c++) {
      double[] own = models.get(c).risks(held);
      for (int i = 0; i < heldOut.length; i++) {
        risk[c][heldOut[i]] = own[i];
      }
    }
    for (int row : heldOut) {
      scored[row] = true;
    }
  }
}
