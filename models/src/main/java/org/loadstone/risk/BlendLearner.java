package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.risk.calibration.CalibratorChoice;

/**
 * Learns a {@link BlendedModel}: the weights are those of a logistic regression on the members'
 * out-of-fold log odds; a member that would get a weight below 0 gets none.
 *
 * <p>Its calibrator is chosen on blended log odds: members had not seen the row's athlete, and
 * weights come from the predictions of other athletes. The members behind those other predictions
 * had seen the row, so that a trace of it reaches its weights; no test row of an evaluation is
 * among them.
 *
 * @param members learners that are not baselines, at least two
 * @param folds athlete folds inside the training rows, at least 2
 * @param isCalibrated whether the blend is calibrated
 */
public record BlendLearner(List<Learner> members, int folds, boolean isCalibrated)
    implements Learner {
  /** Enough to share a weight between members that say the same. */
  private static final double SLIGHT_RIDGE = 1e-4;

  public BlendLearner {
    members = List.copyOf(members);
  }

  @Override
  public String name() {
    return "blend";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  /** Intercept and a weight of each member. */
  private record Weights(double intercept, double[] each) {
    double risk(List<double[]> columns, int row) {
      double sum = intercept;
      for (int m = 0; m < each.length; m++) {
        sum += each[m] * columns.get(m)[row];
      }
      return LogisticModel.expit(sum);
    }
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    List<RiskModel> models = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    int[] fold = new int[0];
    for (Learner member : members) {
      RiskModel model = member.fit(train, seed).find().orElse(null);
      OutOfFold predictions =
          model == null
              ? null
              : OutOfFold.of(train, member.settled(model), folds, seed).find().orElse(null);
      if (predictions != null) {
        models.add(model);
        columns.add(Arrays.stream(predictions.risk()).map(BlendedModel::logit).toArray());
        fold = predictions.fold();
      }
    }
    if (models.size() < 2) {
      return Answer.absent("fewer than two of its members could be fitted");
    }
    int[] labels = train.labels();
    return switch (weights(columns, labels, row -> true)) {
      case Answer.Absent<Weights>(String why) -> Answer.absent(why);
      case Answer.Of<Weights>(Weights weights) ->
          Answer.of(calibrated(blended(models, weights), columns, labels, fold));
    };
  }

  private RiskModel calibrated(RiskModel blend, List<double[]> columns, int[] labels, int[] fold) {
    double[] risk = new double[labels.length];
    if (!isCalibrated) {
      return blend;
    }
    for (int f : Arrays.stream(fold).distinct().sorted().toArray()) {
      switch (weights(columns, labels, row -> fold[row] != f)) {
        case Answer.Absent<Weights> absent -> {
          return blend;
        }
        case Answer.Of<Weights>(Weights others) ->
            IntStream.range(0, fold.length)
                .filter(row -> fold[row] == f)
                .forEach(row -> risk[row] = others.risk(columns, row));
      }
    }
    return new CalibratedModel(blend, CalibratorChoice.of(risk, labels, fold));
  }

  private static Answer<Weights> weights(List<double[]> columns, int[] labels, IntPredicate used) {
    int[] rows = IntStream.range(0, labels.length).filter(used).toArray();
    int[] y = Arrays.stream(rows).map(row -> labels[row]).toArray();
    int events = Arrays.stream(y).sum();
    if (events == 0 || events == y.length) {
      return Answer.absent("the rows that weigh its members have one outcome only");
    }
    List<double[]> x =
        columns.stream()
            .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
            .toList();
    return weighed(x, y);
  }

  private static Answer<Weights> weighed(List<double[]> columns, int[] labels) {
    List<Integer> used = new ArrayList<>();
    columns.forEach(column -> used.add(used.size()));
    while (true) {
      Answer<RidgeNewton.Fit> answer = fit(used, columns, labels);
      if (answer instanceof Answer.Absent<RidgeNewton.Fit>(String why)) {
        return Answer.absent(why);
      }
      double[] beta = answer.require().beta();
      int lowest = 0;
      for (int k = 1; k < used.size(); k++) {
        lowest = beta[k + 1] < beta[lowest + 1] ? k : lowest;
      }
      if (used.isEmpty() || beta[lowest + 1] >= 0) {
        double[] each = new double[columns.size()];
        for (int k = 0; k < used.size(); k++) {
          each[used.get(k)] = beta[k + 1];
        }
        return Answer.of(new Weights(beta[0], each));
      }
      used.remove(lowest);
    }
  }

  private static Answer<RidgeNewton.Fit> fit(
      List<Integer> used, List<double[]> columns, int[] labels) {
    double[][] x = new double[labels.length][used.size()];
    for (int row = 0; row < x.length; row++) {
      for (int k = 0; k < used.size(); k++) {
        x[row][k] = columns.get(used.get(k))[row];
      }
    }
    return RidgeNewton.fit(x, labels, SLIGHT_RIDGE, RidgeNewton.baseRate(labels, used.size()));
  }

  private static RiskModel blended(List<RiskModel> models, Weights weights) {
    return new BlendedModel(
        models, weights.intercept(), Arrays.stream(weights.each()).boxed().toList());
  }
}
