package org.loadstone.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;

/**
 * Predictions of training rows by models that had not seen the row's athlete.
 *
 * @param risk n risks in [0, 1]
 * @param fold n fold numbers; an athlete is in one fold
 */
public record OutOfFold(double[] risk, int[] fold) {
  private static final long PURPOSE = 0x6f75746f66L;

  /** Returns the predictions; absent where the learner fails on the rest of a fold. */
  public static Answer<OutOfFold> of(RiskTable train, Learner learner, int folds, long seed) {
    int[] fold = new AthleteFolds(folds, seed ^ PURPOSE).of(train);
    if (Arrays.stream(fold).distinct().count() < 2) {
      return Answer.absent("all athletes are in one fold; more athletes are needed");
    }
    double[] risk = new double[train.rows()];
    List<String> failed =
        IntStream.range(0, folds)
            .parallel()
            .mapToObj(f -> predict(train, learner, fold, f, seed, risk))
            .flatMap(Optional::stream)
            .toList();
    return failed.isEmpty()
        ? Answer.of(new OutOfFold(risk, fold))
        : Answer.absent(failed.getFirst());
  }

  // Folds write to rows of their own; returns why a fold could not be predicted.
  private static Optional<String> predict(
      RiskTable train, Learner learner, int[] fold, int number, long seed, double[] risk) {
    int[] held = AthleteFolds.rows(fold, own -> own == number);
    if (held.length == 0) {
      return Optional.empty();
    }
    RiskTable others = train.subset(AthleteFolds.rows(fold, own -> own != number));
    Answer<RiskModel> fitted = learner.fit(others, seed);
    fitted
        .find()
        .map(model -> model.risks(train.subset(held)))
        .ifPresent(
            theirs -> IntStream.range(0, held.length).forEach(i -> risk[held[i]] = theirs[i]));
    return fitted.reason();
  }
}
