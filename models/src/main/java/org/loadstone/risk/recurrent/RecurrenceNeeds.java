package org.loadstone.risk.recurrent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;
import org.loadstone.survival.FitFailure;

/** What a table must hold before a hazard of recurrence can be learned from it. */
final class RecurrenceNeeds {
  /** With fewer onsets neither a baseline nor a penalty can be told. */
  static final int FEWEST_ONSETS = 10;

  private RecurrenceNeeds() {}

  /** Returns the fit if the table holds enough; failures of the fit are reasons too. */
  static Answer<RiskModel> fit(RiskTable train, int horizonDays, Supplier<RiskModel> fit) {
    Optional<String> unmet = TrainingNeeds.unmet(train).or(() -> unmet(train, horizonDays));
    if (unmet.isPresent()) {
      return Answer.absent(unmet.get());
    }
    try {
      return Answer.of(fit.get());
    } catch (FitFailure failure) {
      return Answer.absent(failure.getMessage());
    }
  }

  private static Optional<String> unmet(RiskTable train, int horizonDays) {
    int farthest =
        IntStream.range(0, train.rows())
            .map(row -> train.onset(row).orElse(train.day(row)) - train.day(row))
            .max()
            .orElse(0);
    if (farthest > horizonDays) {
      return Optional.of(
          "an onset %d days after its row lies beyond the horizon of %d days"
              .formatted(farthest, horizonDays));
    }
    return unmet(FollowUp.of(train).events());
  }

  static Optional<String> unmet(int onsets) {
    return onsets < FEWEST_ONSETS
        ? Optional.of(
            "%d onsets at the end of time at risk, a hazard needs at least %d"
                .formatted(onsets, FEWEST_ONSETS))
        : Optional.empty();
  }

  /** Returns the number of onsets, if enough. */
  static int requireOnsets(int onsets) {
    unmet(onsets)
        .ifPresent(
            why -> {
              throw new FitFailure(why, "give more athletes or seasons");
            });
    return onsets;
  }

  /** Returns the column; a failure if the table lacks it. */
  static FeatureColumn require(RiskTable train, String feature) {
    return train
        .find(feature)
        .orElseThrow(
            () ->
                new FitFailure(
                    "the table has no feature " + feature, "give it, or use another learner"));
  }

  /** Returns the table without the features named. */
  static RiskTable without(RiskTable table, List<String> features) {
    return table.withFeatures(
        table.features().stream().filter(name -> !features.contains(name)).toList());
  }
}
