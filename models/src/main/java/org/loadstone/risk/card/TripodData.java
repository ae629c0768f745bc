package org.loadstone.risk.card;

import static org.loadstone.risk.card.ChecklistItem.Applies.BOTH;
import static org.loadstone.risk.card.ChecklistItem.Applies.D;

import java.util.List;
import org.loadstone.metric.Answer;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.Probes;
import org.loadstone.risk.study.SampleSize;

/** Items 5 to 11: data, participants, outcome, predictors, sample size, missing data. */
record TripodData(Facts facts) {
  private static final String DATA = "data";
  private static final String PARTICIPANTS = "participants";
  private static final String OUTCOME = "outcome";
  private static final String PREDICTORS = "predictors";

  List<ChecklistItem> items() {
    CardText text = facts.text();
    boolean isDated = !text.period().isEmpty();
    return List.of(
        item(
            "5a",
            DATA,
            "sources of development and evaluation data, representativeness",
            "Routine records of athletes followed day by day, in tables %s; development and evaluation"
                    .formatted(tables())
                + " use different athletes and days of the same source.",
            "who kept the records, why these data, and whom they represent"),
        item(
            "5b",
            DATA,
            "dates of the data",
            isDated ? "First and last athlete-day: " + text.period() + "." : "",
            isDated ? "" : "first and last day of the data and of follow-up"),
        item(
            "6a",
            PARTICIPANTS,
            "setting, number and place of centres",
            "",
            "sport, level, country, number of clubs or centres"),
        item("6b", PARTICIPANTS, "who was eligible", text.cohort(), ""),
        item(
            "6c",
            PARTICIPANTS,
            "treatments and how they were handled",
            "Treatments are used as far as predictors name them, and not otherwise.",
            "care and rehabilitation that athletes had, and who decided about it"),
        item(
            "7",
            "data preparation",
            "preparation and quality checks, alike across groups",
            "One set of rules prepares all athletes' rows; the searches for leakage found %s."
                .formatted(audit()),
            "results of the data quality report, and whether groups were recorded alike"),
        item("8a", OUTCOME, "definition, horizon, how assessed", outcome(), assessed()),
        item(
            "8b",
            OUTCOME,
            "who assessed a subjective outcome",
            "",
            "who recorded injuries or complaints, and with which qualification"),
        item(
            "8c",
            OUTCOME,
            "blinding of the assessment",
            "",
            "whether those who recorded the outcome saw loads, wellness or risks"),
        new ChecklistItem(
            "9a",
            PREDICTORS,
            "how the first predictors were chosen",
            D,
            "%d offered by the study's declaration; none was chosen by its own association with the"
                    .formatted(facts.result().features().size())
                + " outcome.",
            ""),
        item(
            "9b",
            PREDICTORS,
            "definition and time of measurement of each predictor",
            "Names are listed under Predictors; each is defined in docs/features.md and uses what was"
                + " known on the night before scoring.",
            "devices and questionnaires behind them"),
        item(
            "9c",
            PREDICTORS,
            "who assessed subjective predictors",
            "",
            "who rated exertion, wellness and pain, and how they were taught to"),
        item(
            "10",
            "sample size",
            "how the size came about, and whether it suffices",
            size(),
            arrived()),
        item("11", "missing data", "how handled, and what was left out", missing(), ""));
  }

  private String tables() {
    var names = facts.text().provenance().tableHashes().keySet();
    return names.isEmpty() ? "not named" : String.join(", ", names);
  }

  private String audit() {
    List<String> findings = facts.result().audit().findings();
    return findings.isEmpty() ? "nothing" : String.join("; ", findings);
  }

  private String outcome() {
    return "%s: %s Horizon %d days; a recorded onset may be %d days late."
        .formatted(
            facts.result().settings().outcome(),
            facts.text().outcome(),
            facts.result().settings().horizonDays(),
            facts.result().settings().onsetUncertaintyDays());
  }

  private static String assessed() {
    return "how and by whom the outcome was assessed, why this outcome, and whether groups were"
        + " assessed alike";
  }

  private String size() {
    Counts all = facts.result().all();
    Counts test = facts.result().test();
    String counts =
        "Development: %d onsets in %d athletes; evaluation: %d onsets in %d athletes."
            .formatted(
                all.onsets(), all.athletesWithEvent(), test.onsets(), test.athletesWithEvent());
    Answer<SampleSize> needed =
        facts
            .result()
            .probes()
            .map(Probes::size)
            .orElseGet(() -> Answer.absent("no learner but baselines could be fitted"));
    return counts
        + switch (needed) {
          case Answer.Absent<SampleSize>(String why) ->
              " Size by Riley 2020 not stated: " + why + ".";
          case Answer.Of<SampleSize>(SampleSize s) ->
              " By Riley 2020 a model of its size needs %d events.".formatted(s.events());
        };
  }

  private static String arrived() {
    return "how the number of athletes and seasons came about";
  }

  private String missing() {
    String values =
        facts.result().scoring().isEmpty()
            ? "No model was fitted, so that no absent value was filled."
            : facts.hasMissingValues()
                ? "An absent value becomes the median of the training rows, with a mark that it was"
                    + " absent; no imputation by other predictors."
                : "The scoring model met no absent value in training.";
    String rows =
        facts.text().flow().steps().stream()
            .filter(step -> step.out() > 0 && !step.why().isEmpty())
            .map(TripodData::out)
            .reduce((a, b) -> a + "; " + b)
            .map(all -> " Athlete-days left out: " + all + ".")
            .orElse(" No athlete-day was left out.");
    return values + rows;
  }

  private static String out(CohortFlow.Step step) {
    return "%d (%s)".formatted(step.out(), step.why());
  }

  private static ChecklistItem item(
      String id, String part, String asks, String known, String missing) {
    return new ChecklistItem(id, part, asks, BOTH, known, missing);
  }
}
