package org.loadstone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.loadstone.survival.SharedGolden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.metric.BinnedError;
import org.loadstone.metric.BlendedLoess;
import org.loadstone.metric.Calibration;
import org.loadstone.metric.CalibrationError;
import org.loadstone.metric.DeLong;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.HosmerLemeshow;
import org.loadstone.metric.LoessCurve;
import org.loadstone.metric.LowessCurve;
import org.loadstone.metric.ModelFitStatistics;
import org.loadstone.metric.NetBenefit;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;

/** Every entry of metrics_binary.json. */
class GoldenBinaryMetricsTest {
  private static RiskSample sample(String column) {
    var t = SharedGolden.table("metrics.csv");
    return RiskSample.of(t.column(column), t.whole("y"));
  }

  private static JsonNode r(String key) {
    return SharedGolden.json("metrics_binary.json").get(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void discriminationAndErrorEqualR(String column) {
    RiskSample s = sample(column);
    JsonNode e = r(column);
    DeLong d = DeLong.of(s).require();
    assertClose("auc", d.auc(), e.get("auc"));
    assertClose("se", d.standardError(), e.get("auc_se_delong"));
    assertClose("low", d.wald(0.95).low(), e.get("auc_ci95_wald").get(0));
    assertClose("high", d.logit(0.95).high(), e.get("auc_ci95_logit").get(1));
    double rate = s.prevalence().require();
    assertClose("prevalence", rate, e.get("prevalence"));
    assertClose("brier", OverallError.brier(s).require(), e.get("brier"));
    assertClose("brier null", rate * (1 - rate), e.get("brier_null"));
    assertClose("scaled", OverallError.scaledBrier(s).require(), e.get("scaled_brier"));
    assertClose("log loss", OverallError.logLoss(s).require(), e.get("log_loss"));
    assertClose("ap", Discrimination.averagePrecision(s).require(), e.get("average_precision"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void calibrationEqualsR(String column) {
    RiskSample s = sample(column);
    JsonNode e = r(column);
    assertClose(
        "slope", Calibration.slope(s, 0.95).require().estimate(), e.get("calibration_slope"));
    assertClose(
        "intercept",
        Calibration.intercept(s, 0.95).require().estimate(),
        e.get("calibration_intercept_joint"));
    assertClose(
        "large",
        Calibration.inTheLarge(s, 0.95).require().estimate(),
        e.get("calibration_in_the_large"));
    assertClose("mean", Calibration.meanRisk(s).require(), e.get("mean_predicted"));
    assertClose(
        "O/E", Calibration.observedOverExpected(s).require(), e.get("observed_expected_ratio"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void curvesAndTheirDistancesEqualR(String column) {
    RiskSample s = sample(column);
    assertCurve(column, "ici_loess_direct", LoessCurve.of(s).require()::valueAt);
    assertCurve(column, "ici_loess_default_interpolate", BlendedLoess.of(s).require()::valueAt);
    assertCurve(column, "ici_lowess_iter0", LowessCurve.of(s).require()::valueAt);
    assertCurve(column, "ici_logistic_recalibration", Calibration.logisticCurve(s).require());
  }

  private static void assertCurve(String column, String key, DoubleUnaryOperator curve) {
    JsonNode e = r(column).get(key);
    double[] p = SharedGolden.table("metrics.csv").column(column);
    double[] first = Arrays.stream(p).limit(20).map(curve).toArray();
    assertClose(key + " fitted", first, e.get("fitted_first20"));
    CalibrationError error = CalibrationError.of(sample(column), curve).require();
    assertClose(key + " ici", error.ici(), e.get("ici"));
    assertClose(key + " e50", error.e50(), e.get("e50"));
    assertClose(key + " e90", error.e90(), e.get("e90"));
    assertClose(key + " emax", error.largest(), e.get("emax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void groupedAgreementEqualsR(String column) {
    RiskSample s = sample(column);
    JsonNode e = r(column);
    assertGroups(HosmerLemeshow.byQuantiles(s, 10).require(), e.get("hosmer_lemeshow_quantile10"));
    assertGroups(HosmerLemeshow.byRank(s, 10).require(), e.get("hosmer_lemeshow_rank10"));
    BinnedError width = BinnedError.byWidth(s, 10).require();
    BinnedError count = BinnedError.byCount(s, 10).require();
    assertClose("ece width", width.expected(), e.at("/ece_equal_width10/ece"));
    assertClose("mce width", width.largest(), e.at("/ece_equal_width10/mce"));
    assertClose("ece count", count.expected(), e.at("/ece_equal_count10/ece"));
    assertClose("mce count", count.largest(), e.at("/ece_equal_count10/mce"));
  }

  private static void assertGroups(HosmerLemeshow h, JsonNode e) {
    assertClose("n", Arrays.stream(h.rows()).asDoubleStream().toArray(), e.get("n"));
    assertClose("o", Arrays.stream(h.observed()).asDoubleStream().toArray(), e.get("observed"));
    assertClose("e", h.expected(), e.get("expected"));
    assertClose("chisq", h.chiSquare(), e.get("chisq"));
    assertThat(h.degrees()).isEqualTo(e.get("df").asInt());
    assertClose("p", h.pValue(), e.get("p"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void fitStatisticsEqualValProb(String column) {
    RiskSample s = sample(column);
    ModelFitStatistics f = ModelFitStatistics.of(s).require();
    JsonNode e = r(column).get("rms_val_prob");
    assertClose("R2", f.nagelkerkeR2(), r(column).get("nagelkerke_r2"));
    assertClose("D", f.discrimination(), e.get("D"));
    assertClose("D chi", f.discriminationChiSquare(), e.get("D:Chi-sq"));
    assertClose("U", f.unreliability(), e.get("U"));
    assertClose("U chi", f.unreliabilityChiSquare(), e.get("U:Chi-sq"));
    assertClose("Q", f.quality(), e.get("Q"));
    assertClose("C", f.binnedAuc().require(), e.get("C (ROC)"));
    assertThat(f.unreliabilityP()).isCloseTo(e.get("U:p").asDouble(), within(1e-15));
    assertClose("S z", f.spiegelhalterZ(), e.get("S:z"));
    assertClose("S p", f.spiegelhalterP(), e.get("S:p"));
    CalibrationError lowess =
        CalibrationError.of(s, LowessCurve.of(s).require()::valueAt).require();
    assertClose("Emax", lowess.largest(), e.get("Emax"));
    assertClose("E90", lowess.e90(), e.get("E90"));
    assertClose("Eavg", lowess.ici(), e.get("Eavg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void decisionCurveEqualsR(String column) {
    RiskSample s = sample(column);
    JsonNode e = r(column).get("decision_curve");
    for (int k = 0; k < e.get("threshold").size(); k++) {
      NetBenefit b = NetBenefit.of(s, e.get("threshold").get(k).asDouble()).require();
      assertClose("net", b.model(), e.get("net_benefit").get(k));
      assertClose("all", b.alertAll(), e.get("net_benefit_treat_all").get(k));
      assertThat(b.hits()).isEqualTo(e.get("tp").get(k).asLong());
      assertThat(b.alerts() - b.hits()).isEqualTo(e.get("fp").get(k).asLong());
      assertThat(s.events() - b.hits()).isEqualTo(e.get("fn").get(k).asLong());
      assertThat(s.size() - s.events() - b.alerts() + b.hits())
          .isEqualTo(e.get("tn").get(k).asLong());
    }
  }

  @Test
  void comparisonOfTwoAucsEqualsR() {
    DeLong.Comparison c = DeLong.compare(sample("p_a"), sample("p_b")).require();
    JsonNode e = r("delong_test_a_vs_b");
    assertClose("auc", new double[] {c.first(), c.second()}, e.get("auc"));
    assertClose("cov", c.covariance(), e.get("cov"));
    assertClose("z", c.z(), e.get("z"));
    assertClose("p", c.pValue(), e.get("p"));
  }
}
