package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.CoxModel;
import org.loadstone.survival.cox.FrailtyDistribution;
import org.loadstone.survival.cox.FrailtyFit;
import org.loadstone.survival.cox.SharedFrailty;

/** A model in which groups share a factor of the hazard. */
final class FrailtyFindings extends CoxFindings {
  private final FrailtyFit fit;
  private final CoxModel.FrailtyTerm term;

  FrailtyFindings(SurvivalTask task, FormulaRows rows, CoxModel model) {
    super(task, rows, model);
    this.term = model.frailty().orElseThrow();
    this.fit =
        SharedFrailty.fit(
            model.rows(), task.cox().ties(), term.distribution(), term.group(), term.theta());
  }

  @Override
  public Map<String, Object> json() {
    CoxFit given = fit.conditional();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("call", rows.formula().text());
    out.putAll(CoxJson.coefficients(given));
    out.put("loglik_null", fit.atZero());
    out.put("loglik_final", fit.logLikelihood());
    out.put("iter", List.of(given.iterations()));
    out.put("aic", 2 * (fit.totalDegrees() - fit.logLikelihood()));
    out.put("lr_test", fit.likelihoodRatio());
    out.put("lr_df", Plain.list(fit.degrees()));
    out.put("score_test", null);
    out.put("robust_score_test", null);
    out.put("wald_test", given.wald());
    out.put("concordance", CoxJson.concordance(given.concordance(), Optional.empty()));
    out.put("frailty", frailty());
    out.put("basehaz_uncentered_with_frailty", CoxJson.baseline(given.baseline(), model.strata()));
    out.put("basehaz_uncentered", CoxJson.baseline(fit.withoutFrailty(), model.strata()));
    if (task.cox().hasResiduals(rows.size())) {
      out.putAll(CoxJson.residuals(given));
    }
    out.put("cox_zph", CoxJson.noProportionalHazards());
    return out;
  }

  private Map<String, Object> frailty() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("theta", fit.theta());
    out.put("c_loglik", Plain.of(fit.marginal()));
    out.put("groups", term.groups());
    out.put("frail", Plain.list(fit.logFrailty()));
    out.put("fvar", Plain.list(fit.frailtyVariance()));
    out.put("df", Plain.list(fit.degrees()));
    out.put("df2", null);
    out.put("penalty", List.of(fit.isFound() ? 0.0 : fit.penalty(), fit.penalty()));
    out.put("linear_predictor", CoxJson.summed(fit.linearPredictor()));
    return out;
  }

  @Override
  public List<Sheet> sheets() {
    String name = term.distribution() == FrailtyDistribution.GAMMA ? "gamma" : "Gaussian";
    List<Sheet> all = new ArrayList<>();
    all.add(
        CoxSheets.coefficients(
            caption("%s frailty of %,d groups".formatted(name, term.groups().size())),
            fit.conditional()));
    OptionalDouble marginal = fit.marginal();
    all.add(
        Sheet.line(
            "variance of the frailty %s%s%s"
                .formatted(
                    Sheet.number(fit.theta()),
                    fit.isFound() ? "" : " (given)",
                    marginal.isPresent()
                        ? ", marginal log likelihood " + Sheet.number(marginal)
                        : "")));
    all.add(
        Sheet.line(
            test("likelihood ratio test", fit.likelihoodRatio(), fit.totalDegrees())
                + System.lineSeparator()
                + test("Wald test", fit.conditional().wald(), fit.degrees().length - 1)));
    return all;
  }
}
