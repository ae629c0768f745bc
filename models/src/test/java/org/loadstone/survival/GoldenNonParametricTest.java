package org.loadstone.survival;

import static org.loadstone.survival.SharedGolden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every entry of nonparametric.json. */
class GoldenNonParametricTest {
  private static final double LEVEL = 0.95;

  private static SurvivalData lung() {
    var t = SharedGolden.table("lung.csv");
    return SurvivalData.of(t.column("time"), t.whole("event"));
  }

  private static SurvivalData lungBySex() {
    return lung().withGroups(SharedGolden.table("lung.csv").whole("sex"));
  }

  private static SurvivalData ratsByRx() {
    var t = SharedGolden.table("rats.csv");
    return SurvivalData.of(t.column("time"), t.whole("status")).withGroups(t.whole("rx"));
  }

  private static SurvivalData recurrent(SharedGolden.Table t) {
    return SurvivalData.of(t.column("start"), t.column("stop"), t.whole("event"))
        .withSubjects(t.whole("id"));
  }

  private static JsonNode r(String key) {
    return SharedGolden.json("nonparametric.json").get(key);
  }

  @Test
  void survivalOfLungEqualsR() {
    assertCurves(lung(), r("km_lung"));
  }

  @Test
  void survivalOfLungBySexEqualsR() {
    assertCurves(lungBySex(), r("km_lung_by_sex"));
  }

  @Test
  void survivalOfRatsByTreatmentEqualsR() {
    assertCurves(ratsByRx(), r("km_rats_by_rx"));
  }

  @Test
  void logRankTestsEqualR() {
    assertTest(lungBySex(), r("logrank_lung_sex"));
    assertTest(ratsByRx(), r("logrank_rats_rx"));
  }

  @Test
  void meanCumulativeFunctionsEqualR() {
    var bladder2 = SharedGolden.table("bladder2.csv");
    assertMean(MeanCumulativeFunction.of(recurrent(bladder2)).getFirst(), r("mcf_bladder2"));
    var byRx = MeanCumulativeFunction.of(recurrent(bladder2).withGroups(bladder2.whole("rx")));
    assertMean(byRx.get(0), r("mcf_bladder2_rx1"));
    assertMean(byRx.get(1), r("mcf_bladder2_rx2"));
    var bladder1 =
        SharedGolden.table("bladder1.csv")
            .where(row -> row.applyAsDouble("stop") > row.applyAsDouble("start"));
    assertMean(MeanCumulativeFunction.of(recurrent(bladder1)).getFirst(), r("mcf_bladder1"));
  }

  @Test
  void survivalWithSubjectsEqualsSurvfitWithId() {
    JsonNode e = r("mcf_bladder2_survfit_id").get("all");
    SurvivalCurve c =
        KaplanMeier.bySubject(recurrent(SharedGolden.table("bladder2.csv"))).getFirst().atEvents();
    assertCounts(c, e);
    assertClose("surv", c.survival(), e.get("surv"));
    assertClose("std", c.survivalError(), e.get("std_err_cumhaz_scale"));
    assertClose("cumhaz", c.hazard(), e.get("cumhaz"));
    assertClose("std_chaz", c.hazardError(), e.get("std_chaz"));
    assertLimits(c, IntervalScale.LOG, e);
  }

  private static void assertCurves(SurvivalData data, JsonNode e) {
    List<SurvivalCurve> curves = KaplanMeier.of(data);
    List<SurvivalCurve> fh = FlemingHarrington.of(data);
    for (int g = 0; g < curves.size(); g++) {
      SurvivalCurve whole = curves.get(g);
      SurvivalCurve c = whole.atEvents();
      JsonNode x = nth(e.get("curves"), g);
      assertCounts(c, x);
      assertClose("surv", c.survival(), x.get("surv"));
      assertClose("std", c.logError(), x.get("std_err_cumhaz_scale"));
      assertClose("cumhaz", c.hazard(), x.get("cumhaz"));
      assertClose("std_chaz", c.hazardError(), x.get("std_chaz"));
      assertLimits(c, IntervalScale.LOG, x);
      assertLimits(c, IntervalScale.PLAIN, nth(e.get("ci_plain"), g));
      assertLimits(c, IntervalScale.LOG_LOG, nth(e.get("ci_loglog"), g));
      assertLimits(c, IntervalScale.LOGIT, nth(e.get("ci_logit"), g));
      assertTable(whole, data.lastTime(), e.get("table").get(g));
      assertQuantiles(whole, e.get("quantiles"), g, curves.size());
      JsonNode f = nth(e.get("fleming_harrington_surv"), g);
      assertClose("fh time", fh.get(g).atEvents().time(), f.get("time"));
      assertClose("fh surv", fh.get(g).atEvents().survival(), f.get("surv"));
      assertClose("fh cumhaz", fh.get(g).atEvents().hazard(), f.get("cumhaz"));
    }
  }

