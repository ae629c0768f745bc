package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.metric.Answer;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.FrailtyDistribution;
import org.loadstone.survival.cox.FrailtyFit;
import org.loadstone.survival.cox.RidgeCox;
import org.loadstone.survival.cox.SharedFrailty;
import org.loadstone.survival.cox.Ties;

/**
 * A Cox model of athlete-days at risk with Efron's ties and a ridge.
 *
 * @param kind which
 * @param horizonDays at least 1
 * @param choice of the ridge, per event
 */
record CoxLearner(Kind kind, int horizonDays, PenaltyChoice choice) implements Learner {
  /** Models of recurrent events. */
  enum Kind {
    /**
     * Calendar time, one hazard for all onsets of an athlete; what came before counts through
     * features (Andersen and Gill 1982, doi:10.1214/aos/1176345976).
     */
    ANDERSEN_GILL("Cox (Andersen-Gill)"),
    /**
     * Days since the last return, a hazard of its own after 1, 2 and 3 or more injuries (Prentice,
     * Williams and Peterson 1981, doi:10.1093/biomet/68.2.373); rows without a return are left out
     * of the fit and scored by their rate.
     */
    GAP_TIME("Cox (PWP gap time)"),
    /**
     * Calendar time, athletes with a gamma frailty; the ridge is the one that suits the model
     * without frailty (Therneau, Grambsch and Pankratz 2003, doi:10.1198/1061860031365). Its
     * interval takes the model's variance: athletes are in the model.
     */
    FRAILTY("Cox with frailty");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    CoxDesign design(RiskTable table) {
      return this == GAP_TIME ? CoxDesign.gapTime(table) : CoxDesign.calendar(table);
    }
  }

  @Override
  public String name() {
    return kind.title;
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return RecurrenceNeeds.fit(
        train,
        horizonDays,
        () -> {
          double lambda = choice.choose(train, seed, this::path);
          return kind == Kind.FRAILTY
              ? withFrailty(train, lambda)
              : path(train, List.of(lambda)).getFirst();
        });
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return fitted instanceof RecurrenceModel model
        ? new CoxLearner(kind, horizonDays, choice.of(model.lambda()))
        : this;
  }

  private List<RecurrenceModel> path(RiskTable table, List<Double> penalties) {
    CoxDesign design = kind.design(table);
    double[] start = new double[design.design().terms()];
    List<RecurrenceModel> models = new ArrayList<>();
    for (double lambda : penalties) {
      CoxFit fit = RidgeCox.of(design.rows(), Ties.EFRON, design.ridge(lambda), start);
      start = fit.coefficients();
      List<List<Double>> covariance =
          table.athleteCount() < 2
              ? List.of()
              : Design.boxed(fit.robustVariance().orElse(fit.variance()));
      models.add(model(design, fit, 0, lambda, covariance));
    }
    return models;
  }

  private RecurrenceModel withFrailty(RiskTable table, double lambda) {
    CoxDesign design = kind.design(table);
    FrailtyFit fit =
        SharedFrailty.fit(
            design.rows(),
            Ties.EFRON,
            FrailtyDistribution.GAMMA,
            design.athletes(),
            OptionalDouble.empty(),
            design.ridge(lambda));
    List<List<Double>> covariance = Design.boxed(fit.conditional().variance());
    return model(design, fit.conditional(), fit.theta(), lambda, covariance);
  }

  private RecurrenceModel model(
      CoxDesign design, CoxFit fit, double theta, double lambda, List<List<Double>> covariance) {
    double[] b = fit.coefficients();
    return new RecurrenceModel(
        design.design().steps(),
        Design.boxed(b),
        design.baseline(fit.baseline(), b, horizonDays),
        theta,
        lambda,
        covariance);
  }
}
