package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.hazard.BinaryRows;
import org.loadstone.hazard.HazardFit;
import org.loadstone.hazard.Link;
import org.loadstone.hazard.RidgeHazard;
import org.loadstone.metric.Answer;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.HorizonBaseline;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;

/**
 * A hazard in discrete time: the chance of an onset on a day at risk is 1 - exp(-e^eta), eta =
 * intercept + spline of log(1 + days since return) + x'b, or with an intercept of its own where
 * there was no return; b has a ridge (Prentice and Gloeckler 1978, doi:10.2307/2529588).
 *
 * <p>Periods are days, not weeks: features change by the day, and with this link coefficients are
 * those of any other length, so that longer periods would only blur them. Days without onsets cost
 * time, not information.
 *
 * @param horizonDays at least 1
 * @param choice of the ridge, per event
 */
record DiscreteHazard(int horizonDays, PenaltyChoice choice) implements Learner {
  /** On the baseline: keeps a curve finite that no onset holds, too little to matter else. */
  private static final double SLIGHT = 1e-3;

  @Override
  public String name() {
    return "discrete hazard";
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
          return path(train, List.of(lambda)).getFirst();
        });
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return fitted instanceof RecurrenceModel model
        ? new DiscreteHazard(horizonDays, choice.of(model.lambda()))
        : this;
  }

  private List<RecurrenceModel> path(RiskTable table, List<Double> penalties) {
    Periods periods = Periods.of(table);
    double[] start = RidgeHazard.start(periods.rows(), Link.CLOGLOG);
    List<RecurrenceModel> models = new ArrayList<>();
    for (double lambda : penalties) {
      HazardFit fit = RidgeHazard.of(periods.rows(), Link.CLOGLOG, periods.ridge(lambda), start);
      start = fit.coefficients();
      boolean isLast = models.size() == penalties.size() - 1;
      models.add(periods.model(fit, horizonDays, lambda, isLast));
    }
    return models;
  }

  /**
   * Days at risk: the intercept, whether there was no return, the spline, then the terms.
   *
   * @param since days since return by row of the table
   * @param row of the table of each day at risk
   */
  private record Periods(
      Design design, FeatureColumn since, ReturnSpline spline, int[] row, BinaryRows rows) {
    static Periods of(RiskTable table) {
      FeatureColumn since = RecurrenceNeeds.require(table, Baselines.DAYS_SINCE_RETURN);
      Design design = Design.of(table, List.of(Baselines.DAYS_SINCE_RETURN));
      FollowUp followUp = design.followUp();
      RecurrenceNeeds.requireOnsets(followUp.events());
      int[] row = new int[followUp.total()];
      double[] y = new double[row.length];
      double[] day = new double[row.length];
      int at = 0;
      for (int i = 0; i < table.rows(); i++) {
        int days = followUp.days()[i];
        for (int k = 1; k <= days; k++) {
          row[at] = i;
          y[at] = k == days && followUp.event()[i] ? 1 : 0;
          day[at++] = since.value()[i] + k;
        }
      }
      int[] known = IntStream.range(0, at).filter(i -> since.present()[row[i]]).toArray();
      ReturnSpline spline =
          ReturnSpline.of(
              Arrays.stream(known).mapToDouble(i -> day[i]).toArray(),
              Arrays.stream(known).filter(i -> y[i] == 1).mapToDouble(i -> day[i]).toArray());
      List<String> names = new ArrayList<>();
      List<double[]> columns = new ArrayList<>();
      if (known.length > 0 && known.length < at) {
        names.add(Baselines.DAYS_SINCE_RETURN + " is absent");
        columns.add(Arrays.stream(row).mapToDouble(i -> since.present()[i] ? 0 : 1).toArray());
      }
      double[][] curve = new double[spline.columns()][at];
      for (int i : known) {
        double[] basis = spline.at(day[i]);
        for (int k = 0; k < basis.length; k++) {
          curve[k][i] = basis[k];
        }
      }
      for (int k = 0; k < curve.length; k++) {
        names.add("spline " + (k + 1));
        columns.add(curve[k]);
      }
      names.addAll(design.names());
      columns.addAll(List.of(design.columns(row)));
      return new Periods(
          design, since, spline, row, BinaryRows.of(names, columns.toArray(double[][]::new), y));
    }

    private int baselineColumns() {
      return rows.columns().length - design.terms();
    }

    double[] ridge(double lambda) {
      double events = design.followUp().events();
      double[] ridge = new double[rows.columns().length];
      for (int k = 1; k < ridge.length; k++) {
        ridge[k] = events * (k < baselineColumns() ? Math.min(SLIGHT, lambda) : lambda);
      }
      return ridge;
    }

    RecurrenceModel model(HazardFit fit, int horizonDays, double lambda, boolean withErrors) {
      double[] all = fit.coefficients();
      int first = baselineColumns();
      double[] b = Arrays.copyOfRange(all, first, all.length);
      double[] curve = Arrays.copyOfRange(all, first - spline.columns(), first);
      boolean hasOwn = first - spline.columns() == 2;
      double elsewhere = hasOwn ? StrictMath.exp(all[0] + all[1]) : design.rateWithout(since, b);
      HorizonBaseline baseline =
          new HorizonBaseline(
              horizonDays, List.of(spline.cumulative(all[0], curve)), elsewhere, 0, first);
      return new RecurrenceModel(
          design.steps(),
          Design.boxed(b),
          baseline.centredOn(design.table()),
          0,
          lambda,
          withErrors ? covariance(fit, first) : List.of());
    }

    private List<List<Double>> covariance(HazardFit fit, int first) {
      List<String> athletes =
          Arrays.stream(row).mapToObj(i -> design.table().athleteId(i)).toList();
      return fit.clusterCovariance(athletes)
          .map(all -> Arrays.stream(all).skip(first))
          .map(part -> part.map(r -> Design.boxed(Arrays.copyOfRange(r, first, r.length))))
          .map(part -> part.toList())
          .orElse(List.of());
    }
  }
}
