package org.loadstone.survival;

import static org.loadstone.survival.SharedGolden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every entry of competing_risks.json that is not a Cox model. */
class GoldenCompetingRisksTest {
  private record Set(SurvivalData data, int[] group, double[][] x, double[][] rows, JsonNode r) {}

  private static Set synth() {
    var t = SharedGolden.table("competing_synth.csv");
    return new Set(
        SurvivalData.of(t.column("time"), t.whole("cause")),
        t.whole("group"),
        t.columns("x1", "x2"),
        new double[][] {{0, 0}, {1, 1}},
        SharedGolden.json("competing_risks.json").get("synth"));
  }

  private static Set bladder() {
    var t = SharedGolden.table("competing_bladder1_first.csv");
    return new Set(
        SurvivalData.of(t.column("stop"), t.whole("cause")),
        t.whole("group"),
        t.columns("thiotepa", "pyridoxine", "number", "size"),
        new double[][] {{0, 0, 1, 1}, {1, 0, 3, 2}},
        SharedGolden.json("competing_risks.json").get("bladder1_first"));
  }

  @Test
  void stateOccupancyEqualsSurvfitOfAFactor() {
    for (Set s : List.of(synth(), bladder())) {
      JsonNode e = s.r.get("aalen_johansen");
      StateOccupancy a = StateOccupancy.of(s.data).getFirst().atEvents();
      assertClose("time", a.time(), e.get("time"));
      assertClose("n_risk", a.atRisk(), e.get("n_risk"));
      assertClose("cause1", column(a.events(), 0), e.get("n_event_cause1"));
      assertClose("cause2", column(a.events(), 1), e.get("n_event_cause2"));
      assertClose("pstate", a.probability(), e.get("pstate"));
      assertClose("std_err", a.standardError(), e.get("std_err"));
      assertClose("cumhaz", a.hazard(), e.get("cumhaz"));
      assertClose("lower", a.limits(0.95).lower(), e.get("lower"));
      assertClose("upper", a.limits(0.95).upper(), e.get("upper"));
    }
  }

  @Test
  void incidenceAndItsVarianceEqualCuminc() {
    for (Set s : List.of(synth(), bladder())) {
      assertIncidence(CumulativeIncidence.of(s.data), s.r.get("cuminc"));
      assertIncidence(
          CumulativeIncidence.of(s.data.withGroups(s.group)), s.r.get("cuminc_by_group"));
    }
  }

  @Test
  void testsBetweenGroupsEqualGraysTests() {
    for (Set s : List.of(synth(), bladder())) {
      double[][] tests =
          GrayTest.of(s.data.withGroups(s.group)).stream()
              .map(t -> new double[] {t.statistic(), t.pValue(), t.degrees()})
              .toArray(double[][]::new);
      assertClose("gray", tests, s.r.get("cuminc_by_group").get("gray_test"));
    }
  }

  @Test
  void subdistributionModelsEqualCrr() {
    for (Set s : List.of(synth(), bladder())) {
      for (int cause = 1; cause <= 2; cause++) {
        JsonNode e = s.r.get("fine_gray_crr_cause" + cause);
        if (e.has("error")) {
          continue;
        }
        FineGray f = FineGray.fit(s.data, s.x, cause);
        assertClose("coef", f.coefficients(), e.get("coef"));
        assertClose("inv", f.inverseInformation(), e.get("inv_information"));
        assertClose("loglik", f.logLikelihood(), e.get("loglik"));
        assertClose("null", f.logLikelihoodNull(), e.get("loglik_null"));
        assertClose("uftime", f.time(), e.get("uftime"));
        assertClose("jumps", f.baselineJumps(), e.get("baseline_subdist_hazard_jumps"));
        assertClose("var", f.variance(), e.get("var"));
        assertClose("se", f.standardErrors(), e.get("se"));
        double[][] cif = new double[f.time().length][s.rows.length];
        for (int r = 0; r < s.rows.length; r++) {
          double[] column = f.incidence(s.rows[r]);
          for (int k = 0; k < cif.length; k++) {
            cif[k][r] = column[k];
          }
        }
        assertClose("cif", cif, e.at("/predict_cif/cif"));
        assertClose("cif time", f.time(), e.at("/predict_cif/time"));
      }
    }
  }

  private static void assertIncidence(List<CumulativeIncidence> curves, JsonNode e) {
    double[] times =
        StreamSupport.stream(e.get("times").spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .toArray();
    double[][] estimate = new double[curves.size()][times.length];
    double[][] variance = new double[curves.size()][times.length];
    for (int c = 0; c < curves.size(); c++) {
      for (int k = 0; k < times.length; k++) {
        estimate[c][k] = curves.get(c).estimateAt(times[k]);
        variance[c][k] = curves.get(c).varianceAt(times[k]);
      }
    }
    assertClose("est", estimate, e.get("est"));
    assertClose("var", variance, e.get("var"));
  }

  private static double[] column(double[][] values, int at) {
    double[] out = new double[values.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = values[k][at];
    }
    return out;
  }
}
