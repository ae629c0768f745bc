package org.loadstone.risk;

import java.util.Optional;

/** What a table must hold before anything can be learned from it. */
public final class TrainingNeeds {
  private TrainingNeeds() {}

  /** Returns why the table does not hold both outcomes, empty if it does. */
  public static Optional<String> unmet(RiskTable train) {
    int events = train.events();
    if (train.rows() == 0) {
      return Optional.of("there are no training rows");
    }
    if (events == 0) {
      return Optional.of("no event among the %d training rows".formatted(train.rows()));
    }
    return events == train.rows()
        ? Optional.of("every one of the %d training rows has an event".formatted(train.rows()))
        : Optional.empty();
  }

  /** As {@link #unmet(RiskTable)}, or why the table lacks the feature. */
  static Optional<String> unmet(RiskTable train, String feature) {
    return unmet(train)
        .or(
            () ->
                train.find(feature).isPresent()
                    ? Optional.empty()
                    : Optional.of("the table has no feature " + feature));
  }
}
