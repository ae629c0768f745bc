package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.formula.Expression;
import org.loadstone.metric.ChiSquare;
import org.loadstone.survival.Surv;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.CoxModel;
import org.loadstone.survival.cox.PredictedCurves;

/** Cox models: plain, with a shared frailty, or penalised. */
abstract sealed class CoxFindings implements Findings
    permits CoxFindings.Ordinary, FrailtyFindings, PenalisedCoxFindings {
  private static final double LEVEL = 0.95;

  final SurvivalTask task;
  final FormulaRows rows;
  final CoxModel model;

  CoxFindings(SurvivalTask task, FormulaRows rows, CoxModel model) {
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
      return new PenalisedCoxFindings(task, rows, model);
    }
    return model.frailty().isPresent()
        ? new FrailtyFindings(task, rows, model)
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
  static final class Ordinary extends CoxFindings {
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
}
