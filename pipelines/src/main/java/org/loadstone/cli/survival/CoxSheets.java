package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.StandardNormal;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.ProportionalHazards;
import org.loadstone.survival.cox.TimeScale;

/** A Cox model as an R user expects to read it. */
final class CoxSheets {
  private static final double LEVEL = 0.95;

  private CoxSheets() {}

  static List<Sheet> of(CoxFindings found, CoxFit fit) {
    List<Sheet> all = new ArrayList<>();
    String errors = fit.robustVariance().isPresent() ? ", robust errors by cluster" : "";
    all.add(
        coefficients(
            found.caption(
                "Cox model, %s ties%s"
                    .formatted(fit.ties().name().toLowerCase(java.util.Locale.ROOT), errors)),
            fit));
    int p = fit.names().size();
    List<String> lines = new ArrayList<>();
    Concordance c = fit.concordance();
    lines.add(
        "concordance %s (se %s)"
            .formatted(
                Sheet.number(c.estimate()),
                Sheet.number(
                    found.model.clusters().map(c::standardError).orElseGet(c::standardError))));
    lines.add(CoxFindings.test("likelihood ratio test", fit.likelihoodRatio(), p));
    lines.add(CoxFindings.test("Wald test", fit.wald(), p));
    lines.add(CoxFindings.test("score test", fit.score(), p));
    fit.robustScore().ifPresent(v -> lines.add(CoxFindings.test("robust score test", v, p)));
    all.add(Sheet.line(String.join(System.lineSeparator(), lines)));
    if (p > 0) {
      all.add(proportional(fit));
    }
    return all;
  }

  static Sheet coefficients(String caption, CoxFit fit) {
    double z = StandardNormal.twoSided(LEVEL);
    double[] errors = CoxJson.errors(fit.robustVariance().orElse(fit.variance()));
    double[] b = fit.coefficients();
    List<List<String>> lines = new ArrayList<>();
    for (int j = 0; j < b.length; j++) {
      lines.add(Coefficients.row(fit.names().get(j), b[j], errors[j], z));
    }
    return Sheet.of(caption, Coefficients.header("HR"), lines);
  }

  private static Sheet proportional(CoxFit fit) {
    ProportionalHazards test = fit.proportionalHazards(TimeScale.KM);
    List<List<String>> lines = new ArrayList<>();
    for (int j = 0; j < test.statistic().length; j++) {
      lines.add(
          List.of(
              j < fit.names().size() ? fit.names().get(j) : "all together",
              Sheet.number(test.statistic()[j]),
              Integer.toString(test.degrees()[j]),
              Sheet.p(test.pValue()[j])));
    }
    return Sheet.of(
        "Do hazard ratios stay the same over time? A small p says no.",
        List.of("term", "chi-square", "df", "p"),
        lines);
  }
}
