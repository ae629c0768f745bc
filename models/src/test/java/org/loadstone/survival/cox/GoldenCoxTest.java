package org.loadstone.survival.cox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.loadstone.survival.SharedGolden.assertClose;
import static org.loadstone.survival.SharedGolden.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.loadstone.formula.Frame;
import org.loadstone.formula.Values;
import org.loadstone.metric.Concordance;
import org.loadstone.survival.SharedGolden;

/** Every model of the golden Cox files, as their R calls state them. */
class GoldenCoxTest {
  private static final Pattern CALL =
      Pattern.compile("coxph\\(formula = (.*), data = d,.*?(?:cluster = (\\w+))?\\)");

  @TestFactory
  Stream<DynamicTest> bladder2() {
    return models("cox_bladder2.json", "bladder2.csv");
  }

  @TestFactory
  Stream<DynamicTest> bladder1() {
    return models("cox_bladder1.json", "bladder1.csv");
  }

  @TestFactory
  Stream<DynamicTest> rats() {
    return models("cox_rats.json", "rats.csv");
  }

  @TestFactory
  Stream<DynamicTest> lung() {
    return models("cox_lung.json", "lung.csv");
  }

  @TestFactory
  Stream<DynamicTest> gammaVarianceByDirectMaximisation() {
    JsonNode all = SharedGolden.json("frailty_gamma_profile.json");
    return Stream.of("bladder2", "rats_female")
        .flatMap(data -> Stream.of("efron", "breslow").map(ties -> data + "_" + ties))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> SharedGolden.within(1e-4, () -> profile(name, all.get(name)))));
  }

  private static void profile(String name, JsonNode expected) {
    boolean isRats = name.startsWith("rats");
    String ties = name.substring(name.lastIndexOf('_') + 1);
    JsonNode theirs =
        SharedGolden.json(isRats ? "cox_rats.json" : "cox_bladder2.json")
            .get(isRats ? "female_frailty_gamma" : "frailty_gamma")
            .get(ties);
    CoxModel model =
        model(
            isRats ? "female_frailty_gamma" : "frailty_gamma",
            isRats ? "rats.csv" : "bladder2.csv",
            theirs);
    FrailtyFit fit =
        SharedFrailty.fit(
            model.rows(),
            Ties.valueOf(ties.toUpperCase(java.util.Locale.ROOT)),
            FrailtyDistribution.GAMMA,
            model.frailty().orElseThrow().group(),
            java.util.OptionalDouble.empty());
    assertClose(name + " theta", fit.theta(), expected.get("theta"));
    assertClose(name + " marginal", fit.marginal().orElseThrow(), expected.get("i_loglik"));
    assertClose(name + " coef", fit.conditional().coefficients(), expected.get("coef"));
    double[] se = new double[fit.conditional().names().size()];
    for (int j = 0; j < se.length; j++) {
      se[j] = Math.sqrt(fit.conditional().variance()[j][j]);
    }
    assertClose(name + " se", se, expected.get("se"));
    assertClose(name + " frail", fit.logFrailty(), expected.get("frail"));
  }

  private static Stream<DynamicTest> models(String golden, String data) {
    List<DynamicTest> tests = new ArrayList<>();
    JsonNode all = SharedGolden.json(golden);
    all.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("meta")) {
                for (String ties : List.of("efron", "breslow")) {
                  JsonNode expected = all.get(name).get(ties);
                  tests.add(
                      DynamicTest.dynamicTest(
                          name + " " + ties,
                          () -> check(name, expected, model(name, data, expected))));
                }
              }
            });
    return tests.stream();
  }

  static CoxModel model(String name, String data, JsonNode expected) {
    String file = name.startsWith("wlw") ? "bladder_wlw.csv" : data;
    SharedGolden.Table table = SharedGolden.table(file);
    if (name.startsWith("female")) {
      table = table.where(v -> v.applyAsDouble("male") == 0);
    }
    if (file.equals("bladder1.csv")) {
      table = table.where(v -> v.applyAsDouble("stop") > v.applyAsDouble("start"));
    }
    Map<String, Values> columns = new LinkedHashMap<>();
    for (String column : table.header()) {
      if (!column.equals("treatment")) {
        columns.put(column, new Values.Numbers(table.column(column)));
      }
    }
    Matcher call = CALL.matcher(expected.get("call").asText());
    assertThat(call.matches()).as(expected.get("call").asText()).isTrue();
    String cluster = call.group(2) == null ? "" : " + cluster(" + call.group(2) + ")";
    return CoxModel.read(call.group(1) + cluster, Frame.of(columns));
  }

  private static void check(String name, JsonNode expected, CoxModel model) {
    Ties ties = Ties.valueOf(expected.get("ties").asText().toUpperCase(java.util.Locale.ROOT));
    if (model.frailty().isPresent()) {
      checkFrailty(name, expected, model, ties);
      return;
    }
    CoxFit fit = CoxFit.of(model.rows(), ties);
    checkFit(name, expected, fit);
    checkResiduals(name, expected, fit);
    checkZph(name, expected.get("cox_zph"), fit);
    checkCurves(name, expected, model, fit);
  }

  private static void checkFit(String name, JsonNode expected, CoxFit fit) {
    assertThat(fit.names()).isEqualTo(texts(expected.get("terms")));
    assertThat(fit.rows().size()).isEqualTo(expected.get("n").asInt());
    assertThat(fit.rows().events()).isEqualTo(expected.get("nevent").asInt());
    assertClose(name + " coef", fit.coefficients(), expected.get("coef"));
    assertClose(name + " var", fit.variance(), expected.get("var"));
    assertClose(name + " means", fit.means(), expected.get("means"));
    assertClose(name + " null", fit.logLikelihoodNull(), expected.get("loglik_null"));
    assertClose(name + " final", fit.logLikelihood(), expected.get("loglik_final"));
    assertClose(name + " lr", fit.likelihoodRatio(), expected.get("lr_test"));
    assertClose(name + " score", fit.score(), expected.get("score_test"));
    assertClose(name + " wald", fit.wald(), expected.get("wald_test"));
    if (expected.get("robust_var").isNull()) {
      assertThat(fit.robustVariance()).isEmpty();
    } else {
      assertClose(name + " robust", fit.robustVariance().orElseThrow(), expected.get("robust_var"));
      assertClose(
          name + " rscore",
          fit.robustScore().orElseThrow(),
          fit.names().size() == 1
              ? expected.get("robust_score_test").get(0).get(0)
              : expected.get("robust_score_test"));
    }
    checkConcordance(name, expected.get("concordance"), fit.concordance(), fit.rows().cluster);
  }

  private static void checkConcordance(
      String name, JsonNode expected, Concordance actual, int[] cluster) {
    assertClose(name + " concordant", actual.concordant(), expected.get("concordant"));
    assertClose(name + " discordant", actual.discordant(), expected.get("discordant"));
    assertClose(name + " tied x", actual.tiedScore(), expected.get("tied_x"));
    assertClose(name + " tied y", actual.tiedTime(), expected.get("tied_y"));
    assertClose(name + " tied xy", actual.tiedBoth(), expected.get("tied_xy"));
    assertClose(name + " c", actual.estimate(), expected.get("concordance"));
    double error = cluster == null ? actual.standardError() : actual.standardError(cluster);
    if (name.equals("frailty")) { // scores equal but for rounding fall to either side
      assertThat(error).isCloseTo(number(expected.get("std")), withinPercentage(0.3));
      return;
    }
    assertClose(name + " c error", error, expected.get("std"));
  }

  private static void checkResiduals(String name, JsonNode expected, CoxFit fit) {
    assertClose(
        name + " martingale",
        fit.martingaleResiduals(),
        expected.get("resid_martingale").get("values"));
    assertClose(
        name + " deviance", fit.devianceResiduals(), expected.get("resid_deviance").get("values"));
    if (expected.get("resid_schoenfeld") != null) {
      Schoenfeld schoenfeld = fit.schoenfeld();
      assertClose(
          name + " schoenfeld",
          schoenfeld.residuals(),
          expected.get("resid_schoenfeld").get("values"));
      assertClose(
          name + " scaled",
          schoenfeld.scaled(),
          expected.get("resid_scaled_schoenfeld").get("values"));
    }
    assertClose(name + " scores", fit.scoreResiduals(), expected.get("resid_score").get("values"));
    assertClose(name + " dfbeta", fit.dfbeta(), expected.get("resid_dfbeta").get("values"));
  }

  private static void checkZph(String name, JsonNode expected, CoxFit fit) {
    for (TimeScale scale : TimeScale.values()) {
      JsonNode one = expected.get(scale.name().toLowerCase(java.util.Locale.ROOT));
      ProportionalHazards test = fit.proportionalHazards(scale);
      assertClose(name + " zph " + scale, test.statistic(), one.get("chisq"));
      assertClose(name + " zph p " + scale, test.pValue(), one.get("p"));
    }
  }

  private static void checkCurves(String name, JsonNode expected, CoxModel model, CoxFit fit) {
    JsonNode baseline = expected.get("basehaz_uncentered");
    for (BaselineHazard one : baseline.has("error") ? List.<BaselineHazard>of() : fit.baseline()) {
      JsonNode at = baseline.get(model.strata().get(one.stratum()));
      assertClose(name + " time", one.time(), at.get("time"));
      assertClose(name + " hazard", one.hazard(), at.get("cumhaz"));
    }
    if (expected.get("predict") == null || expected.get("predict").get("survfit").has("error")) {
      return;
    }
    double[][] newdata = new double[2][fit.names().size()];
    for (int j = 0; j < fit.names().size(); j++) {
      for (int m = 0; m < 2; m++) {
        newdata[m][j] =
            expected.get("predict").get("newdata").get(fit.names().get(j)).get(m).asDouble();
      }
    }
    for (PredictedCurves one : fit.curves(newdata)) {
      JsonNode at =
          expected.get("predict").get("survfit").get(model.strata().get(one.stratum().stratum()));
      assertClose(name + " n_risk", one.stratum().atRisk(), at.get("n_risk"));
      assertClose(name + " n_event", one.stratum().events(), at.get("n_event"));
      assertClose(name + " n_censor", one.stratum().censored(), at.get("n_censor"));
      assertClose(name + " surv", one.survival(), at.get("surv"));
      assertClose(name + " cumhaz", one.hazard(), at.get("cumhaz"));
      assertClose(name + " error", one.error(), at.get("std_err_cumhaz_scale"));
      assertClose(name + " lower", one.lower(0.95), at.get("lower"));
      assertClose(name + " upper", one.upper(0.95), at.get("upper"));
    }
  }

  // A theta that R searched for is good to 1e-5, and all that depends on it with it.
  private static void checkFrailty(String name, JsonNode expected, CoxModel model, Ties ties) {
    CoxModel.FrailtyTerm term = model.frailty().orElseThrow();
    FrailtyFit fit =
        SharedFrailty.fit(model.rows(), ties, term.distribution(), term.group(), term.theta());
    JsonNode frailty = expected.get("frailty");
    double theta = number(frailty.get("theta"));
    boolean isTight = number(frailty.get("eps_used")) < 1e-6;
    assertThat(fit.theta()).isCloseTo(theta, within((isTight ? 1e-4 : 1e-3) * theta));
    if (name.endsWith("default_eps")) { // R stops well before the end
      return;
    }
    SharedGolden.within(
        term.theta().isPresent() ? 1e-6 : 1e-2, () -> checkFrailty(expected, model, fit));
  }

  private static void checkFrailty(JsonNode expected, CoxModel model, FrailtyFit fit) {
    JsonNode frailty = expected.get("frailty");
    String name = "frailty";
    assertClose("coef", fit.conditional().coefficients(), expected.get("coef"));
    assertClose("var", fit.conditional().variance(), expected.get("var"));
    assertClose("means", fit.conditional().means(), expected.get("means"));
    assertClose("null", fit.atZero(), expected.get("loglik_null"));
    assertClose("final", fit.logLikelihood(), expected.get("loglik_final"));
    assertClose("lr", fit.likelihoodRatio(), expected.get("lr_test"));
    assertClose("df", fit.degrees(), expected.get("lr_df"));
    assertClose("wald", fit.conditional().wald(), expected.get("wald_test"));
    assertClose("frail", fit.logFrailty(), frailty.get("frail"));
    assertClose("fvar", fit.frailtyVariance(), frailty.get("fvar"));
    assertClose("penalty", fit.penalty(), frailty.get("penalty").get(1));
    if (fit.marginal().isPresent()) {
      assertClose("c_loglik", fit.marginal().getAsDouble(), frailty.get("c_loglik"));
    }
    assertClose("lp", fit.linearPredictor(), frailty.get("linear_predictor").get("values"));
    checkConcordance(name, expected.get("concordance"), fit.conditional().concordance(), null);
    checkResiduals(name, expected, fit.conditional());
    assertClose(
        "basehaz with",
        fit.conditional().baseline().getFirst().hazard(),
        expected.get("basehaz_uncentered_with_frailty").get("all").get("cumhaz"));
    assertClose(
        "basehaz without",
        fit.withoutFrailty().getFirst().hazard(),
        expected.get("basehaz_uncentered").get("all").get("cumhaz"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(one -> out.add(one.asText()));
    return out;
  }
}
