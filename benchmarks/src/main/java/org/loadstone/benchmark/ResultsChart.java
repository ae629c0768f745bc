package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Guide;
import org.loadstone.chart.IntervalPlot;

/** Where models of real data lie against chance. */
final class ResultsChart {
  private ResultsChart() {}

  static IntervalPlot of(List<RealStudy> studies) {
    List<IntervalPlot.Row> rows = new ArrayList<>();
    for (RealStudy study : studies) {
      String outcome = study.found().path("outcome").asText().replace('_', ' ');
      if (RealStudy.canBeResampled(study.found().path("test"))) {
        study
            .drawn()
            .forEach(learner -> add(rows, outcome + ": " + learner.path("name").asText(), learner));
      }
      JsonNode probes = study.found().path("probes");
      for (String kind : List.of("squads_held_out", "seasons_held_out")) {
        for (JsonNode part : probes.path(kind)) {
          if (RealStudy.canBeResampled(part.path("counts"))) {
            String held = part.path("name").asText() + " held out, ";
            add(rows, outcome + ": " + held + probes.path("learner").asText(), part);
          }
        }
      }
    }
    return IntervalPlot.differences(
            ChartText.of(
                    "AUC on athletes and days that no model had seen",
                    "Each mark is an estimate, its bar the 95 % interval over athletes.")
                .withAxes("AUC", ""),
            rows)
        .withReference(new Guide(0.5, "chance"));
  }

  private static void add(List<IntervalPlot.Row> rows, String name, JsonNode measured) {
    JsonNode auc = measured.path("metrics").path("auc");
    if (auc.has("estimate")) {
      double estimate = auc.path("estimate").asDouble();
      rows.add(
          new IntervalPlot.Row(
              name,
              estimate,
              Math.min(estimate, auc.path("low").asDouble()),
              Math.max(estimate, auc.path("high").asDouble())));
    }
  }
}
