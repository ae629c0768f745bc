package org.loadstone.risk.card;

import static org.loadstone.risk.card.ChecklistItem.Applies.BOTH;
import static org.loadstone.risk.card.ChecklistItem.Applies.D;
import static org.loadstone.risk.card.ChecklistItem.Applies.E;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.loadstone.risk.CalibratedModel;
import org.loadstone.risk.study.StudySettings;

/** Items 12 to 16: analysis, class imbalance, fairness, output, training against evaluation. */
record TripodAnalysis(Facts facts) {
  private static final String METHODS = "analytical methods";

  List<ChecklistItem> items() {
    StudySettings s = facts.result().settings();
    return List.of(
        new ChecklistItem("12a", METHODS, "how data were used and divided", D, split(s), ""),
        new ChecklistItem("12b", METHODS, "how predictors enter the model", D, predictors(), ""),
        new ChecklistItem(
            "12c", METHODS, "models, building steps, tuning, validation", D, models(s), ""),
        new ChecklistItem(
            "12d",
            METHODS,
            "differences between clusters",
            BOTH,
            "Intervals resample whole athletes. "
                + (s.plan().carryOver()
                    ? "Each squad and each season is held out in turn."
                    : "Squads and seasons are not held out in this study."),
            ""),
        new ChecklistItem(
            "12e", METHODS, "measures and plots of performance", BOTH, measures(s), ""),
        new ChecklistItem("12f", METHODS, "updating after evaluation", E, updating(), ""),
        new ChecklistItem(
            "12g",
            METHODS,
            "how predictions were computed",
            E,
            "By the fitted models themselves, on rows that they had not seen.",
            ""),
        new ChecklistItem(
            "13",
            "class imbalance",
            "methods against imbalance, and recalibration after them",
            BOTH,
            "None: no rows were added, dropped or weighted; rare outcomes stay rare.",
            ""),
        new ChecklistItem(
            "14",
            "fairness",
            "approaches to fairness",
            BOTH,
            "Ranking and calibration are stated by squad, season, sex and age where the data have"
                + " them; nothing is adjusted.",
            "which differences between groups would be unfair, and what is done about them"),
        new ChecklistItem(
            "15",
            "model output",
            "what the model returns, thresholds",
            D,
            "The probability of the outcome within %d days. Alerts take the lowest threshold within a budget of %s per athlete-week on the test days."
                .formatted(s.horizonDays(), s.plan().alertsPerAthleteWeek()),
            ""),
        new ChecklistItem(
            "16",
            "training and evaluation",
            "differences between the two sets of data",
            BOTH,
            "Same source, definitions, outcome and predictors; evaluation has other athletes and days"
                + " from %s on.".formatted(LocalDate.ofEpochDay(facts.result().plan().cutDay())),
            "changes of staff, devices or recording between the two"));
  }

  private String split(StudySettings s) {
    return "%d athlete folds; test days from %s on%s; training rows end more than %d days earlier."
        .formatted(
            s.folds(),
            LocalDate.ofEpochDay(facts.result().plan().cutDay()),
            s.plan().testFrom().isPresent()
                ? ""
                : ", " + Shown.percent(s.testShare()) + " of the rows at most",
            s.embargoDays());
  }

  private String predictors() {
    return facts.result().scoring().isEmpty()
        ? "No model but baselines could be fitted."
        : "Values stay continuous; absent ones as item 11 says; logistic terms are moved to mean 0 and"
            + " standard deviation 1 of the training rows and enter as straight lines, trees find"
            + " their own cuts; constant ones are left out.";
  }

  private String models(StudySettings s) {
    return facts.result().models().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + ModelWords.of(entry.getValue()))
            .collect(Collectors.joining(". "))
        + ". Tuning within training rows: %d athlete folds, %d settings at most. Validation is internal: item 12a."
            .formatted(s.plan().innerFolds(), s.plan().tuningBudget());
  }

  private String measures(StudySettings s) {
    return "AUC, average precision, Brier score, scaled Brier score, log loss, calibration in the large,"
        + " slope, intercept, ICI, E50, E90, calibration by groups, net benefit, alerts at a budget;"
        + " %s intervals from %d resamples of athletes; models against the best baseline by paired resamples; chance ranges from %d shuffles."
            .formatted(facts.level(), s.bootstrap().replicates(), s.plan().chanceDraws());
  }

  private String updating() {
    boolean isCalibrated = facts.model().filter(CalibratedModel.class::isInstance).isPresent();
    return isCalibrated
        ? "A calibrator is part of the model and was fitted within training rows; nothing was updated"
            + " after evaluation."
        : "Nothing was updated after evaluation.";
  }
}
