package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;

/**
 * Would more athletes help? The same test rows under models of a growing share of the training
 * athletes, each share within the next.
 *
 * @param points by share, ascending
 */
public record LearningCurve(List<Point> points) {
  private static final Set<RiskMetric> METRICS = EnumSet.of(RiskMetric.AUC, RiskMetric.LOG_LOSS);

  /**
   * One share of the training athletes.
   *
   * @param share in (0, 1]
   * @param onsets onsets in training, mean over folds
   * @param metrics with athlete-bootstrap intervals; absent with the reason where a fold could not
   *     be fitted
   */
  public record Point(
      double share,
      double onsets,
      Answer<Map<RiskMetric, Answer<AthleteBootstrap.Result>>> metrics) {}

  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * Returns the curve of a learner.
   *
   * @param shares of the training athletes, each in (0, 1]
   * @throws IllegalArgumentException if a share is out of range
   */
  public static LearningCurve of(
      RiskTable table, Learner learner, SplitPlan plan, StudySettings settings, double... shares) {
    for (double share : shares) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "Cannot train on a share of %s of the athletes; give shares in (0, 1]"
                .formatted(share));
      }
    }
    double[] place = places(table, settings.seed());
    return new LearningCurve(
        Arrays.stream(shares)
            .sorted()
            .mapToObj(share -> point(table, learner, plan, settings, place, share))
            .toList());
  }

  /** Returns this curve with its last point, all athletes, taken from an evaluation. */
  LearningCurve withAll(RiskTable table, SplitPlan plan, RiskEvaluation evaluation) {
    Map<RiskMetric, Answer<AthleteBootstrap.Result>> known = new EnumMap<>(RiskMetric.class);
    METRICS.forEach(metric -> known.put(metric, evaluation.metric(metric)));
    double onsets =
        plan.folds().stream()
            .mapToInt(fold -> table.subset(fold.train()).onsetCount())
            .average()
            .orElse(0);
    List<Point> all = new ArrayList<>(points);
    all.add(new Point(1, onsets, Answer.of(known)));
    return new LearningCurve(all);
  }

  // A uniform number per athlete: those below the share are in.
  private static double[] places(RiskTable table, long seed) {
    RandomSequence random = RandomSequence.of(seed, Purpose.SPLIT, 0);
    double[] place = new double[table.athletes().size()];
    Arrays.setAll(place, a -> random.split(a).nextUniform());
    return place;
  }

  private static Point point(
      RiskTable table,
      Learner learner,
      SplitPlan plan,
      StudySettings settings,
      double[] place,
      double share) {
    List<Predictions> parts = new ArrayList<>();
    double onsets = 0;
    String why = plan.folds().isEmpty() ? "no rows in the test window" : "";
    for (SplitPlan.Fold fold : plan.folds()) {
      int[] rows =
          Arrays.stream(fold.train())
              .filter(row -> share == 1 || place[table.athleteCodes()[row]] < share)
              .toArray();
      RiskTable train = table.subset(rows);
      onsets += (double) train.onsetCount() / plan.folds().size();
      int[] number = new int[fold.test().length];
      Arrays.fill(number, fold.number());
      switch (learner.fit(train, settings.seed())) {
        case Answer.Absent<RiskModel>(String reason) -> why = reason;
        case Answer.Of<RiskModel>(RiskModel model) ->
            parts.add(new Predictions(fold.test(), model.risks(table.subset(fold.test())), number));
      }
    }
    if (!why.isEmpty()) {
      return new Point(share, onsets, Answer.absent(why));
    }
    Predictions all = Predictions.pooled(parts);
    AthleteBootstrap bootstrap = settings.bootstrap();
    return new Point(
        share,
        onsets,
        Answer.of(
            bootstrap.intervals(bootstrap.draw(all.sample(table), all.athletes(table), METRICS))));
  }
}
