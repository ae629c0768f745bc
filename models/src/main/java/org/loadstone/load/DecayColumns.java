package org.loadstone.load;

import static org.loadstone.load.Series.Start.ZERO;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.feature.ImpulseSum;
import org.loadstone.feature.LoadWindow;
import org.loadstone.feature.Smoothing.AcwrEwma;
import org.loadstone.feature.Smoothing.Ewma;
import org.loadstone.feature.Smoothing.Exponential;
import org.loadstone.feature.Smoothing.FitnessFatigue;
import org.loadstone.feature.WindowParts.Smoothed;

/** The columns of loads that wear off: no window, a value from the first day. */
final class DecayColumns {
  private static final String WILLIAMS = "Williams 2017, doi:10.1136/bjsports-2016-096589";
  private static final String BANISTER =
      "Banister 1975; Busso 2003, doi:10.1249/01.MSS.0000074465.13621.37";

  private final List<LoadColumn> columns = new ArrayList<>();
  private final LoadWindow window;

  private DecayColumns(LoadWindow window) {
    this.window = window;
  }

  /** Returns the exponentially weighted means and their ratios. */
  static List<LoadColumn> means(LoadWindow window) {
    DecayColumns all = new DecayColumns(window);
    all.smoothed();
    return all.columns;
  }

  /** Returns fitness, fatigue and their difference, as sums and as means. */
  static List<LoadColumn> impulses(LoadWindow window) {
    DecayColumns all = new DecayColumns(window);
    all.banister();
    all.training();
    return all.columns;
  }

  private void add(String name, String formula, String convention, String source, Series series) {
    columns.add(new LoadColumn(name, formula, convention, source, series));
  }

  private Series smoothed(double rate) {
    return Series.of(
        new Smoothed(
            new Exponential(window.load(), rate, Exponential.Seed.ZERO, window.missing())));
  }

  private void smoothed() {
    String first = "E_1 = x_1";
    String zero = "E_0 = 0";
    String formula = "E_t = a x_t + (1 - a) E_(t-1), a = 2/";
    Series acute = smoothed(2.0 / 8);
    Series chronic = smoothed(2.0 / 29);
    add("ewma_acute_7", formula + 8, first, WILLIAMS, Series.of(new Ewma(window, 7)));
    add("ewma_chronic_28", formula + 29, first, WILLIAMS, Series.of(new Ewma(window, 28)));
    add(
        "acwr_ewma",
        "ewma_acute_7 / ewma_chronic_28",
        "absent where the denominator is 0",
        WILLIAMS,
        Series.of(new AcwrEwma(window)));
    add("ewma_acute_7_zero_seed", formula + 8, zero, WILLIAMS, acute);
    add("ewma_chronic_28_zero_seed", formula + 29, zero, WILLIAMS, chronic);
    add(
        "acwr_ewma_zero_seed",
        "ewma_acute_7_zero_seed / ewma_chronic_28_zero_seed",
        "absent where the denominator is 0",
        WILLIAMS,
        acute.over(chronic));
  }

  private void banister() {
    Series fitness = Series.of(new ImpulseSum(window.load(), 42, window.missing()));
    Series fatigue = Series.of(new ImpulseSum(window.load(), 7, window.missing()));
    Series fitnessBefore = fitness.before(1, ZERO).times(StrictMath.exp(-1 / 42.0));
    Series fatigueBefore = fatigue.before(1, ZERO).times(StrictMath.exp(-1 / 7.0));
    String today = "day t counts in full";
    String lagged = "loads up to day t-1 only";
    add("banister_fitness_g", "g_t = g_(t-1) e^(-1/42) + x_t, g_0 = 0", today, BANISTER, fitness);
    add("banister_fatigue_h", "h_t = h_(t-1) e^(-1/7) + x_t, h_0 = 0", today, BANISTER, fatigue);
    add(
        "banister_performance_k1_1_k2_2",
        "g_t - 2 h_t",
        "k1 = 1, k2 = 2, p0 = 0; " + today,
        BANISTER,
        fitness.less(fatigue.times(2)));
    add("banister_fitness_lagged", "g_(t-1) e^(-1/42)", lagged, BANISTER, fitnessBefore);
    add("banister_fatigue_lagged", "h_(t-1) e^(-1/7)", lagged, BANISTER, fatigueBefore);
    add(
        "banister_performance_lagged",
        "banister_fitness_lagged - 2 banister_fatigue_lagged",
        lagged,
        BANISTER,
        fitnessBefore.less(fatigueBefore.times(2)));
  }

  private void training() {
    training(
        "exp",
        "1 - e^(-1/%d)",
        Series.of(new FitnessFatigue(window, FitnessFatigue.Part.CTL)),
        Series.of(new FitnessFatigue(window, FitnessFatigue.Part.ATL)),
        Series.of(new FitnessFatigue(window, FitnessFatigue.Part.TSB)));
    Series ctl = smoothed(1.0 / 42);
    Series atl = smoothed(1.0 / 7);
    training("inv", "1/%d", ctl, atl, ctl.less(atl));
  }

  private void training(String rate, String written, Series ctl, Series atl, Series balance) {
    String formula = "C_t = C_(t-1) + k (x_t - C_(t-1)), C_0 = 0";
    String byRate = "k = " + written;
    add("ctl_" + rate, formula, byRate.formatted(42), BANISTER, ctl);
    add("atl_" + rate, formula.replace('C', 'A'), byRate.formatted(7), BANISTER, atl);
    add(
        "tsb_%s_prev_day".formatted(rate),
        "C_(t-1) - A_(t-1)",
        "as of the morning, 0 on the first day",
        BANISTER,
        balance.before(1, ZERO));
    add("tsb_%s_same_day".formatted(rate), "C_t - A_t", "as of the evening", BANISTER, balance);
  }
}
