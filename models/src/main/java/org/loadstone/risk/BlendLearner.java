package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.Answer;

/**
 * Learns a {@link BlendedModel}: the weights are those of a logistic regression on the members'
 * out-of-fold log odds; a member that would get a weight below 0 gets none.
 *
 * @param members learners that are not baselines, at least two
 * @param folds athlete folds inside the training rows, at least 2
 */
public record BlendLearner(List<Learner> members, int folds) implements Learner {
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

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    List<RiskModel> models = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Learner member : members) {
      RiskModel model = member.fit(train, seed).find().orElse(null);
      OutOfFold predictions =
          model == null
              ? null
              : OutOfFold.of(train, member.settled(model), folds, seed).find().orElse(null);
      if (predictions != null) {
        models.add(model);
        columns.add(Arrays.stream(predictions.risk()).map(BlendedModel::logit).toArray());
      }
    }
    return models.size() < 2
        ? Answer.absent("fewer than two of its members could be fitted")
        : weighed(models, columns, train.labels());
  }

  private static Answer<RiskModel> weighed(
      List<RiskModel> models, List<double[]> columns, int[] labels) {
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
        return Answer.of(blended(models, used, beta));
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

  private static RiskModel blended(List<RiskModel> models, List<Integer> used, double[] beta) {
    List<Double> weights = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      weights.add(used.contains(m) ? beta[used.indexOf(m) + 1] : 0.0);
    }
    return new BlendedModel(models, beta[0], weights);
  }
}
