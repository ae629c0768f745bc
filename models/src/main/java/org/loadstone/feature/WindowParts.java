package org.loadstone.feature;

import java.util.List;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;

/** Parts of the ratios of rolling windows, for tables that show them beside the ratio. */
public final class WindowParts {
  private static final String SHORT = "too few of the window's days are reported";

  /**
   * Mean over the reported days of a window that ended some days ago.
   *
   * @param from days ago of the window's last day, at least 0
   * @param to days ago of the day before its first
   */
  public record PastMean(LoadWindow window, int from, int to) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              "%s_mean_%d_to_%d_days_ago".formatted(window.load().label(), from, to - 1),
              "Mean daily load, %d to %d days ago".formatted(from, to - 1),
              window.load().unit())
          .formula("mean of reported daily loads, days t-%d to t-%d".formatted(to - 1, from))
          .range("at least 0")
          .absent(SHORT);
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], from, to)) {
        out.put(window.mean(state, at[0], from, to));
      }
    }
  }

  /** Standard deviation over the reported days of a window, exactly 0 when all are equal. */
  public record Deviation(LoadWindow window, int days, Spread spread) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              "%s_%s_sd_%dd".formatted(window.load().label(), LoadFeatures.lower(spread), days),
              "Spread of the daily load over " + days + " days",
              window.load().unit())
          .formula(
              "%s SD of reported daily loads, days t-%d to t"
                  .formatted(LoadFeatures.lower(spread), days - 1))
          .range("at least 0")
          .absent(SHORT + ", or a sample SD has one day only");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int lost = spread == Spread.SAMPLE ? 1 : 0;
      if (window.isCovered(state, at[0], 0, days)
          && window.reported(state, at[0], 0, days) > lost) {
        out.put(window.sd(state, at[0], days, lost));
      }
    }
  }

  /** An exponentially weighted load by its own rate and seed; present from the first day on. */
  public record Smoothed(Smoothing.Exponential fold) implements Feature {
    @Override
    public FeatureAbout about() {
      String seed = LoadFeatures.lower(fold.seed()).replace(' ', '_');
      return FeatureAbout.of(
              "%s_smoothed_%s_from_%s".formatted(fold.load().label(), fold.rate(), seed),
              "Weighted mean daily load",
              fold.load().unit())
          .formula("E_t = E_(t-1) + a (x_t - E_(t-1)), a = " + fold.rate())
          .range("at least 0")
          .absent("before the first reported day");
    }

    @Override
    public List<Fold> folds() {
      return List.of(fold);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (fold.isStarted(state, at[0])) {
        out.put(state[at[0]]);
      }
    }
  }

  private WindowParts() {}
}
