package org.loadstone.risk.smile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.ClusterSandwich;
import org.loadstone.risk.Learner;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RidgeNewton;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.Thinning;
import org.loadstone.risk.TrainingNeeds;

/**
 * Ridge logistic regression. The penalty is the one with the least log loss in cross-validation
 * over athletes inside the training rows; of equal ones the largest.
 *
 * @param penalties candidates for lambda, see {@link LogisticModel}
 * @param innerFolds athlete folds that choose among them, at least 2
 */
record RidgeLogistic(List<Double> penalties, int innerFolds) implements Learner {
  static final List<Double> PENALTIES = List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0);
  static final int INNER_FOLDS = 3;

  RidgeLogistic {
    penalties = penalties.stream().sorted(Comparator.reverseOrder()).toList();
    if (penalties.isEmpty() || innerFolds < 2) {
      throw new IllegalArgumentException(
          "Cannot choose penalty: %d candidates, %d folds; give a candidate and at least 2 folds"
              .formatted(penalties.size(), innerFolds));
    }
  }

  @Override
  public String name() {
    return "ridge logistic";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return TrainingNeeds.unmet(train)
        .<Answer<RiskModel>>map(Answer::absent)
        .orElseGet(() -> fitPossible(train, seed));
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return fitted instanceof LogisticModel model
        ? new RidgeLogistic(List.of(model.lambda()), innerFolds)
        : this;
  }

  private Answer<RiskModel> fitPossible(RiskTable train, long seed) {
    Preprocessing steps = Preprocessing.fit(train, Preprocessing.Scaling.STANDARD);
    if (steps.terms().isEmpty()) {
      return Answer.absent("no feature varies on the training rows");
    }
    double lambda =
        penalties.size() == 1
            ? penalties.getFirst()
            : chooseLambda(Thinning.forChoice(train), seed);
    double[][] x = steps.apply(train);
    int[] y = train.labels();
    return RidgeNewton.fit(x, y, lambda, RidgeNewton.baseRate(y, steps.terms().size()))
        .map(fit -> model(train, steps, x, y, lambda, fit));
  }

  private static RiskModel model(
      RiskTable train,
      Preprocessing steps,
      double[][] x,
      int[] y,
      double lambda,
      RidgeNewton.Fit fit) {
    return new LogisticModel(
        steps,
        fit.beta()[0],
        Arrays.stream(fit.beta()).skip(1).boxed().toList(),
        lambda,
        ClusterSandwich.of(x, y, train.athleteCodes(), fit));
  }

  // Without a usable inner fold the largest penalty is the careful choice.
  private double chooseLambda(RiskTable train, long seed) {
    double[] risk = new double[penalties.size() * train.rows()];
    boolean[] scored = new boolean[train.rows()];
    AthleteFolds folds = new AthleteFolds(innerFolds, seed ^ 0x696e6e6572L);
    int[] fold = folds.of(train);
    for (int f = 0; f < innerFolds; f++) {
      scoreFold(train, fold, f, risk, scored);
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < penalties.size(); c++) {
      double loss = logLoss(train, c, risk, scored);
      if (loss < least) {
        least = loss;
        best = c;
      }
    }
    return penalties.get(best);
  }

  private void scoreFold(RiskTable train, int[] fold, int f, double[] risk, boolean[] scored) {
    RiskTable inside = train.subset(AthleteFolds.rows(fold, other -> other != f));
    int[] heldOut = AthleteFolds.rows(fold, own -> own == f);
    if (heldOut.length == 0 || TrainingNeeds.unmet(inside).isPresent()) {
      return;
    }
    Preprocessing steps = Preprocessing.fit(inside, Preprocessing.Scaling.STANDARD);
    double[][] x = steps.apply(inside);
    int[] y = inside.labels();
    double[][] z = steps.apply(train.subset(heldOut));
    double[] start = RidgeNewton.baseRate(y, steps.terms().size());
    for (int c = 0; c < penalties.size(); c++) {
      double lambda = penalties.get(c);
      double[] beta =
          RidgeNewton.fit(x, y, lambda, start).find().map(fit -> fit.beta()).orElse(null);
      if (beta == null) {
        return;
      }
      for (int i = 0; i < heldOut.length; i++) {
        risk[c * train.rows() + heldOut[i]] = RidgeNewton.risk(beta, z[i]);
      }
      start = beta;
    }
    for (int row : heldOut) {
      scored[row] = true;
    }
  }

  private static double logLoss(RiskTable train, int c, double[] risk, boolean[] scored) {
    int[] rows = IntStream.range(0, scored.length).filter(i -> scored[i]).toArray();
    double[] p = Arrays.stream(rows).mapToDouble(i -> risk[c * train.rows() + i]).toArray();
    int[] y = Arrays.stream(rows).map(train::label).toArray();
    return OverallError.logLoss(RiskSample.of(p, y)).find().orElse(Double.POSITIVE_INFINITY);
  }
}
