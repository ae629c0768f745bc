package org.loadstone.report;

import java.util.List;
import java.util.stream.Collectors;
import org.loadstone.chart.CalibrationPlot;
import org.loadstone.chart.ChartText;

/** Whether the risks deserve belief. */
final class ModelSection {
  private final Outcome outcome;

  ModelSection(Outcome outcome) {
    this.outcome = outcome;
  }

  String html(Part<ModelReview> model) {
    return "<section id=\"model\"><h2>How good are these estimates?</h2>\n"
        + model.fold(this::review, why -> Html.absent("Model review", why))
        + "</section>\n";
  }

  private String review(ModelReview review) {
    return Html.text("p", "lead", review.conclusion())
        + Html.text("p", review.protocol())
        + review.metrics().stream().map(ModelSection::metric).collect(Collectors.joining())
        + Html.text("h3", "Do the shown numbers come true?")
        + review.calibration().fold(this::calibration, why -> Html.absent("Calibration", why))
        + Html.text("h3", "What were the last alerts worth?")
        + review.alerts().fold(this::alerts, why -> Html.absent("Alerts", why));
  }

  private static String metric(ModelReview.Metric metric) {
    return Html.text("h4", metric.name())
        + Html.text("p", "small", metric.reading())
        + Html.table(
            List.of("model", metric.name() + " (95 % interval)"),
            metric.scores().stream().map(s -> List.of(s.model(), Words.estimate(s.value()))));
  }

  private String calibration(List<ModelReview.Group> groups) {
    if (groups.isEmpty()) {
      return Html.absent("Calibration", "No athlete-day has reached the end of its horizon.");
    }
    return Html.figure(
            CalibrationPlot.of(
                ChartText.of(
                    "Shown against observed",
                    "On the dashed line as many were followed by the outcome as shown."),
                groups.stream().map(ModelSection::bin).toList()))
        + Html.list(groups.stream().map(this::sentence).toList());
  }

  private static CalibrationPlot.Bin bin(ModelReview.Group group) {
    Estimate o = group.observed();
    return new CalibrationPlot.Bin(
        group.predicted(), o.value(), o.lower(), o.upper(), group.athleteDays());
  }

  private String sentence(ModelReview.Group group) {
    Frequency in = new Frequency(100);
    return "Of 100 athlete-days shown %s, %s were followed by %s within %s days (95 %% interval %s; %s)."
        .formatted(
            in.with(group.predicted()),
            in.count(group.observed().value()),
            outcome.one(),
            outcome.horizonDays(),
            in.range(group.observed()),
            Words.counted(group.athleteDays(), "athlete-day"));
  }

  private String alerts(ModelReview.Alerts alerts) {
    long wrong = alerts.alerts() - alerts.followed();
    return Html.text(
        "p",
        "%s to %s, at a budget of %s: %s, %s followed by %s within %s days, %s not (false alarms). %s came without an alert."
            .formatted(
                Words.day(alerts.from()),
                Words.day(alerts.to()),
                alerts.budget(),
                Words.counted(alerts.alerts(), "alert"),
                Words.count(alerts.followed()),
                outcome.one(),
                outcome.horizonDays(),
                Words.count(wrong),
                Words.counted(alerts.unannounced(), "event")));
  }
}
