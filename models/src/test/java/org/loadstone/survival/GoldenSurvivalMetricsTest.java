package org.loadstone.survival;

import static org.loadstone.survival.SharedGolden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.IntegratedBrier;
import org.loadstone.metric.OrderedConcordance;
import org.loadstone.metric.PairWeight;
import org.loadstone.metric.SurvivalSample;
import org.loadstone.metric.TimeDependentAuc;
import org.loadstone.metric.TimeDependentBrier;
import org.loadstone.metric.TimeDependentScore;

/** Every entry of metrics_survival.json, but for pec's own C. */
class GoldenSurvivalMetricsTest {
  private static final double LEVEL = 0.95;

  private static JsonNode r(String key) {
    return SharedGolden.json("metrics_survival.json").get(key);
  }

  private static SharedGolden.Table table() {
    return SharedGolden.table("metrics.csv");
  }

  private static SurvivalSample single() {
    return SurvivalSample.of(table().column("time"), table().whole("status"));
  }

  private static double[] horizons() {
    return numbers(r("horizons"));
  }

  private static double[] numbers(JsonNode node) {
    double[] out = new double[node.size()];
    Arrays.setAll(out, i -> node.get(i).asDouble());
    return out;
  }

  private static Map<String, double[][]> risks() {
    Map<String, double[][]> out = new TreeMap<>();
    for (String model : List.of("a", "b")) {
      out.put(
          model,
          Arrays.stream(horizons())
              .mapToObj(h -> table().column("risk_" + model + "_" + (int) h))
              .toArray(double[][]::new));
    }
    return out;
  }

  @Test
  void scoresOfASingleEventEqualRiskRegression() {
    assertScores(single(), horizons(), risks(), r("riskRegression"));
  }

  @Test
  void scoresOfCauseOneEqualRiskRegression() {
    SurvivalSample s = SurvivalSample.of(table().column("ctime"), table().whole("cause"));
    assertScores(s, horizons(), risks(), r("competing_cause1"));
  }

  @Test
  void weightedScoresAndTheirIntegralEqualTheFormulas() {
    JsonNode own = r("own_ipcw");
    for (String model : List.of("a", "b")) {
      double[] brier = briers(single(), horizons(), risks().get(model));
      assertClose("brier", brier, own.get("brier_" + model));
      assertClose("auc", aucs(single(), horizons(), risks().get(model)), own.get("auc_" + model));
      assertClose(
          "ibs",
          IntegratedBrier.trapezoid(horizons(), brier),
          r("ibs_trapezoid_from_0").get(model));
    }
  }

  @Test
  void concordancesEqualRsSurvival() {
    double[] score = table().column("risk_score");
    assertConcordance(single(), score, Double.POSITIVE_INFINITY, r("concordance_risk_score"));
    assertConcordance(single(), score, 180, r("concordance_risk_score_tau"));
    assertUno(single(), score, 180, r("uno_own_tau"));
    assertClose(
        "pec",
        OrderedConcordance.until(single(), score, 180).require(),
        r("pec_cindex").get("AppCindex"));
    assertUno(single(), score, Double.POSITIVE_INFINITY, r("uno_own_all"));
  }

  @Test
  void scoresOfTheLungModelEqualR() {
    var lung =
        SharedGolden.table("lung.csv").where(row -> !Double.isNaN(row.applyAsDouble("ph_ecog")));
    JsonNode e = r("lung");
    SurvivalSample s = SurvivalSample.of(lung.column("time"), lung.whole("event"));
    double[] times = numbers(e.get("times"));
    double[][] risk = new double[times.length][s.times().length];
    for (int k = 0; k < times.length; k++) {
      int at = k;
      risk[k] = new double[e.get("risk").size()];
      Arrays.setAll(risk[k], i -> e.get("risk").get(i).get(at).asDouble());
    }
    assertScores(s, times, Map.of("m", risk), e.get("score"));
    assertClose("own brier", briers(s, times, risk), e.get("own_brier"));
    assertClose("own auc", aucs(s, times, risk), e.get("own_auc"));
    double[] b = numbers(e.get("coef"));
    double[][] x = lung.columns("age", "sex", "ph_ecog");
    double[] lp = new double[x.length];
    Arrays.setAll(lp, i -> x[i][0] * b[0] + x[i][1] * b[1] + x[i][2] * b[2]);
    assertConcordance(s, lp, Double.POSITIVE_INFINITY, e.get("concordance"));
    assertUno(s, lp, 700, e.get("uno_own"));
    double[] time = lung.column("time");
    int[] event = lung.whole("event");
    assertClose(
        "ibs",
        IntegratedBrier.steps(s, t -> breslow(time, event, lp, t), 700).require(),
        e.at("/ibs/ibs_step_integral"));
  }

