package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A review of policies, model and data in which every part is there. */
final class ReviewFixture {
  static Review whole() {
    return new Review(Part.of(policies()), Part.of(model()), Part.of(quality()));
  }

  private static PolicyComparison policies() {
    return new PolicyComparison(
        new PolicyComparison.Gate(
            PolicyComparison.Status.NOT_RUN,
            "Read these figures as questions to ask, not as a recommendation."),
        "as done",
        List.of(
            policy("as done", 1, 14, 9.1),
            policy("ramp cap 10 %", 0.97, 11.8, 8.2),
            policy("ramp cap and symptom gate", 0.964, 11.7, 7.9),
            policy("block 3:1", 0.95, 13.4, 8.8),
            policy("constant 80 %", 0.8, 10.9, 7.5)),
        List.of(
            new PolicyComparison.Difference("ramp cap 10 %", Estimate.of(-2.2, -4.1, -0.4)),
            new PolicyComparison.Difference(
                "ramp cap and symptom gate", Estimate.of(-2.3, -4.2, -0.3)),
            new PolicyComparison.Difference("block 3:1", Estimate.of(-0.6, -2.1, 1.2)),
            new PolicyComparison.Difference("constant 80 %", Estimate.of(-3.1, -5.4, -0.6))),
        List.of(
            new PolicyComparison.CourseCheck(
                "injuries per 1,000 h",
                Estimate.of(4.1, 3.5, 4.8),
                4.3,
                PolicyComparison.Agreement.WITHIN),
            new PolicyComparison.CourseCheck(
                "days lost per athlete-season",
                Estimate.of(9.1, 7.7, 10.9),
                12.2,
                PolicyComparison.Agreement.OUTSIDE)),
        List.of(
            "Damage grows with a power of load that is the same for all athletes of a tissue.",
            "Staff follow the policy on every day."));
  }

  private static PolicyComparison.Policy policy(
      String name, double dose, double events, double lost) {
    return new PolicyComparison.Policy(
        name,
        Estimate.of(dose, dose - 0.01, dose + 0.01),
        Estimate.of(events, events - 1.1, events + 1.3),
        Estimate.of(lost, lost - 0.7, lost + 0.8),
        Optional.of(0.04));
  }

  private static ModelReview model() {
    return new ModelReview(
        "Trained on two seasons, tested on the third with other athletes; rows end 35 days before"
            + " the test window.",
        List.of(
            new ModelReview.Metric(
                "AUC",
                "0.5 is chance, 1 is perfect ranking.",
                List.of(
                    score("logistic regression", 0.66, 0.58, 0.73),
                    score("baseline: prior injuries only", 0.63, 0.56, 0.7),
                    score("baseline: base rate", 0.5, 0.5, 0.5))),
            new ModelReview.Metric(
                "Calibration slope",
                "1 is right; under 1 the estimates are too extreme.",
                List.of(score("logistic regression", 0.91, 0.6, 1.22)))),
        Part.of(
            List.of(
                group(0.005, 0.006, 5200),
                group(0.02, 0.018, 3100),
                group(0.05, 0.046, 900),
                group(0.09, 0.1, 240))),
        Part.of(
            new ModelReview.Alerts(
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 2, 28),
                "2 alerts per squad and week",
                16,
                2,
                1)),
        "The model ranks athletes a little better than counting prior injuries, and the difference"
            + " could be chance. Its numbers can be read as frequencies.");
  }

  private static ModelReview.Score score(String model, double v, double lower, double upper) {
    return new ModelReview.Score(model, Estimate.of(v, lower, upper));
  }

  private static ModelReview.Group group(double predicted, double observed, long days) {
    return new ModelReview.Group(
        predicted, Estimate.of(observed, observed * 0.6, observed * 1.5), days);
  }

  private static DataQuality quality() {
    return new DataQuality(
        List.of(
            new DataQuality.TableCount(
                "training_session",
                12480,
                312,
                12140,
                3,
                List.of(
                    new DataQuality.Quarantined("duration_min at most 600", 21),
                    new DataQuality.Quarantined("rpe at most 10", 4))),
            new DataQuality.TableCount("wellness", 9120, 350, 8770, 0, List.of())));
  }

  private ReviewFixture() {}
}
