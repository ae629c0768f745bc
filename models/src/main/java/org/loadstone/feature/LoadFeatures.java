package org.loadstone.feature;

import java.util.List;
import java.util.Locale;
import org.loadstone.day.LoadMeasure;
import org.loadstone.schema.Unit;

/** Features of rolling windows of daily load. All windows end with, and include, the day. */
public final class LoadFeatures {
  static final String ACWR_CAVEAT =
      "A ratio of loads, not a cause: coupled ratios correlate with themselves (Lolli 2019,"
          + " doi:10.1136/bjsports-2017-098110) and no threshold is validated (Impellizzeri 2020,"
          + " doi:10.1123/ijspp.2019-0864); read it beside its parts";
  private static final String SHORT = "fewer than 80 % of the window's days are reported";

  private static FeatureAbout about(LoadMeasure load, String name, String label, Unit unit) {
    return FeatureAbout.of(load.label() + "_" + name, label, unit).absent(SHORT);
  }

  /** Sum over the reported days of a window. */
  public record Sum(LoadWindow window, int days) implements Feature {
    @Override
    public FeatureAbout about() {
      LoadMeasure load = window.load();
      return LoadFeatures.about(
              load, "sum_" + days + "d", "Load of the last " + days + " days", load.unit())
          .formula("sum of reported daily loads, days t-%d to t".formatted(days - 1))
          .range("at least 0");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], 0, days)) {
        out.put(window.sum(state, at[0], 0, days));
      }
    }
  }

  /** Mean over the reported days of a window. */
  public record Mean(LoadWindow window, int days) implements Feature {
    @Override
    public FeatureAbout about() {
      LoadMeasure load = window.load();
      return LoadFeatures.about(
              load, "mean_" + days + "d", "Mean daily load over " + days + " days", load.unit())
          .formula("mean of reported daily loads, days t-%d to t".formatted(days - 1))
          .range("at least 0");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], 0, days)) {
        out.put(window.mean(state, at[0], 0, days));
      }
    }
  }

  /** Share of a window's days on which the load is known. */
  public record Coverage(LoadWindow window, int days) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              window.load().label() + "_coverage_" + days + "d",
              "Days with known load, of the last " + days,
              Unit.FRACTION)
          .formula("reported days / " + days)
          .range("0 to 1")
          .absent("never");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      out.put(window.reported(state, at[0], 0, days) / (double) days);
    }
  }

  /**
   * Acute to chronic workload ratio of rolling means; coupled when the chronic part includes the
   * acute.
   */
  public record Acwr(LoadWindow window, Coupling coupling) implements Feature {
    /** Whether the chronic window includes the acute week. */
    public enum Coupling {
      /** 7-day mean over 28-day mean, days t-27 to t. */
      COUPLED("acwr_coupled_7_28", 0),
      /** 7-day mean over the mean of the 21 days before it, t-27 to t-7. */
      UNCOUPLED("acwr_uncoupled_7_21", 7);

      private final String name;
      private final int chronicFrom;

      Coupling(String name, int chronicFrom) {
        this.name = name;
        this.chronicFrom = chronicFrom;
      }
    }

    @Override
    public FeatureAbout about() {
      return LoadFeatures.about(
              window.load(),
              coupling.name,
              coupling == Coupling.COUPLED
                  ? "Week against month (coupled ACWR)"
                  : "Week against the three weeks before (ACWR)",
              Unit.NONE)
          .formula("mean of days t-6..t / mean of days t-27..t-%d".formatted(coupling.chronicFrom))
          .range("at least 0" + (coupling == Coupling.COUPLED ? ", at most 4" : ""))
          .absent(SHORT + ", or the chronic load is 0")
          .source("Hulin 2014, doi:10.1136/bjsports-2013-092524")
          .caveat(ACWR_CAVEAT);
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int from = coupling.chronicFrom;
      if (!window.isCovered(state, at[0], 0, 7) || !window.isCovered(state, at[0], from, 28)) {
        return;
      }
      double chronic = window.mean(state, at[0], from, 28);
      if (chronic > 0) {
        out.put(window.mean(state, at[0], 0, 7) / chronic);
      }
    }
  }

  /** Change of the weekly sum against the week before. */
  public record WeekChange(LoadWindow window) implements Feature {
    @Override
    public FeatureAbout about() {
      return LoadFeatures.about(
              window.load(), "week_change", "Change from the week before", Unit.FRACTION)
          .formula("mean of days t-6..t / mean of days t-13..t-7 - 1")
          .range("at least -1")
          .absent(SHORT + ", or the week before had no load");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (!window.isCovered(state, at[0], 0, 7) || !window.isCovered(state, at[0], 7, 14)) {
        return;
      }
      double before = window.mean(state, at[0], 7, 14);
      if (before > 0) {
        out.put(window.mean(state, at[0], 0, 7) / before - 1);
      }
    }
  }

  /** Foster's monotony: how alike the days of a week are. */
  public record Monotony(LoadWindow window, Spread spread) implements Feature {
    /** Which standard deviation divides. */
    public enum Spread {
      SAMPLE(1),
      POPULATION(0);

      private final int lost;

      Spread(int lost) {
        this.lost = lost;
      }
    }

    @Override
    public FeatureAbout about() {
      return LoadFeatures.about(
              window.load(), "monotony_7d", "Sameness of the week's days", Unit.NONE)
          .formula("mean / SD of the daily loads, days t-6..t (%s SD)".formatted(lower(spread)))
          .range("at least 0")
          .absent(SHORT + ", or all days are equal")
          .source("Foster 1998, doi:10.1097/00005768-199807000-00023");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double monotony = of(window, spread, state, at[0]);
      if (monotony >= 0) {
        out.put(monotony);
      }
    }

    /** Returns mean / SD of the week, below 0 when there is none. */
    private static double of(LoadWindow window, Spread spread, double[] state, int at) {
      double sd = window.isCovered(state, at, 0, 7) ? window.sd(state, at, 7, spread.lost) : 0;
      return sd > 0 ? window.mean(state, at, 0, 7) / sd : -1;
    }
  }

  /** Foster's strain: the week's load times its monotony. */
  public record Strain(LoadWindow window, Monotony.Spread spread) implements Feature {
    @Override
    public FeatureAbout about() {
      return LoadFeatures.about(
              window.load(), "strain_7d", "Strain of the week", window.load().unit())
          .formula("sum of days t-6..t times monotony")
          .range("at least 0")
          .absent(SHORT + ", or all days are equal")
          .source("Foster 1998, doi:10.1097/00005768-199807000-00023");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double monotony = Monotony.of(window, spread, state, at[0]);
      if (monotony >= 0) {
        out.put(monotony * window.sum(state, at[0], 0, 7));
      }
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private LoadFeatures() {}
}
