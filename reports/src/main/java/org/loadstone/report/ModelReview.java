package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the risks deserve belief.
 *
 * @param protocol how the model was tested, in words
 * @param metrics figures of the model beside those of the baselines
 * @param calibration groups of athlete-days with similar predictions
 * @param alerts what last period's alerts were worth
 * @param conclusion the honest sentence
 */
public record ModelReview(
    String protocol,
    List<Metric> metrics,
    Part<List<Group>> calibration,
    Part<Alerts> alerts,
    String conclusion) {

  /**
   * One figure for all models.
   *
   * @param name such as "AUC"
   * @param reading how to read it, such as "0.5 is chance, 1 is perfect"
   */
  public record Metric(String name, String reading, List<Score> scores) {}

  /** The figure of one model or baseline. */
  public record Score(String model, Estimate value) {}

  /**
   * One calibration group.
   *
   * @param predicted mean prediction, 0 to 1
   * @param observed share followed by the outcome, 0 to 1, with interval
   * @param athleteDays size of the group
   */
  public record Group(double predicted, Estimate observed, long athleteDays) {}

  /**
   * Alerts of a past period under a budget.
   *
   * @param budget the budget in words, such as "2 alerts per squad and week"
   * @param alerts how many were raised
   * @param followed alerts followed by the outcome within the horizon
   * @param unannounced outcomes without an alert before them
   */
  public record Alerts(
      LocalDate from, LocalDate to, String budget, long alerts, long followed, long unannounced) {
    public Alerts {
      if (followed < 0 || followed > alerts || unannounced < 0) {
        throw new IllegalArgumentException(
            "Cannot review alerts: %d followed of %d, %d unannounced; give counts in order"
                .formatted(followed, alerts, unannounced));
      }
    }
  }
}
