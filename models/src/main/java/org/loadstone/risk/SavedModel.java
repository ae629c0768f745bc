package org.loadstone.risk;

/**
 * A model with what identifies it: a risk means nothing without its outcome and horizon.
 *
 * @param learner name of the learner that made it
 * @param outcome name of the outcome, such as {@code recurrence_28d}
 * @param horizonDays days after the index day within which the outcome counts, at least 1
 * @param trainingHash content hash of the training table
 * @param studyHash hash of the study that declares what the model is, empty without one
 * @param model the model
 */
public record SavedModel(
    String learner,
    String outcome,
    int horizonDays,
    String trainingHash,
    String studyHash,
    RiskModel model) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if the outcome is blank or the horizon below 1
   */
  public SavedModel {
    if (outcome.isBlank() || horizonDays < 1) {
      throw new IllegalArgumentException(
          "Cannot save model: outcome '%s' within %d days; name the outcome and a horizon"
              .formatted(outcome, horizonDays));
    }
  }

  /** A model without a declared study. */
  public SavedModel(
      String learner, String outcome, int horizonDays, String trainingHash, RiskModel model) {
    this(learner, outcome, horizonDays, trainingHash, "", model);
  }

  /** Returns this identity around another model. */
  public SavedModel withModel(RiskModel other) {
    return new SavedModel(learner, outcome, horizonDays, trainingHash, studyHash, other);
  }
}
