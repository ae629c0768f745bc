package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.formula.Expression;
import org.loadstone.metric.ChiSquare;
import org.loadstone.source.InputError;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.CoxModel;
import org.loadstone.survival.cox.FrailtyDistribution;
import org.loadstone.survival.cox.FrailtyFit;
import org.loadstone.survival.cox.PenalizedCox;
import org.loadstone.survival.cox.PredictedCurves;
import org.loadstone.survival.cox.SharedFrailty;

/** Cox models: plain, with a shared frailty, or penalised. */
abstract sealed class CoxFindings implements Findings {
  private static final double LEVEL = 0.95;

  final SurvivalTask task;
  final FormulaRows rows;
  final CoxModel model;

  private CoxFindings(SurvivalTask task, FormulaRows rows, CoxModel model) {
    this.task = task;
    this.rows = rows;
    this.model = model;
  }

  static CoxFindings of(SurvivalTask task, FileFrame source) {
    Surv surv = Surv.of(task.formula());
    CoxSettings settings = task.cox();
    List<String> columns = settings.weights() == null ? List.of() : List.of(settings.weights());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), columns);
    Follow follow = Follow.single(rows, surv);
    boolean[] events = new boolean[rows.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = follow.cause()[i] == 1;
    }
    CoxModel model = CoxModel.of(rows.data(), follow.start(), follow.stop(), events);
    if (settings.weights() != null) {
      model = model.weighted(weights(rows, settings.weights()));
    }
    if (settings.penalty().isPresent()) {
      return new Penalised(task, rows, model);
    }
    return model.frailty().isPresent()
        ? new Shared(task, rows, model)
        : new Ordinary(task, rows, model);
  }

  private static double[] weights(FormulaRows rows, String column) {
    double[] weights = rows.data().numbers(new Expression.Name(column));
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0)) {
        throw rows.error(
            i,
            "weight %s is not above 0".formatted(Sheet.number(weights[i])),
            "drop the row or weigh it");
      }
    }
    return weights;
  }

  @Override
  public final int leftOut() {
    return rows.leftOut();
  }

  String caption(String what) {
    return "%s: %s, %,d rows, %,d events%s"
        .formatted(
            rows.formula().text(),
            what,
            model.rows().size(),
            model.rows().events(),
            model.strata().size() > 1 ? ", %d strata".formatted(model.strata().size()) : "");
  }

  static String test(String name, double statistic, double degrees) {
    return "%s %s on %s df, p %s"
        .formatted(
            name,
            Sheet.number(statistic),
            Sheet.number(degrees),
            Sheet.p(ChiSquare.above(Math.max(0, statistic), (int) Math.max(1, degrees))));
  }

  /** A model without frailty and penalty. */
  private static final class Ordinary extends CoxFindings {
    private final CoxFit fit;

    Ordinary(SurvivalTask task, FormulaRows rows, CoxModel model) {
      super(task, rows, model);
      this.fit = CoxFit.of(model.rows(), task.cox().ties());
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("call", rows.formula().text());
      out.putAll(CoxJson.coefficients(fit));
      out.putAll(CoxJson.tests(fit));
      out.put("concordance", CoxJson.concordance(fit.concordance(), model.clusters()));
      out.put("basehaz_uncentered", CoxJson.baseline(fit.baseline(), model.strata()));
      task.newdata().ifPresent(newdata -> out.put("predict", predicted(newdata)));
      if (task.cox().hasResiduals(rows.size())) {
        out.putAll(CoxJson.residuals(fit));
      }
      if (!fit.names().isEmpty()) {
        out.put("cox_zph", CoxJson.proportionalHazards(fit));
      }
      return out;
    }

    private Map<String, Object> predicted(SurvivalTask.NewRows newdata) {
      double[][] x = rows.toPredict(newdata.source());
      Map<String, Object> values = new LinkedHashMap<>();
      for (int j = 0; j < fit.names().size(); j++) {
        int column = j;
        values.put(
            fit.names().get(j),
            Plain.list(Arrays.stream(x).mapToDouble(row -> row[column]).toArray()));
      }
      double[] predictor = new double[x.length];
      double[] b = fit.coefficients();
      for (int m = 0; m < x.length; m++) {
        for (int j = 0; j < b.length; j++) {
          predictor[m] += b[j] * x[m][j];
        }
      }
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("rows", newdata.names());
      out.put("newdata", values);
      out.put("lp_uncentered", Plain.list(predictor));
      out.put("survfit", CoxJson.curves(fit.curves(x), model.strata()));
      return out;
    }

    @Override
    public List<Sheet> sheets() {
      return CoxSheets.of(this, fit);
    }

    @Override
    public Optional<Curves> curves() {
      List<String> names = new ArrayList<>(List.of("at mean covariates"));
      double[][] x = {fit.averages()};
      if (task.newdata().isPresent()) {
        names = task.newdata().get().names();
        x = rows.toPredict(task.newdata().get().source());
      }
      Follow follow = Follow.single(rows, Surv.of(task.formula()));
      int[] codes = rows.strata().map(Codes::codes).orElse(new int[rows.size()]);
      List<Curves.Curve> drawn = new ArrayList<>();
      List<Curves.Group> groups = new ArrayList<>();
      for (PredictedCurves one : fit.curves(x)) {
        String stratum = model.strata().get(one.stratum().stratum());
        String before = model.strata().size() > 1 ? stratum + ", " : "";
        for (int m = 0; m < x.length; m++) {
          drawn.add(curve(before + names.get(m), one, m));
        }
        int code = one.stratum().stratum();
        groups.add(new Curves.Group(stratum, t -> follow.atRisk(codes, code, t)));
      }
      return Optional.of(
          new Curves(
              "Predicted without an event",
              "without an event",
              Surv.of(task.formula()).stop().text(),
              1,
              model.rows().lastTime(),
              drawn,
              groups));
    }

    private Curves.Curve curve(String name, PredictedCurves one, int m) {
      return new Curves.Curve(
          name,
          one.stratum().time(),
          column(one.survival(), m),
          column(one.lower(LEVEL), m),
          column(one.upper(LEVEL), m),
          model.rows().lastTime());
    }

    private static double[] column(double[][] values, int m) {
      return Arrays.stream(values).mapToDouble(row -> row[m]).toArray();
    }
  }

  /** A model in which groups share a factor of the hazard. */
  private static final class Shared extends CoxFindings {
    private final FrailtyFit fit;
    private final CoxModel.FrailtyTerm term;

    Shared(SurvivalTask task, FormulaRows rows, CoxModel model) {
      super(task, rows, model);
      this.term = model.frailty().orElseThrow();
      this.fit =
          SharedFrailty.fit(
              model.rows(), task.cox().ties(), term.distribution(), term.group(), term.theta());
    }

    @Override
    public Map<String, Object> json() {
      CoxFit given = fit.conditional();
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("call", rows.formula().text());
      out.putAll(CoxJson.coefficients(given));
      out.put("loglik_null", fit.atZero());
      out.put("loglik_final", fit.logLikelihood());
      out.put("iter", List.of(given.iterations()));
      out.put("aic", 2 * (fit.totalDegrees() - fit.logLikelihood()));
      out.put("lr_test", fit.likelihoodRatio());
      out.put("lr_df", Plain.list(fit.degrees()));
      out.put("score_test", null);
      out.put("robust_score_test", null);
      out.put("wald_test", given.wald());
      out.put("concordance", CoxJson.concordance(given.concordance(), Optional.empty()));
      out.put("frailty", frailty());
      out.put(
          "basehaz_uncentered_with_frailty", CoxJson.baseline(given.baseline(), model.strata()));
      out.put("basehaz_uncentered", CoxJson.baseline(fit.withoutFrailty(), model.strata()));
      if (task.cox().hasResiduals(rows.size())) {
        out.putAll(CoxJson.residuals(given));
      }
      out.put("cox_zph", CoxJson.noProportionalHazards());
      return out;
    }

    private Map<String, Object> frailty() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("theta", fit.theta());
      out.put("c_loglik", Plain.of(fit.marginal()));
      out.put("groups", term.groups());
      out.put("frail", Plain.list(fit.logFrailty()));
      out.put("fvar", Plain.list(fit.frailtyVariance()));
      out.put("df", Plain.list(fit.degrees()));
      out.put("df2", null);
      out.put("penalty", List.of(fit.isFound() ? 0.0 : fit.penalty(), fit.penalty()));
      out.put("linear_predictor", CoxJson.summed(fit.linearPredictor()));
      return out;
    }

    @Override
    public List<Sheet> sheets() {
      String name = term.distribution() == FrailtyDistribution.GAMMA ? "gamma" : "Gaussian";
      List<Sheet> all = new ArrayList<>();
      all.add(
          CoxSheets.coefficients(
              caption("%s frailty of %,d groups".formatted(name, term.groups().size())),
              fit.conditional()));
      OptionalDouble marginal = fit.marginal();
      all.add(
          Sheet.line(
              "variance of the frailty %s%s%s"
                  .formatted(
                      Sheet.number(fit.theta()),
                      fit.isFound() ? "" : " (given)",
                      marginal.isPresent()
                          ? ", marginal log likelihood " + Sheet.number(marginal)
                          : "")));
      all.add(
          Sheet.line(
              test("likelihood ratio test", fit.likelihoodRatio(), fit.totalDegrees())
                  + System.lineSeparator()
                  + test("Wald test", fit.conditional().wald(), fit.degrees().length - 1)));
      return all;
    }
  }

  /** A model with ridge, lasso or both. */
  private static final class Penalised extends CoxFindings {
    private final PenalizedCox fit;

    Penalised(SurvivalTask task, FormulaRows rows, CoxModel model) {
      super(task, rows, model);
      if (model.frailty().isPresent()) {
        throw new InputError("Cannot penalise a model with frailty(); leave one of them out");
      }
      this.fit =
          PenalizedCox.of(model.rows(), task.cox().ties(), task.cox().penalty().orElseThrow());
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("call", rows.formula().text());
      out.put("terms", fit.names());
      out.put("lambda", fit.penalty().lambda());
      out.put("alpha", fit.penalty().alpha());
      out.put("coef", Plain.list(fit.coefficients()));
      out.put("loglik_final", fit.logLikelihood());
      out.put("objective", fit.objective());
      return out;
    }

    @Override
    public List<Sheet> sheets() {
      List<List<String>> lines = new ArrayList<>();
      for (int j = 0; j < fit.names().size(); j++) {
        double b = fit.coefficients()[j];
        lines.add(List.of(fit.names().get(j), Sheet.number(b), Sheet.number(Math.exp(b))));
      }
      return List.of(
          Sheet.of(caption("penalised"), List.of("term", "coef", "HR"), lines)
              .withNote(
                  "log likelihood %s; penalised coefficients have no standard errors"
                      .formatted(Sheet.number(fit.logLikelihood()))));
    }
  }
}