  private static JsonNode nth(JsonNode object, int n) {
    return object.get(object.properties().stream().skip(n).findFirst().orElseThrow().getKey());
  }

  private static void assertCounts(SurvivalCurve c, JsonNode x) {
    assertClose("time", c.time(), x.get("time"));
    assertClose("n_risk", c.atRisk(), x.get("n_risk"));
    assertClose("n_event", c.events(), x.get("n_event"));
    assertClose("n_censor", c.censored(), x.get("n_censor"));
  }

  private static void assertLimits(SurvivalCurve c, IntervalScale scale, JsonNode x) {
    assertClose(scale + " lower", c.limits(scale, LEVEL).lower(), x.get("lower"));
    assertClose(scale + " upper", c.limits(scale, LEVEL).upper(), x.get("upper"));
  }

  private static void assertTable(SurvivalCurve c, double until, JsonNode e) {
    var mean = c.restrictedMean(until);
    var median = c.median(IntervalScale.LOG, LEVEL);
    double[] row = {
      c.records(),
      c.mostAtRisk(),
      c.atRisk()[0],
      c.eventsInAll(),
      mean.value(),
      mean.standardError(),
      orNaN(median.estimate()),
      orNaN(median.lower()),
      orNaN(median.upper())
    };
    assertClose("table", row, e);
  }

  private static void assertQuantiles(SurvivalCurve c, JsonNode e, int g, int groups) {
    var q =
        IntStream.range(0, 3)
            .mapToObj(i -> c.quantile(e.get("probs").get(i).asDouble(), IntervalScale.LOG, LEVEL))
            .toList();
    JsonNode at = groups == 1 ? e.get("quantile") : e.get("quantile").get(g);
    JsonNode lower = groups == 1 ? e.get("lower") : e.get("lower").get(g);
    JsonNode upper = groups == 1 ? e.get("upper") : e.get("upper").get(g);
    assertClose("quantile", q.stream().mapToDouble(v -> orNaN(v.estimate())).toArray(), at);
    assertClose("lower", q.stream().mapToDouble(v -> orNaN(v.lower())).toArray(), lower);
    assertClose("upper", q.stream().mapToDouble(v -> orNaN(v.upper())).toArray(), upper);
  }

  private static double orNaN(OptionalDouble v) {
    return v.orElse(Double.NaN);
  }

  private static void assertTest(SurvivalData data, JsonNode e) {
    LogRank test = LogRank.of(data);
    assertClose("chisq", test.chiSquare(), e.get("logrank_chisq"));
    assertClose("var", test.variance(), e.get("var"));
    assertClose(
        "obs",
        IntStream.range(0, 2).mapToDouble(g -> test.observed()[g][0]).toArray(),
        e.get("obs"));
    assertClose(
        "exp",
        IntStream.range(0, 2).mapToDouble(g -> test.expected()[g][0]).toArray(),
        e.get("exp"));
    assertClose("peto", LogRank.petoPeto(data).chiSquare(), e.get("peto_peto_rho1_chisq"));
  }

  private static void assertMean(MeanCumulativeFunction m, JsonNode e) {
    assertClose("time", m.time(), e.get("time"));
    assertClose("n_risk", m.atRisk(), e.get("n_risk"));
    assertClose("n_event", m.events(), e.get("n_event"));
    assertClose("mcf", m.mean(), e.get("mcf"));
    assertClose("robust", m.robustError(), e.get("se_robust_lawless_nadeau"));
    assertClose("poisson", m.poissonError(), e.get("se_poisson"));
    assertClose("lower", m.limits(LEVEL).lower(), e.get("log_ci95_lower"));
    assertClose("upper", m.limits(LEVEL).upper(), e.get("log_ci95_upper"));
  }
}
