package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Concordance;
import org.loadstone.survival.cox.BaselineHazard;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.PredictedCurves;
import org.loadstone.survival.cox.ProportionalHazards;
import org.loadstone.survival.cox.Schoenfeld;
import org.loadstone.survival.cox.Ties;
import org.loadstone.survival.cox.TimeScale;

/** A Cox model by the names of R's values. */
final class CoxJson {
  private static final double LEVEL = 0.95;

  private CoxJson() {}

  /** Returns coefficients with their variances; robust ones are null without clusters. */
  static Map<String, Object> coefficients(CoxFit fit) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("ties", fit.ties().name().toLowerCase(Locale.ROOT));
    out.put("n", fit.rows().size());
    out.put("nevent", fit.rows().events());
    out.put("terms", fit.names());
    out.put("coef", Plain.list(fit.coefficients()));
    out.put("se", Plain.list(errors(fit.variance())));
    out.put("robust_se", fit.robustVariance().map(v -> Plain.list(errors(v))).orElse(null));
    out.put("var", Plain.rows(fit.variance()));
    out.put("robust_var", fit.robustVariance().map(Plain::rows).orElse(null));
    out.put("means", Plain.list(fit.means()));
    return out;
  }

  static double[] errors(double[][] variance) {
    double[] out = new double[variance.length];
    Arrays.setAll(out, j -> Math.sqrt(variance[j][j]));
    return out;
  }

  static Map<String, Object> tests(CoxFit fit) {
    int p = fit.names().size();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("loglik_null", Plain.of(fit.logLikelihoodNull()));
    out.put("loglik_final", Plain.of(fit.logLikelihood()));
    out.put("iter", List.of(fit.iterations()));
    out.put("aic", Plain.of(2 * p - 2 * fit.logLikelihood()));
    out.put("lr_test", Plain.of(fit.likelihoodRatio()));
    out.put("lr_df", p);
    out.put("score_test", Plain.of(fit.score()));
    out.put("robust_score_test", fit.robustScore().map(v -> asMatrix(v, p)).orElse(null));
    out.put("wald_test", Plain.of(fit.wald()));
    return out;
  }

  // R gives the robust score test of one coefficient as a matrix.
  private static Object asMatrix(double value, int p) {
    return p == 1 ? List.of(List.of(Plain.of(value))) : Plain.of(value);
  }

  static Map<String, Object> concordance(Concordance c, Optional<int[]> clusters) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("concordant", Plain.of(c.concordant()));
    out.put("discordant", Plain.of(c.discordant()));
    out.put("tied_x", Plain.of(c.tiedScore()));
    out.put("tied_y", Plain.of(c.tiedTime()));
    out.put("tied_xy", Plain.of(c.tiedBoth()));
    out.put("concordance", Plain.of(c.estimate()));
    out.put("std", Plain.of(clusters.map(c::standardError).orElseGet(c::standardError)));
    return out;
  }

  /** Returns cumulative hazards by the name of their stratum. */
  static Map<String, Object> baseline(List<BaselineHazard> all, List<String> strata) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (BaselineHazard one : all) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("time", Plain.list(one.time()));
      about.put("cumhaz", Plain.list(one.hazard()));
      out.put(strata.get(one.stratum()), about);
    }
    return out;
  }

  /** Returns curves by the name of their stratum, times by rows; of one row as a list. */
  static Map<String, Object> curves(List<PredictedCurves> all, List<String> strata) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (PredictedCurves one : all) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("time", Plain.list(one.stratum().time()));
      about.put("n_risk", Plain.list(one.stratum().atRisk()));
      about.put("n_event", Plain.list(one.stratum().events()));
      about.put("n_censor", Plain.list(one.stratum().censored()));
      about.put("surv", shaped(one.survival()));
      about.put("std_err_cumhaz_scale", shaped(one.error()));
      about.put("cumhaz", shaped(one.hazard()));
      about.put("std_chaz", shaped(one.error()));
      about.put("lower", shaped(one.lower(LEVEL)));
      about.put("upper", shaped(one.upper(LEVEL)));
      out.put(strata.get(one.stratum().stratum()), about);
    }
    return out;
  }

  private static Object shaped(double[][] values) {
    boolean isOne = values.length > 0 && values[0].length == 1;
    return isOne
        ? Plain.list(Arrays.stream(values).mapToDouble(row -> row[0]).toArray())
        : Plain.rows(values);
  }

  static Map<String, Object> residuals(CoxFit fit) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("resid_martingale", summed(fit.martingaleResiduals()));
    out.put("resid_deviance", summed(fit.devianceResiduals()));
    if (!fit.names().isEmpty() && fit.ties() != Ties.EXACT) {
      Schoenfeld schoenfeld = fit.schoenfeld();
      out.put("resid_schoenfeld", summed(schoenfeld.residuals()));
      out.put("resid_scaled_schoenfeld", summed(schoenfeld.scaled()));
      out.put("resid_score", summed(fit.scoreResiduals()));
      out.put("resid_dfbeta", summed(fit.dfbeta()));
    }
    return out;
  }

  static Map<String, Object> summed(double[] values) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("n", values.length);
    out.put("sum", Plain.of(Arrays.stream(values).sum()));
    out.put("sumsq", Plain.of(Arrays.stream(values).map(v -> v * v).sum()));
    out.put("min", Plain.of(Arrays.stream(values).min().orElse(Double.NaN)));
    out.put("max", Plain.of(Arrays.stream(values).max().orElse(Double.NaN)));
    out.put("values", Plain.list(values));
    return out;
  }

  private static Map<String, Object> summed(double[][] rows) {
    int p = rows.length == 0 ? 0 : rows[0].length;
    double[] sum = new double[p];
    double[] squares = new double[p];
    for (double[] row : rows) {
      for (int j = 0; j < p; j++) {
        sum[j] += row[j];
        squares[j] += row[j] * row[j];
      }
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("nrow", rows.length);
    out.put("ncol", p);
    out.put("colsum", Plain.list(sum));
    out.put("colsumsq", Plain.list(squares));
    out.put("values", Plain.rows(rows));
    return out;
  }

  /** Returns the tests of proportional hazards by scale of time. */
  static Map<String, Object> proportionalHazards(CoxFit fit) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (TimeScale scale : TimeScale.values()) {
      String name = scale.name().toLowerCase(Locale.ROOT);
      ProportionalHazards test = fit.proportionalHazards(scale);
      List<String> terms = new ArrayList<>(fit.names());
      terms.add("GLOBAL");
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("terms", terms);
      about.put("chisq", Plain.list(test.statistic()));
      about.put("df", Arrays.stream(test.degrees()).boxed().toList());
      about.put("p", Plain.list(test.pValue()));
      out.put(name, about);
    }
    return out;
  }

  /** Returns, in the place of the tests, that there are none with frailties. */
  static Map<String, Object> noProportionalHazards() {
    Map<String, Object> out = new LinkedHashMap<>();
    for (TimeScale scale : TimeScale.values()) {
      out.put(
          scale.name().toLowerCase(Locale.ROOT),
          Map.of("error", "there is no such test with frailties"));
    }
    return out;
  }
}
