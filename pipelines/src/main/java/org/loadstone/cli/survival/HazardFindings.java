package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loadstone.formula.Expression;
import org.loadstone.hazard.BinaryRows;
import org.loadstone.hazard.HazardFit;
import org.loadstone.hazard.Link;
import org.loadstone.hazard.RandomIntercept;
import org.loadstone.metric.StandardNormal;
import org.loadstone.source.InputError;

/** Hazards in discrete time: pooled, penalised, or with a random intercept. */
abstract sealed class HazardFindings implements Findings
    permits HazardFindings.Pooled, HazardFindings.Mixed, PenalisedFindings {
  private static final double LEVEL = 0.95;
  private static final int SHOWN = 20;

  private final FormulaRows rows;

  HazardFindings(FormulaRows rows) {
    this.rows = rows;
  }

  static HazardFindings of(SurvivalTask task, FileFrame source) {
    FormulaRows.refuse(task.formula(), "discrete", "strata", "frailty", "offset");
    boolean isCut = task.formula().response().filter(one -> one.isCallOf("Surv")).isPresent();
    if (isCut != task.hazard().period().isPresent()) {
      throw noOutcome(task);
    }
    if (!isCut) {
      return fit(task, source);
    }
    PeriodRows.Cut cut = PeriodRows.of(task, source, task.hazard().period().getAsDouble());
    return fit(task.withFormula(cut.formula()), cut.source());
  }

  private static HazardFindings fit(SurvivalTask task, FileFrame source) {
    HazardSettings settings = task.hazard();
    Expression response = task.formula().response().orElseThrow(() -> noOutcome(task));
    List<String> columns = new ArrayList<>();
    Optional.ofNullable(settings.cluster()).ifPresent(columns::add);
    Optional.ofNullable(settings.random()).ifPresent(columns::add);
    FormulaRows rows = FormulaRows.of(source, task.formula(), List.of(response), columns);
    if (!task.formula().hasIntercept()) {
      throw new InputError(
          "Cannot fit %s: it has no intercept; drop the 0 or -1".formatted(task.formula().text()));
    }
    BinaryRows binary = binary(rows, response);
    Optional<Codes> clusters = rows.subjects(settings.cluster());
    boolean isPooled = settings.random() == null && settings.penalty().isEmpty();
    if (clusters.isPresent() && !isPooled) {
      throw new InputError(
          "Cannot use cluster() with --random or --penalty: there is no such error; leave it out");
    }
    if (settings.random() != null) {
      return new Mixed(rows, binary, settings);
    }
    return settings.penalty().isPresent()
        ? new PenalisedFindings(rows, binary, settings.link(), settings.penalty().get())
        : new Pooled(rows, binary, settings.link(), clusters);
  }

  private static InputError noOutcome(SurvivalTask task) {
    return new InputError(
        ("Cannot read formula %s: --method discrete has one row a period; write y ~ terms, y 0 or 1,"
                + " or Surv(start, stop, event) ~ terms with --period LENGTH")
            .formatted(task.formula().text()));
  }

  private static BinaryRows binary(FormulaRows rows, Expression response) {
    double[] y = rows.data().numbers(response);
    for (int i = 0; i < y.length; i++) {
      if (y[i] != 0 && y[i] != 1) {
        throw rows.error(
            i,
            "%s %s is neither 0 nor 1".formatted(response.text(), Sheet.number(y[i])),
            "code events as 1");
      }
    }
    long events = Arrays.stream(y).filter(one -> one == 1).count();
    if (events == 0 || events == y.length) {
      throw rows.source()
          .error(
              "%d of %d rows have an event".formatted(events, y.length), "give rows of both kinds");
    }
    return BinaryRows.of(rows.data().design().names(), rows.data().columns(), y);
  }

  @Override
  public final int leftOut() {
    return rows.leftOut();
  }

  final String caption(BinaryRows binary, String what) {
    return "%s, %s: %d rows, %d events"
        .formatted(
            rows.formula().text(),
            what,
            binary.size(),
            Arrays.stream(binary.y()).filter(one -> one == 1).count());
  }

  static String word(Link link) {
    return link.name().toLowerCase(Locale.ROOT);
  }

  static String ratio(Link link) {
    return link == Link.LOGIT ? "odds ratio" : "hazard ratio";
  }

  static double[] roots(double[][] covariance) {
    double[] out = new double[covariance.length];
    Arrays.setAll(out, k -> Math.sqrt(covariance[k][k]));
    return out;
  }

  static List<List<String>> lines(List<String> terms, double[] coefficients, double[] errors) {
    double z = StandardNormal.twoSided(LEVEL);
    List<List<String>> lines = new ArrayList<>();
    for (int k = 0; k < coefficients.length; k++) {
      lines.add(Coefficients.row(terms.get(k), coefficients[k], errors[k], z));
    }
    return lines;
  }

  /** One intercept for all. */
  static final class Pooled extends HazardFindings {
    private final HazardFit fit;
    private final Optional<double[]> robust;

    Pooled(FormulaRows rows, BinaryRows binary, Link link, Optional<Codes> clusters) {
      super(rows);
      this.fit = HazardFit.of(binary, link);
      this.robust = clusters.map(one -> robust(fit, one));
    }

    private static double[] robust(HazardFit fit, Codes clusters) {
      return roots(
          fit.clusterCovariance(clusters.texts())
              .orElseThrow(
                  () ->
                      new InputError(
                          "Cannot use clusters: there is one; give a column with several values")));
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("link", word(fit.link()));
      out.put("terms", fit.rows().names());
      out.put("coef", Plain.list(fit.coefficients()));
      out.put("se", Plain.list(fit.standardErrors()));
      robust.ifPresent(errors -> out.put("robust_cluster_se", Plain.list(errors)));
      out.put("vcov", Plain.rows(fit.covariance()));
      out.put("loglik", Plain.of(fit.logLikelihood()));
      out.put("deviance", Plain.of(fit.deviance()));
      out.put("null_deviance", Plain.of(-2 * fit.nullLogLikelihood()));
      out.put("aic", Plain.of(fit.aic()));
      double[] fitted = fit.fitted();
      out.put("fitted_first20", Plain.list(Arrays.copyOf(fitted, Math.min(SHOWN, fitted.length))));
      return out;
    }

    @Override
    public List<Sheet> sheets() {
      double[] errors = robust.orElse(fit.standardErrors());
      String about = robust.isPresent() ? "; errors take clusters as independent" : "";
      return List.of(
          Sheet.of(
                  caption(fit.rows(), word(fit.link())),
                  Coefficients.header(ratio(fit.link())),
                  lines(fit.rows().names(), fit.coefficients(), errors))
              .withNote(
                  "deviance %s, of no covariate %s; AIC %s%s"
                      .formatted(
                          Sheet.number(fit.deviance()),
                          Sheet.number(-2 * fit.nullLogLikelihood()),
                          Sheet.number(fit.aic()),
                          about)));
    }
  }

  /** An intercept a group. */
  static final class Mixed extends HazardFindings {
    private final String column;
    private final Codes groups;
    private final RandomIntercept fit;

    Mixed(FormulaRows rows, BinaryRows binary, HazardSettings settings) {
      super(rows);
      this.column = settings.random();
      this.groups = rows.column(column);
      this.fit = RandomIntercept.of(binary, settings.link(), groups.texts(), settings.nodes());
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("nAGQ", fit.nodes());
      out.put("terms", fit.rows().names());
      out.put("fixef", Plain.list(fit.coefficients()));
      out.put("se", Plain.list(fit.standardErrors()));
      out.put("random_intercept_var", Plain.of(fit.variance()));
      out.put("random_intercept_sd", Plain.of(fit.sd()));
      out.put("loglik", Plain.of(fit.logLikelihood()));
      out.put("deviance", Plain.of(-2 * fit.logLikelihood()));
      out.put("ranef_ids", groups.labels());
      out.put(
          "ranef",
          Plain.list(groups.labels().stream().mapToDouble(id -> fit.modes().get(id)).toArray()));
      return out;
    }

    @Override
    public List<Sheet> sheets() {
      return List.of(
          Sheet.of(
                  caption(fit.rows(), word(fit.link()) + ", random intercept of " + column),
                  Coefficients.header(ratio(fit.link())),
                  lines(fit.rows().names(), fit.coefficients(), fit.standardErrors()))
              .withNote(
                  "random intercept: SD %s over %d values of %s; log likelihood %s"
                      .formatted(
                          Sheet.number(fit.sd()),
                          groups.labels().size(),
                          column,
                          Sheet.number(fit.logLikelihood()))));
    }
  }
}
