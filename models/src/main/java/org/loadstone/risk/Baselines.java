package org.loadstone.risk;

import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.Answer;

/** The trivial rules that every run reports: a model that does not beat them adds nothing. */
public final class Baselines {
  /** Number of injuries before the day, any site. */
  public static final String PRIOR_INJURIES = "prior_injuries";

  /** Days since the last return to full availability; absent without one. */
  public static final String DAYS_SINCE_RETURN = "days_since_return";

  /** Days since the last onset; absent without one. */
  public static final String DAYS_SINCE_INJURY = "days_since_injury";

  /** Acute:chronic ratio of session-RPE load, 7 days over the 21 before them. */
  public static final String ACWR = "srpe_acwr_uncoupled_7_21";

  /** Enough penalty to keep a perfectly separating count finite, too little to matter else. */
  private static final double SLIGHT_RIDGE = 1e-4;

  private Baselines() {}

  /** Returns all five, in the order in which reports show them. */
  public static List<Learner> all() {
    return List.of(baseRate(), priorInjuries(), timeSinceReturn(), persistence(), acwrZones());
  }

  /** Returns the learner of {@link BaseRateModel}. */
  public static Learner baseRate() {
    return new BaseRate();
  }

  /** Returns a logistic regression on the number of prior injuries alone. */
  public static Learner priorInjuries() {
    return new PriorInjuries();
  }

  /**
   * Returns the rates by time since return in the bins of Fuller et al. 2006
   * (doi:10.1136/bjsm.2005.025270): up to 2 months, 2 to 12 months, later, never.
   */
  public static Learner timeSinceReturn() {
    return new Zones("time since return", DAYS_SINCE_RETURN, List.of(61.0, 365.0));
  }

  /** Returns the rates of athletes injured within the last 28 days and of the others. */
  public static Learner persistence() {
    return new Zones("persistence", DAYS_SINCE_INJURY, List.of(28.0));
  }

  /**
   * Returns the rates by the zones of the acute:chronic workload ratio in Gabbett 2016
   * (doi:10.1136/bjsports-2015-095788), shown because they are in use, not because they are sound
   * (Impellizzeri 2020, doi:10.1123/ijspp.2019-0864). A ratio of exactly 0.8 counts as below.
   */
  public static Learner acwrZones() {
    return new Zones("ACWR zones", ACWR, List.of(0.8, 1.3, 1.5));
  }

  private record BaseRate() implements Learner {
    @Override
    public String name() {
      return "base rate";
    }

    @Override
    public boolean isBaseline() {
      return true;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      return train.rows() == 0
          ? Answer.absent("there are no training rows")
          : Answer.of(new BaseRateModel(ClusteredRate.of(train, row -> true, 0, 0)));
    }
  }

  private record Zones(String name, String feature, List<Double> bounds) implements Learner {
    @Override
    public boolean isBaseline() {
      return true;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      return TrainingNeeds.unmet(train, feature)
          .<Answer<RiskModel>>map(Answer::absent)
          .orElseGet(() -> Answer.of(ZoneModel.fit(train, train.require(feature), bounds)));
    }
  }

  private record PriorInjuries() implements Learner {
    @Override
    public String name() {
      return "prior injuries only";
    }

    @Override
    public boolean isBaseline() {
      return true;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      return TrainingNeeds.unmet(train, PRIOR_INJURIES)
          .<Answer<RiskModel>>map(Answer::absent)
          .orElseGet(() -> fitCount(train));
    }

    private static Answer<RiskModel> fitCount(RiskTable train) {
      RiskTable table = train.withFeatures(List.of(PRIOR_INJURIES));
      Preprocessing steps = Preprocessing.fit(table, Preprocessing.Scaling.STANDARD);
      return steps.terms().isEmpty()
          ? Answer.absent("prior_injuries is constant on the training rows")
          : fitLogistic(table, steps);
    }

    private static Answer<RiskModel> fitLogistic(RiskTable table, Preprocessing steps) {
      double[][] x = steps.apply(table);
      int[] y = table.labels();
      double[] start = RidgeNewton.baseRate(y, steps.terms().size());
      return RidgeNewton.fit(x, y, SLIGHT_RIDGE, start)
          .map(
              fit ->
                  new LogisticModel(
                      steps,
                      fit.beta()[0],
                      Arrays.stream(fit.beta()).skip(1).boxed().toList(),
                      SLIGHT_RIDGE,
                      ClusterSandwich.of(x, y, table.athleteCodes(), fit)));
    }
  }
}
