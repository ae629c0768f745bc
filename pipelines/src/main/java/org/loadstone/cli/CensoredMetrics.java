package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.IntegratedBrier;
import org.loadstone.metric.Interval;
import org.loadstone.metric.OrderedConcordance;
import org.loadstone.metric.PairWeight;
import org.loadstone.metric.TimeDependentAuc;
import org.loadstone.metric.TimeDependentBrier;
import org.loadstone.metric.TimeDependentScore;

/** Metrics of risks under censoring by the names of R's packages; null where not defined. */
final class CensoredMetrics {
  private static final double LEVEL = 0.95;

  private final CensoredRisks given;
  private final Map<String, Object> out = new LinkedHashMap<>();

  private CensoredMetrics(CensoredRisks given) {
    this.given = given;
  }

  /** Returns the metrics by name. */
  static Map<String, Object> of(CensoredRisks given) {
    CensoredMetrics metrics = new CensoredMetrics(given);
    if (!given.risks().isEmpty()) {
      metrics.scores();
    }
    given.score().ifPresent(metrics::concordance);
    return metrics.out;
  }

  private void scores() {
    Map<String, TimeDependentScore[]> aucs = new LinkedHashMap<>();
    Map<String, TimeDependentScore[]> briers = new LinkedHashMap<>();
    briers.put("Null model", each(k -> TimeDependentBrier.ofNull(given.sample(), at(k))));
    given
        .risks()
        .forEach(
            (model, risk) -> {
              aucs.put(model, each(k -> TimeDependentAuc.of(given.sample(), risk[k], at(k))));
              briers.put(model, each(k -> TimeDependentBrier.of(given.sample(), risk[k], at(k))));
            });
    out.put("horizons", Arrays.stream(given.horizons()).boxed().toList());
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("auc", table("AUC", aucs));
    Map<String, Object> brier = table("Brier", briers);
    List<Double> ibs = new ArrayList<>();
    briers.values().forEach(scores -> ibs.addAll(leftRectangles(scores)));
    brier.put("IBS", ibs);
    both.put("brier", brier);
    out.put(given.cause().map(cause -> "competing_cause" + cause).orElse("riskRegression"), both);
    out.put("own_ipcw", own(aucs, briers));
    Map<String, Object> trapezoid = new LinkedHashMap<>();
    given.risks().keySet().forEach(model -> trapezoid.put(model, trapezoid(briers.get(model))));
    trapezoid.put("upto", at(given.horizons().length - 1));
    out.put("ibs_trapezoid_from_0", trapezoid);
  }

  private double at(int k) {
    return given.horizons()[k];
  }

  /** A metric by horizon. */
  private interface ByHorizon {
    Answer<TimeDependentScore> at(int k);
  }

  private TimeDependentScore[] each(ByHorizon metric) {
    TimeDependentScore[] all = new TimeDependentScore[given.horizons().length];
    Arrays.setAll(all, k -> metric.at(k).find().orElse(null));
    return all;
  }

  private Map<String, Object> table(String name, Map<String, TimeDependentScore[]> scores) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    for (String column : List.of("model", "times", name, "se", "lower", "upper")) {
      columns.put(column, new ArrayList<>());
    }
    scores.forEach(
        (model, all) -> {
          for (int k = 0; k < all.length; k++) {
            Optional<TimeDependentScore> one = Optional.ofNullable(all[k]);
            Optional<Interval> wald = one.map(score -> score.wald(LEVEL));
            columns.get("model").add(model);
            columns.get("times").add(at(k));
            columns.get(name).add(one.map(TimeDependentScore::estimate).orElse(null));
            columns.get("se").add(one.map(TimeDependentScore::standardError).orElse(null));
            columns.get("lower").add(wald.map(Interval::low).orElse(null));
            columns.get("upper").add(wald.map(Interval::high).orElse(null));
          }
        });
    return new LinkedHashMap<>(columns);
  }

  private static List<Double> estimates(TimeDependentScore[] scores) {
    List<Double> all = new ArrayList<>();
    for (TimeDependentScore one : scores) {
      all.add(one == null ? null : one.estimate());
    }
    return all;
  }

  private static Optional<double[]> complete(TimeDependentScore[] scores) {
    return Arrays.stream(scores).anyMatch(one -> one == null)
        ? Optional.empty()
        : Optional.of(Arrays.stream(scores).mapToDouble(TimeDependentScore::estimate).toArray());
  }

  private List<Double> leftRectangles(TimeDependentScore[] scores) {
    List<Double> all = new ArrayList<>();
    Optional<double[]> sums =
        complete(scores).map(brier -> IntegratedBrier.leftRectangles(given.horizons(), brier));
    for (int k = 0; k < scores.length; k++) {
      all.add(sums.isPresent() ? (Double) sums.get()[k] : null);
    }
    return all;
  }

  private Double trapezoid(TimeDependentScore[] scores) {
    return complete(scores)
        .map(brier -> IntegratedBrier.trapezoid(given.horizons(), brier))
        .orElse(null);
  }

  private Map<String, Object> own(
      Map<String, TimeDependentScore[]> aucs, Map<String, TimeDependentScore[]> briers) {
    Map<String, Object> own = new LinkedHashMap<>();
    given.risks().keySet().forEach(m -> own.put("brier_" + m, estimates(briers.get(m))));
    given.risks().keySet().forEach(m -> own.put("auc_" + m, estimates(aucs.get(m))));
    return own;
  }

  private void concordance(double[] score) {
    given.tau().ifPresent(tau -> out.put("uno_own_tau", strict(score, tau)));
    out.put("uno_own_all", strict(score, Double.POSITIVE_INFINITY));
    out.put("concordance_risk_score", weighted(score, Double.POSITIVE_INFINITY));
    given
        .tau()
        .ifPresent(
            tau -> {
              out.put("concordance_risk_score_tau", weighted(score, tau));
              out.put("pec_cindex", inOrder(score, tau));
            });
  }

  private Map<String, Object> inOrder(double[] score, double tau) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put(
        "AppCindex", OrderedConcordance.until(given.sample(), score, tau).find().orElse(null));
    about.put("tau", tau);
    about.put("note", "events at one time are taken in the order of rows");
    return about;
  }

  private Map<String, Object> strict(double[] score, double tau) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("tau", Double.isInfinite(tau) ? (Object) "Inf" : (Object) tau);
    about.put("uno_c", Concordance.strictUno(given.sample(), score, tau).find().orElse(null));
    about.put(
        "harrell_c_strict",
        Concordance.strictHarrell(given.sample(), score, tau).find().orElse(null));
    return about;
  }

  private Map<String, Object> weighted(double[] score, double tau) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("harrell_n", weighted(score, PairWeight.EQUAL, tau));
    all.put("uno_nG2", weighted(score, PairWeight.INVERSE_CENSORING_SQUARED, tau));
    all.put("S_weight", weighted(score, PairWeight.SURVIVAL, tau));
    all.put("SG_weight", weighted(score, PairWeight.SURVIVAL_OVER_CENSORING, tau));
    all.put("ymax", Double.isInfinite(tau) ? null : (Object) tau);
    return all;
  }

  private Map<String, Object> weighted(double[] score, PairWeight weight, double tau) {
    Answer<Concordance> answer = Concordance.until(given.sample(), score, weight, tau);
    if (!(answer instanceof Answer.Of<Concordance>(Concordance c))) {
      return null;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("concordance", c.estimate());
    about.put("se", c.standardError());
    about.put(
        "count",
        List.of(c.concordant(), c.discordant(), c.tiedScore(), c.tiedTime(), c.tiedBoth()));
    return about;
  }
}
