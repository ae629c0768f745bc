package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.stream.Stream;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Decimal;
import org.loadstone.chart.IntervalPlot;
import org.loadstone.chart.ParetoPlot;

/** Training policies compared under the simulation model. */
final class PolicySection {
  private final Outcome outcome;

  PolicySection(Outcome outcome) {
    this.outcome = outcome;
  }

  String html(Part<PolicyComparison> policies) {
    return "<section id=\"policies\"><h2>Training policies compared</h2>\n"
        + policies.fold(this::comparison, why -> Html.absent("Policy comparison", why))
        + "</section>\n";
  }

  private String comparison(PolicyComparison comparison) {
    PolicyComparison.Gate gate = comparison.gate();
    return "<p class=\"status\"><strong>"
        + escape(Words.capital(gate.status().words()))
        + ".</strong> "
        + escape(gate.words())
        + "</p>"
        + Html.text(
            "p",
            "Simulated differences hold under the model and its assumptions. All policies ran on the"
                + " same random streams, so differences are paired.")
        + pareto(comparison)
        + table(comparison.policies())
        + differences(comparison)
        + Html.text("h3", "Does the simulation reproduce what happened?")
        + naturalCourse(comparison.naturalCourse())
        + Html.text("h3", "Assumptions")
        + Html.list(comparison.assumptions());
  }

  private String pareto(PolicyComparison comparison) {
    if (comparison.policies().isEmpty()) {
      return Html.absent("Policies", "None was simulated.");
    }
    return Html.figure(
        ParetoPlot.of(
            ChartText.of(
                    "Training dose kept against " + unit(),
                    "Right is more training kept, down is fewer events; each cross is a 95 %"
                        + " interval.")
                .withAxes("dose kept, in 100", unit()),
            comparison.policies().stream()
                .map(
                    p ->
                        new ParetoPlot.Point(
                            p.name(), span(p.doseKept(), 100), span(p.recurrences(), 1)))
                .toList()));
  }

  private String unit() {
    return outcome.plural() + " per 100 athlete-seasons";
  }

  private static ParetoPlot.Span span(Estimate e, double times) {
    return new ParetoPlot.Span(e.value() * times, e.lower() * times, e.upper() * times);
  }

  private String table(List<PolicyComparison.Policy> policies) {
    return Html.table(
        List.of(
            "policy",
            unit(),
            "days lost per athlete-season",
            "dose kept, %",
            "outside observed loads"),
        policies.stream()
            .map(
                p ->
                    List.of(
                        p.name(),
                        Words.estimate(p.recurrences()),
                        Words.estimate(p.daysLost()),
                        Words.estimate(hundredfold(p.doseKept())),
                        p.outsideSupport().map(Words::share).orElse("not known"))));
  }

  private static Estimate hundredfold(Estimate e) {
    return new Estimate(100 * e.value(), 100 * e.lower(), 100 * e.upper());
  }

  private String differences(PolicyComparison comparison) {
    if (comparison.differences().isEmpty()) {
      return Html.absent("Paired differences", "Only one policy was simulated.");
    }
    return Html.figure(
        IntervalPlot.differences(
            ChartText.of(
                    "Paired difference to \"" + comparison.reference() + "\"",
                    "Left of the dashed line is fewer events than under the reference.")
                .withAxes(unit() + ", difference", ""),
            comparison.differences().stream()
                .map(
                    d ->
                        new IntervalPlot.Row(
                            d.policy(),
                            d.recurrences().value(),
                            d.recurrences().lower(),
                            d.recurrences().upper()))
                .toList()));
  }

  private static String naturalCourse(List<PolicyComparison.CourseCheck> checks) {
    if (checks.isEmpty()) {
      return Html.absent("Natural course", "The check was not run.");
    }
    Stream<List<String>> rows =
        checks.stream()
            .map(
                c ->
                    List.of(
                        c.quantity(),
                        Words.estimate(c.observed()),
                        Decimal.plain(c.simulated()),
                        c.agreement().words()));
    return Html.table(
        List.of("under what was really done", "observed", "simulated", "agreement"), rows);
  }
}
