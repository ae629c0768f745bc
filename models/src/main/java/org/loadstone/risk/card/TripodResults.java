package org.loadstone.risk.card;

import static org.loadstone.risk.card.ChecklistItem.Applies.BOTH;
import static org.loadstone.risk.card.ChecklistItem.Applies.D;
import static org.loadstone.risk.card.ChecklistItem.Applies.E;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.Subgroup;
import org.loadstone.risk.study.Transport;

/** Items 20 to 27: results and discussion. */
record TripodResults(Facts facts) {
  private static final String PARTICIPANTS = "participants (results)";
  private static final String PERFORMANCE = "model performance";
  private static final String USABILITY = "usability";

  List<ChecklistItem> items() {
    return List.of(
        item("20a", PARTICIPANTS, "flow, with and without the outcome, follow-up", flow(), ""),
        item(
            "20b",
            PARTICIPANTS,
            "characteristics, key predictors, missing values",
            counts("All labelled rows", facts.result().all()),
            "a table of age, sex, level, key predictors and absent values"),
        new ChecklistItem(
            "20c",
            PARTICIPANTS,
            "development against evaluation data",
            E,
            counts("Evaluation", facts.result().test()),
            "the distribution of important predictors in both"),
        item(
            "21",
            "model development",
            "participants and events in each analysis",
            counts("Refitted models", facts.result().all())
                + " "
                + counts("Evaluation", facts.result().test()),
            ""),
        new ChecklistItem(
            "22",
            "model specification",
            "the full model, and access to it",
            D,
            "Each fitted model is a file of numbers and names that scores new athlete-days; table SHA-256"
                + " %s.".formatted(facts.result().tableHash()),
            "who may use the file, and on which terms"),
        item("23a", PERFORMANCE, "figures with intervals, for key groups too", performance(), ""),
        item("23b", PERFORMANCE, "differences between clusters", clusters(), ""),
        new ChecklistItem(
            "24",
            "model updating",
            "updated models and their performance",
            E,
            "None was made.",
            ""),
        item(
            "25",
            "interpretation",
            "what the figures say beside aims, fairness and earlier studies",
            String.join(" ", facts.result().conclusions()),
            "what this adds to earlier studies, with fairness in view"),
        item("26", "limitations", "limits and what they mean for the figures", limits(), ""),
        new ChecklistItem(
            "27a",
            USABILITY,
            "poor or absent input when the model is used",
            D,
            facts.hasMissingValues()
                ? "An absent value is filled as in training; a risk from many absent values rests on"
                    + " medians."
                : "The scoring model knows no absent values from training.",
            "how much may be absent before a risk is not shown"),
        new ChecklistItem(
            "27b",
            USABILITY,
            "what users do, and which expertise they need",
            D,
            facts.text().purpose(),
            "who enters data, who reads risks, and what they must know"),
        item(
            "27c",
            USABILITY,
            "next steps, where else it may hold",
            "",
            "what is to be studied next; another squad needs its own evaluation first"));
  }

  private String flow() {
    List<String> steps = new ArrayList<>();
    for (CohortFlow.Step step : facts.text().flow().steps()) {
      steps.add("%s: %d days, %d athletes".formatted(step.what(), step.days(), step.athletes()));
    }
    String all = counts("Labelled", facts.result().all());
    return steps.isEmpty() ? all : String.join("; ", steps) + ". " + all;
  }

  private static String counts(String of, Counts c) {
    return "%s: %d athlete-days of %d athletes, %d before one of %d onsets, in %d athletes."
        .formatted(of, c.rows(), c.athletes(), c.events(), c.onsets(), c.athletesWithEvent());
  }

  private String performance() {
    return facts
        .result()
        .scoring()
        .map(
            name ->
                "%s: AUC %s, calibration slope %s, calibration in the large %s. All learners: Performance; groups: Subgroups."
                    .formatted(
                        name,
                        shown(name, RiskMetric.AUC),
                        shown(name, RiskMetric.CALIBRATION_SLOPE),
                        shown(name, RiskMetric.CALIBRATION_IN_THE_LARGE)))
        .orElse("No model but baselines could be fitted; their figures: Performance.");
  }

  private String shown(String name, RiskMetric metric) {
    return facts
        .metric(name, metric)
        .find()
        .map(r -> Shown.interval(r.interval()))
        .orElseGet(() -> "not stated");
  }

  private String clusters() {
    String held =
        facts
            .result()
            .probes()
            .map(
                p ->
                    "%d squads and %d seasons held out"
                        .formatted(size(p.squads()), size(p.seasons())))
            .orElse("no squad or season held out");
    List<Subgroup> groups =
        facts
            .result()
            .scoring()
            .flatMap(facts.result()::find)
            .map(e -> e.subgroups())
            .orElse(List.of());
    return "%d subgroups, %s; figures under Subgroups and under Does it carry over."
        .formatted(groups.size(), held);
  }

  private static int size(Optional<Transport> transport) {
    return transport.map(t -> t.parts().size()).orElse(0);
  }

  private String limits() {
    return facts.text().limits().isEmpty()
        ? "Associations in observed data; see Limits."
        : String.join(" ", facts.text().limits());
  }

  private static ChecklistItem item(
      String id, String part, String asks, String known, String missing) {
    return new ChecklistItem(id, part, asks, BOTH, known, missing);
  }
}
