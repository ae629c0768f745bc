package org.loadstone.risk;

import java.util.Arrays;
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
    for (int f = 0; f < folds; f++) {
      int number = f;
      int[] held = AthleteFolds.rows(fold, own -> own == number);
      RiskTable others = train.subset(AthleteFolds.rows(fold, own -> own != number));
      if (held.length == 0) {
        continue;
      }
      switch (learner.fit(others, seed)) {
        case Answer.Absent<RiskModel>(String why) -> {
          return Answer.absent(why);
        }
        case Answer.Of<RiskModel>(RiskModel model) -> {
          double[] theirs = model.risks(train.subset(held));
          IntStream.range(0, held.length).forEach(i -> risk[held[i]] = theirs[i]);
        }
      }
    }
    return Answer.of(new OutOfFold(risk, fold));
  }
}
