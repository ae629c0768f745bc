package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.Signal;
import org.loadstone.schema.Unit;

/** Features of daily reports: recent level, and deviation from the athlete's own normal. */
public final class SignalFeatures {
  private static final int RECENT = Answers.RECENT;
  private static final int BASELINE = Answers.BASELINE;
  private static final int LEAST_BASELINE = 14;
  private static final int LEAST_RECENT = 3;

  /** Mean of the last seven days' answers. */
  public record RecentMean(Signal signal) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_mean_7d", title(signal) + ", mean of 7 days", signal.unit())
          .formula("mean of the answers of days t-6..t")
          .range("the scale of the answers")
          .absent("fewer than 3 answers in 7 days");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double[] recent = new Answers(signal).moments(state, at[0], 0, RECENT);
      if (recent[0] >= LEAST_RECENT) {
        out.put(recent[1]);
      }
    }
  }

  /** Highest answer of the last seven days. */
  public record RecentMost(Signal signal) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_max_7d", title(signal) + ", most of 7 days", signal.unit())
          .formula("largest answer of days t-6..t")
          .range("the scale of the answers")
          .absent("no answer in 7 days");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double most = Double.NEGATIVE_INFINITY;
      for (int ago = 0; ago < RECENT; ago++) {
        double value = new Answers(signal).ago(state, at[0], ago);
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
      if (most > Double.NEGATIVE_INFINITY) {
        out.put(most);
      }
    }
  }

  /** The last week against the athlete's own 28 days before it, in standard deviations. */
  public record OwnBaseline(Signal signal) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_z_28d", title(signal) + " against own normal", Unit.NONE)
          .formula("(mean of days t-6..t - mean of days t-34..t-7) / SD of days t-34..t-7 (n-1)")
          .range("any; SDs of the athlete's own answers")
          .absent("fewer than 3 answers in 7 days or 14 in the 28 before, or all of those equal")
          .source("definition; own baseline as in Saw 2016, doi:10.1136/bjsports-2015-094758");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      Answers answers = new Answers(signal);
      double[] recent = answers.moments(state, at[0], 0, RECENT);
      double[] normal = answers.moments(state, at[0], RECENT, RECENT + BASELINE);
      double sd = Math.sqrt(normal[2] / (normal[0] - 1));
      if (recent[0] >= LEAST_RECENT && normal[0] >= LEAST_BASELINE && sd > 1e-9) {
        out.put((recent[1] - normal[1]) / sd);
      }
    }
  }

  static String title(Signal signal) {
    String words = LoadFeatures.lower(signal);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private SignalFeatures() {}
}
