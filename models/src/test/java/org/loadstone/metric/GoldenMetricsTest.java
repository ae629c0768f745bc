package org.loadstone.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenMetricsTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Golden DATA = Golden.table("metrics.csv");
  private static final JsonNode R = Golden.json("metrics_binary.json");

  private static RiskSample sample(String column) {
    return RiskSample.of(DATA.column(column), DATA.whole("y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void discriminationAndErrorEqualTheRValues(String column) {
    RiskSample s = sample(column);
    JsonNode r = R.get(column);
    assertThat(Discrimination.auc(s).require()).isCloseTo(r.get("auc").asDouble(), CLOSE);
    assertThat(Discrimination.averagePrecision(s).require())
        .isCloseTo(r.get("average_precision").asDouble(), CLOSE);
    assertThat(OverallError.brier(s).require()).isCloseTo(r.get("brier").asDouble(), CLOSE);
    assertThat(OverallError.scaledBrier(s).require())
        .isCloseTo(r.get("scaled_brier").asDouble(), CLOSE);
    assertThat(OverallError.logLoss(s).require()).isCloseTo(r.get("log_loss").asDouble(), CLOSE);
    assertThat(s.prevalence().require()).isCloseTo(r.get("prevalence").asDouble(), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void deLongErrorAndBothIntervalsEqualTheRValues(String column) {
    DeLong d = DeLong.of(sample(column)).require();
    JsonNode r = R.get(column);
    assertThat(d.standardError()).isCloseTo(r.get("auc_se_delong").asDouble(), CLOSE);
    assertInterval(d.wald(0.95), r.get("auc_ci95_wald"));
    assertInterval(d.logit(0.95), r.get("auc_ci95_logit"));
  }

  @Test
  void pairedDifferenceOfTwoAucsHasTheRTestStatistic() {
    Interval d = DeLong.difference(sample("p_a"), sample("p_b"), 0.95).require();
    double error = d.width() / 2 / StandardNormal.twoSided(0.95);
    assertThat(d.estimate() / error)
        .isCloseTo(R.at("/delong_test_a_vs_b/z").asDouble(), within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void calibrationSlopeInterceptAndErrorsEqualTheRValues(String column) {
    RiskSample s = sample(column);
    JsonNode r = R.get(column);
    assertWald(Calibration.slope(s, 0.95).require(), r, "calibration_slope");
    assertWald(Calibration.intercept(s, 0.95).require(), r, "calibration_intercept_joint");
    assertWald(Calibration.inTheLarge(s, 0.95).require(), r, "calibration_in_the_large");
    assertThat(Calibration.observedOverExpected(s).require())
        .isCloseTo(r.get("observed_expected_ratio").asDouble(), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void smoothCurveAndItsDistancesEqualDirectLoess(String column) {
    RiskSample s = sample(column);
    JsonNode r = R.get(column).get("ici_loess_direct");
    CalibrationError e = CalibrationError.of(s).require();
    assertThat(e.ici()).isCloseTo(r.get("ici").asDouble(), CLOSE);
    assertThat(e.e50()).isCloseTo(r.get("e50").asDouble(), CLOSE);
    assertThat(e.e90()).isCloseTo(r.get("e90").asDouble(), CLOSE);
    assertThat(e.largest()).isCloseTo(r.get("emax").asDouble(), CLOSE);
    LoessCurve curve = LoessCurve.of(s).require();
    double[] p = DATA.column(column);
    for (int i = 0; i < 20; i++) {
      assertThat(curve.valueAt(p[i])).isCloseTo(r.get("fitted_first20").get(i).asDouble(), CLOSE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_a", "p_b"})
  void netBenefitEqualsTheDecisionCurve(String column) {
    JsonNode r = R.get(column).get("decision_curve");
    for (int i = 0; i < r.get("threshold").size(); i++) {
      NetBenefit b = NetBenefit.of(sample(column), r.get("threshold").get(i).asDouble()).require();
      assertThat(b.model()).isCloseTo(r.get("net_benefit").get(i).asDouble(), CLOSE);
      assertThat(b.alertAll()).isCloseTo(r.get("net_benefit_treat_all").get(i).asDouble(), CLOSE);
      assertThat(b.hits()).isEqualTo(r.get("tp").get(i).asLong());
      assertThat(b.alerts() - b.hits()).isEqualTo(r.get("fp").get(i).asLong());
    }
  }

  @Test
  void calibrationGroupsHoldAllRowsAndKeepTiesTogether() {
    RiskSample s = sample("p_b");
    CalibrationCurve curve =
        CalibrationCurve.of(
                s,
                Golden.table("metrics.csv").whole("athlete"),
                10,
                new AthleteBootstrap(200, 7, 0.95))
            .require();
    assertThat(curve.groups()).hasSize(10);
    assertThat(curve.groups().stream().mapToLong(CalibrationCurve.Group::rows).sum())
        .isEqualTo(2000);
    assertThat(curve.groups().stream().mapToLong(CalibrationCurve.Group::events).sum())
        .isEqualTo(346);
    for (int i = 1; i < 10; i++) {
      assertThat(curve.groups().get(i).lowestRisk())
          .isGreaterThan(curve.groups().get(i - 1).highestRisk());
    }
    assertThat(curve.groups())
        .allSatisfy(g -> assertThat(g.observed().contains(g.observed().estimate())).isTrue());
  }

  private static void assertWald(Interval actual, JsonNode r, String name) {
    assertThat(actual.estimate()).as(name).isCloseTo(r.get(name).asDouble(), CLOSE);
    // R's glm takes the weights of its last but one iteration for the covariance.
    assertThat(actual.width() / 2 / StandardNormal.twoSided(0.95))
        .as(name + " error")
        .isCloseTo(r.get(name + "_se").asDouble(), withinPercentage(1e-5));
  }

  private static void assertInterval(Interval actual, JsonNode r) {
    assertThat(actual.low()).isCloseTo(r.get(0).asDouble(), CLOSE);
    assertThat(actual.high()).isCloseTo(r.get(1).asDouble(), CLOSE);
  }
}
