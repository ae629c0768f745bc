package org.loadstone.risk.boost;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.AthleteFolds;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;

/**
 * Boosted trees that split at the bounds of histograms, grown by XGBoost (Chen and Guestrin 2016,
 * doi:10.1145/2939672.2939785). The number of trees is the candidate with the least log loss on
 * athletes held out inside the training rows; of equal ones the fewest.
 *
 * <p>An absent value goes to XGBoost as absent: each split learns where such rows go. No median
 * stands in for them, and a feature is one term, so that a monotone constraint and an explanation
 * speak of the feature itself.
 *
 * <p>XGBoost runs on one thread, so that its sums have one order and the model is the same on every
 * machine with any number of cores; folds run beside each other.
 */
public record HistogramBoosting(HistogramSettings settings) implements Learner {
  private static final long PURPOSE = 0x686973746fL;

  @Override
  public String name() {
    return "histogram boosting";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  /** As the learner says; absent too where XGBoost's native library does not load. */
  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return TrainingNeeds.unmet(train)
        .or(() -> withoutFeature(train))
        .or(() -> NativeTrees.missing())
        .<Answer<RiskModel>>map(Answer::absent)
        .orElseGet(() -> fitPossible(train, seed));
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return fitted instanceof BoostedModel model
        ? new HistogramBoosting(settings.withRounds(Math.max(1, model.trees().size())))
        : this;
  }

  private Optional<String> withoutFeature(RiskTable train) {
    if (Preprocessing.asGiven(train).terms().isEmpty()) {
      return Optional.of("no feature varies on the training rows");
    }
    return settings.monotone().keySet().stream()
        .filter(feature -> train.find(feature).isEmpty())
        .sorted()
        .findFirst()
        .map(feature -> "the table has no feature %s, which was to be monotone".formatted(feature));
  }

  private Answer<RiskModel> fitPossible(RiskTable train, long seed) {
    List<Integer> rounds = settings.rounds();
    int chosen = rounds.size() == 1 ? rounds.getFirst() : choose(train, seed);
    return Answer.of(NativeTrees.grow(train, settings, chosen));
  }

  // Without a usable inner fold the fewest trees are the careful choice.
  private int choose(RiskTable train, long seed) {
    double[][] risk = new double[settings.rounds().size()][train.rows()];
    boolean[] scored = new boolean[train.rows()];
    int[] fold = new AthleteFolds(settings.folds(), seed ^ PURPOSE).of(train);
    IntStream.range(0, settings.folds())
        .parallel()
        .forEach(f -> score(train, fold, f, risk, scored));
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < risk.length; c++) {
      double loss = logLoss(train, risk[c], scored);
      if (loss < least) {
        least = loss;
        best = c;
      }
    }
    return settings.rounds().get(best);
  }

  private void score(RiskTable train, int[] fold, int f, double[][] risk, boolean[] scored) {
    RiskTable inside = train.subset(AthleteFolds.rows(fold, other -> other != f));
    int[] heldOut = AthleteFolds.rows(fold, own -> own == f);
    if (heldOut.length == 0
        || TrainingNeeds.unmet(inside).or(() -> withoutFeature(inside)).isPresent()) {
      return;
    }
    BoostedModel most = NativeTrees.grow(inside, settings, settings.rounds().getLast());
    RiskTable outside = train.subset(heldOut);
    for (int c = 0; c < risk.length; c++) {
      double[] p = most.first(settings.rounds().get(c)).risks(outside);
      for (int i = 0; i < heldOut.length; i++) {
        risk[c][heldOut[i]] = p[i];
        scored[heldOut[i]] = true;
      }
    }
  }

  private static double logLoss(RiskTable train, double[] risk, boolean[] scored) {
    int[] rows = IntStream.range(0, scored.length).filter(i -> scored[i]).toArray();
    double[] p = Arrays.stream(rows).mapToDouble(i -> risk[i]).toArray();
    int[] y = Arrays.stream(rows).map(train::label).toArray();
    return OverallError.logLoss(RiskSample.of(p, y)).find().orElse(Double.POSITIVE_INFINITY);
  }
}
