package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.StandardNormal;
import org.loadstone.source.InputError;
import org.loadstone.survival.FineGray;
import org.loadstone.survival.FitFailure;
import org.loadstone.survival.Surv;

/** Proportional hazards of the subdistribution of one cause, and the incidence they predict. */
final class FineGrayFindings implements Findings {
  private static final double LEVEL = 0.95;
  private static final int SHOWN = 6;

  /** A coefficient this large moves a risk by more than any study can see. */
  private static final double ENDLESS = 15;

  private final SurvivalTask task;
  private final FormulaRows rows;
  private final Surv surv;
  private final Follow follow;
  private final String cause;
  private final List<String> terms;
  private final FineGray fit;

  private FineGrayFindings(SurvivalTask task, FormulaRows rows, Surv surv) {
    this.task = task;
    this.rows = rows;
    this.surv = surv;
    this.follow = Follow.competing(rows, surv);
    this.cause = task.cause() == null ? follow.causes().getFirst() : task.cause();
    this.terms = rows.data().design().names();
    if (terms.isEmpty()) {
      throw new InputError(
          "Cannot fit %s: it has no covariate; name one, or use --method cuminc"
              .formatted(rows.formula().text()));
    }
    double[][] columns = rows.data().columns();
    requireVaried(columns);
    this.fit = FineGray.fit(follow.data(), transposed(columns), follow.require(cause));
    requireFinite(columns);
  }

  static FineGrayFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "finegray", "strata", "cluster", "frailty", "offset");
    Surv surv = Surv.of(task.formula());
    FormulaRows rows = FormulaRows.of(source, task.formula(), surv.expressions(), List.of());
    return new FineGrayFindings(task, rows, surv);
  }

  private void requireVaried(double[][] columns) {
    for (int k = 0; k < columns.length; k++) {
      double first = columns[k][0];
      if (Arrays.stream(columns[k]).allMatch(value -> value == first)) {
        throw new FitFailure(terms.get(k) + " has one value on every row", "leave it out");
      }
    }
  }

  private void requireFinite(double[][] columns) {
    for (int k = 0; k < columns.length; k++) {
      double range =
          Arrays.stream(columns[k]).max().orElse(0) - Arrays.stream(columns[k]).min().orElse(0);
      if (!(Math.abs(fit.coefficients()[k]) * range < ENDLESS)) {
        throw new FitFailure(
            "the coefficient of %s grows without end: it tells events apart without error"
                .formatted(terms.get(k)),
            "merge its rare values or leave it out");
      }
    }
  }

  private static double[][] transposed(double[][] columns) {
    double[][] out = new double[columns[0].length][columns.length];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < out.length; i++) {
        out[i][k] = columns[k][i];
      }
    }
    return out;
  }

  @Override
  public int leftOut() {
    return rows.leftOut();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("terms", terms);
    out.put("coef", Plain.list(fit.coefficients()));
    out.put("se", Plain.list(fit.standardErrors()));
    out.put("var", Plain.rows(fit.variance()));
    out.put("inv_information", Plain.rows(fit.inverseInformation()));
    out.put("loglik", Plain.of(fit.logLikelihood()));
    out.put("loglik_null", Plain.of(fit.logLikelihoodNull()));
    out.put("converged", true); // a fit that did not converge is an error
    out.put("uftime", Plain.list(fit.time()));
    out.put("baseline_subdist_hazard_jumps", Plain.list(fit.baselineJumps()));
    if (task.newdata().isPresent()) {
      out.put("predict_rows", task.newdata().get().names());
      double[][] each = incidences();
      Map<String, Object> predicted = new LinkedHashMap<>();
      predicted.put("time", Plain.list(fit.time()));
      predicted.put("cif", Plain.rows(transposed(each)));
      out.put("predict_cif", predicted);
      if (task.times().length > 0) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("time", Plain.list(task.times()));
        at.put("cif", Plain.rows(transposed(at(each, task.times()))));
        out.put("predict_cif_at_times", at);
      }
    }
    return out;
  }

  private double[][] incidences() {
    return Arrays.stream(rows.toPredict(task.newdata().orElseThrow().source()))
        .map(fit::incidence)
        .toArray(double[][]::new);
  }

  private double[][] at(double[][] curves, double[] times) {
    double[][] out = new double[curves.length][times.length];
    for (int r = 0; r < out.length; r++) {
      for (int k = 0; k < times.length; k++) {
        int step = Curves.step(fit.time(), times[k]);
        out[r][k] = step < 0 ? 0 : curves[r][step];
      }
    }
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    double z = StandardNormal.twoSided(LEVEL);
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < terms.size(); k++) {
      lines.add(Coefficients.row(terms.get(k), fit.coefficients()[k], fit.standardErrors()[k], z));
    }
    List<Sheet> all = new ArrayList<>();
    all.add(
        Sheet.of(
                "%s, cause %s: %d rows, %d events, %d of the cause"
                    .formatted(
                        rows.formula().text(),
                        cause,
                        rows.size(),
                        follow.events(),
                        Arrays.stream(follow.cause())
                            .filter(c -> c == follow.require(cause))
                            .count()),
                Coefficients.header("subdistribution HR"),
                lines)
            .withNote(
                "log likelihood %s, of no covariate %s"
                    .formatted(
                        Sheet.number(fit.logLikelihood()), Sheet.number(fit.logLikelihoodNull()))));
    if (task.newdata().isPresent()) {
      all.add(predictions());
    }
    return all;
  }

  private Sheet predictions() {
    double[] times = task.times().length > 0 ? task.times() : Sheet.some(fit.time(), SHOWN);
    double[][] at = at(incidences(), times);
    List<String> header = new ArrayList<>(List.of("time"));
    header.addAll(task.newdata().orElseThrow().names());
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < times.length; k++) {
      List<String> line = new ArrayList<>(List.of(Sheet.number(times[k])));
      for (double[] row : at) {
        line.add(Sheet.number(row[k]));
      }
      lines.add(line);
    }
    return Sheet.of("Predicted incidence of cause " + cause, header, lines);
  }

  @Override
  public Optional<Curves> curves() {
    if (task.newdata().isEmpty()) {
      throw new InputError(
          "Cannot draw a model: it needs rows to predict for; give --newdata FILE");
    }
    double[] none = new double[fit.time().length];
    Arrays.fill(none, Double.NaN);
    double[][] each = incidences();
    List<Curves.Curve> drawn = new ArrayList<>();
    for (int r = 0; r < each.length; r++) {
      drawn.add(
          new Curves.Curve(
              task.newdata().get().names().get(r),
              fit.time(),
              each[r],
              none,
              none,
              follow.lastTime()));
    }
    int[] one = new int[rows.size()];
    return Optional.of(
        new Curves(
            "Predicted incidence of cause " + cause,
            "had the cause first",
            surv.stop().text(),
            0,
            follow.lastTime(),
            drawn,
            List.of(new Curves.Group("all rows", t -> follow.atRisk(one, 0, t)))));
  }
}
