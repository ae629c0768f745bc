package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.loadstone.metric.Answer;
import org.loadstone.risk.ClusterSandwich;
import org.loadstone.risk.Learner;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RidgeNewton;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.Thinning;
import org.loadstone.risk.TrainingNeeds;
import org.loadstone.survival.FitFailure;

/**
 * Ridge logistic regression in which features whose name holds one of the words enter as natural
 * splines with knots at training quantiles, the others as straight lines: where the field knows the
 * direction a line keeps to it.
 *
 * @param curved words in names of features
 * @param choice of the ridge on the mean negative log likelihood
 */
record SplineLogistic(List<String> curved, PenaltyChoice choice) implements Learner {
  /**
   * Ratios of acute to chronic load, the change from week to week and spikes of one session: of
   * these both too little and too much are said to raise risk, or a rise to matter from some size
   * on (Gabbett 2016, doi:10.1136/bjsports-2015-095788); a straight line can show neither.
   */
  static final List<String> LOAD_CHANGES = List.of("acwr", "week_change", "session_spike");

  SplineLogistic {
    curved = List.copyOf(curved);
  }

  @Override
  public String name() {
    return "logistic with splines";
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
        ? new SplineLogistic(curved, choice.of(model.lambda()))
        : this;
  }

  private Answer<RiskModel> fitPossible(RiskTable train, long seed) {
    try {
      double lambda = choice.choose(Thinning.forChoice(train), seed, this::path);
      return Answer.of(path(train, List.of(lambda)).getFirst());
    } catch (FitFailure failure) {
      return Answer.absent(failure.getMessage());
    }
  }

  private List<LogisticModel> path(RiskTable table, List<Double> penalties) {
    Predicate<String> isCurved = name -> curved.stream().anyMatch(name::contains);
    Preprocessing steps = Preprocessing.fit(table, Preprocessing.Scaling.STANDARD, isCurved);
    if (steps.terms().isEmpty()) {
      throw new FitFailure("no feature varies on the training rows", "give features that do");
    }
    double[][] x = steps.apply(table);
    int[] y = table.labels();
    double[] start = RidgeNewton.baseRate(y, steps.terms().size());
    List<LogisticModel> models = new ArrayList<>();
    for (double lambda : penalties) {
      Answer<RidgeNewton.Fit> answer = RidgeNewton.fit(x, y, lambda, start);
      answer
          .reason()
          .ifPresent(
              why -> {
                throw new FitFailure(why, "raise lambda");
              });
      RidgeNewton.Fit fit = answer.require();
      start = fit.beta();
      models.add(
          new LogisticModel(
              steps,
              start[0],
              Arrays.stream(start).skip(1).boxed().toList(),
              lambda,
              models.size() < penalties.size() - 1
                  ? List.of()
                  : ClusterSandwich.of(x, y, table.athleteCodes(), fit)));
    }
    return models;
  }
}