  private static double[] breslow(double[] time, int[] event, double[] lp, double until) {
    double hazard = 0;
    for (int i = 0; i < time.length; i++) {
      if (event[i] == 1 && time[i] <= until) {
        double sum = 0;
        for (int j = 0; j < time.length; j++) {
          sum += time[j] >= time[i] ? Math.exp(lp[j]) : 0;
        }
        hazard += 1 / sum;
      }
    }
    double h = hazard;
    return Arrays.stream(lp).map(v -> -Math.expm1(-h * Math.exp(v))).toArray();
  }

  private static double[] briers(SurvivalSample s, double[] times, double[][] risk) {
    double[] out = new double[times.length];
    Arrays.setAll(out, k -> TimeDependentBrier.of(s, risk[k], times[k]).require().estimate());
    return out;
  }

  private static double[] aucs(SurvivalSample s, double[] times, double[][] risk) {
    double[] out = new double[times.length];
    Arrays.setAll(out, k -> TimeDependentAuc.of(s, risk[k], times[k]).require().estimate());
    return out;
  }

  private static void assertScores(
      SurvivalSample s, double[] times, Map<String, double[][]> risks, JsonNode e) {
    int row = 0;
    for (String model : new TreeMap<>(risks).keySet()) {
      for (int k = 0; k < times.length; k++, row++) {
        var score = TimeDependentAuc.of(s, risks.get(model)[k], times[k]).require();
        assertScore(model + " AUC " + times[k], score, e.get("auc"), "AUC", row);
      }
    }
    row = 0;
    for (int k = 0; k < times.length; k++, row++) {
      var score = TimeDependentBrier.ofNull(s, times[k]).require();
      assertScore("null Brier " + times[k], score, e.get("brier"), "Brier", row);
    }
    for (String model : new TreeMap<>(risks).keySet()) {
      double[] ibs = IntegratedBrier.leftRectangles(times, briers(s, times, risks.get(model)));
      for (int k = 0; k < times.length; k++, row++) {
        var score = TimeDependentBrier.of(s, risks.get(model)[k], times[k]).require();
        assertScore(model + " Brier " + times[k], score, e.get("brier"), "Brier", row);
        assertClose("IBS", ibs[k], e.at("/brier/IBS").get(row));
      }
    }
  }

  private static void assertScore(
      String where, TimeDependentScore score, JsonNode e, String name, int row) {
    assertClose(where, score.estimate(), e.get(name).get(row));
    assertClose(where + " se", score.standardError(), e.get("se").get(row));
    assertClose(where + " lower", score.wald(LEVEL).low(), e.get("lower").get(row));
    assertClose(where + " upper", score.wald(LEVEL).high(), e.get("upper").get(row));
  }

  private static void assertConcordance(SurvivalSample s, double[] score, double tau, JsonNode e) {
    Map<String, PairWeight> weights =
        Map.of(
            "harrell_n", PairWeight.EQUAL,
            "uno_nG2", PairWeight.INVERSE_CENSORING_SQUARED,
            "S_weight", PairWeight.SURVIVAL,
            "SG_weight", PairWeight.SURVIVAL_OVER_CENSORING);
    new TreeMap<>(weights)
        .forEach(
            (key, weight) -> {
              Concordance c = Concordance.until(s, score, weight, tau).require();
              double[] counts = {
                c.concordant(), c.discordant(), c.tiedScore(), c.tiedTime(), c.tiedBoth()
              };
              assertClose(key + " count", counts, e.get(key).get("count"));
              assertClose(key, c.estimate(), e.get(key).get("concordance"));
              assertClose(key + " se", c.standardError(), e.get(key).get("se"));
            });
  }

  private static void assertUno(SurvivalSample s, double[] score, double tau, JsonNode e) {
    assertClose("uno", Concordance.strictUno(s, score, tau).require(), e.get("uno_c"));
    assertClose(
        "harrell", Concordance.strictHarrell(s, score, tau).require(), e.get("harrell_c_strict"));
  }
}
