package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;
import org.loadstone.schema.Unit;

/**
 * Exponentially weighted load and the fitness-fatigue pair. A day without a report changes nothing.
 */
public final class Smoothing {
  private static final String SHORT = "fewer than 80 %% of the last %d days are reported";

  /**
   * E_t = E_(t-1) + a (x_t - E_(t-1)).
   *
   * <p>Slice: [value, 1 once started].
   *
   * @param rate a, 0 to 1
   * @param seed where E begins
   */
  public record Exponential(LoadMeasure load, double rate, Seed seed, Missing missing)
      implements Fold {
    /** The value before the first day. */
    public enum Seed {
      /** E_1 = x_1. */
      FIRST_LOAD,
      /** E_0 = 0. */
      ZERO
    }

    @Override
    public int stateSize() {
      return 2;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      boolean reported = day.isReported(load);
      if (!reported && missing != Missing.ZERO) {
        return;
      }
      double x = reported ? day.load(load) : 0;
      double before = state[at + 1] == 0 && seed == Seed.FIRST_LOAD ? x : state[at];
      state[at] = before + rate * (x - before);
      state[at + 1] = 1;
    }

    boolean isStarted(double[] state, int at) {
      return state[at + 1] == 1;
    }
  }

  /** Exponentially weighted mean, a = 2 / (N + 1). */
  public record Ewma(LoadWindow window, int days) implements Feature {
    private Exponential fold() {
      return new Exponential(
          window.load(), 2.0 / (days + 1), Exponential.Seed.FIRST_LOAD, window.missing());
    }

    @Override
    public FeatureAbout about() {
      LoadMeasure load = window.load();
      return FeatureAbout.of(
              load.label() + "_ewma_" + days + "d",
              "Weighted mean daily load, " + days + " days",
              load.unit())
          .formula("E_t = E_(t-1) + 2/%d (x_t - E_(t-1)), E_1 = x_1".formatted(days + 1))
          .range("at least 0")
          .absent(SHORT.formatted(Math.min(days, 28)))
          .source("Williams 2017, doi:10.1136/bjsports-2016-096589");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window, fold());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (fold().isStarted(state, at[1]) && window.isCovered(state, at[0], 0, Math.min(days, 28))) {
        out.put(state[at[1]]);
      }
    }
  }

  /** Ratio of the 7-day to the 28-day exponentially weighted mean. */
  public record AcwrEwma(LoadWindow window) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              window.load().label() + "_acwr_ewma_7_28", "Week against month (weighted)", Unit.NONE)
          .formula("EWMA 7 / EWMA 28")
          .range("0 to 3.625")
          .absent(SHORT.formatted(28) + ", or the chronic load is 0")
          .source("Williams 2017, doi:10.1136/bjsports-2016-096589")
          .caveat(LoadFeatures.ACWR_CAVEAT);
    }

    @Override
    public List<Fold> folds() {
      return List.of(window, new Ewma(window, 7).fold(), new Ewma(window, 28).fold());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], 0, 28) && state[at[2]] > 0) {
        out.put(state[at[1]] / state[at[2]]);
      }
    }
  }

  /** Fitness (CTL), fatigue (ATL) or their difference, form (TSB). */
  public record FitnessFatigue(LoadWindow window, Part part) implements Feature {
    /** Which of the three. */
    public enum Part {
      CTL("Fitness (chronic training load)"),
      ATL("Fatigue (acute training load)"),
      TSB("Form (fitness less fatigue)");

      private final String label;

      Part(String label) {
        this.label = label;
      }
    }

    private Exponential decay(double tau) {
      return new Exponential(
          window.load(), 1 - StrictMath.exp(-1 / tau), Exponential.Seed.ZERO, window.missing());
    }

    @Override
    public FeatureAbout about() {
      String name = LoadFeatures.lower(part);
      return FeatureAbout.of(window.load().label() + "_" + name, part.label, window.load().unit())
          .formula(
              switch (part) {
                case CTL -> "C_t = C_(t-1) + (1 - e^(-1/42)) (x_t - C_(t-1)), C_0 = 0";
                case ATL -> "A_t = A_(t-1) + (1 - e^(-1/7)) (x_t - A_(t-1)), A_0 = 0";
                case TSB -> "CTL less ATL of the same evening";
              })
          .range(part == Part.TSB ? "any" : "at least 0")
          .absent(SHORT.formatted(28))
          .source("Banister 1975; Busso 2003, doi:10.1249/01.MSS.0000074465.13621.37")
          .caveat("Time constants are population values, not the athlete's own");
    }

    @Override
    public List<Fold> folds() {
      return List.of(window, decay(42), decay(7));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], 0, 28)) {
        out.put(
            switch (part) {
              case CTL -> state[at[1]];
              case ATL -> state[at[2]];
              case TSB -> state[at[1]] - state[at[2]];
            });
      }
    }
  }

  /** Banister's impulse response: fitness less twice fatigue, both as decaying sums of load. */
  public record ImpulseResponse(LoadWindow window) implements Feature {
    private static final double FITNESS = 1 / (1 - StrictMath.exp(-1 / 42.0));
    private static final double FATIGUE = 2 / (1 - StrictMath.exp(-1 / 7.0));

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              window.load().label() + "_impulse_response",
              "Impulse response (fitness less twice fatigue)",
              window.load().unit())
          .formula(
              "k1 g - k2 h, k1 = 1, k2 = 2, g_t = g_(t-1) e^(-1/42) + x_t,"
                  + " h_t = h_(t-1) e^(-1/7) + x_t, from 0; an unknown day is left out of time")
          .range("any")
          .absent(SHORT.formatted(28))
          .source(
              "Banister 1975; recurrences as in Morton 1990, doi:10.1152/jappl.1990.69.3.1171;"
                  + " weights 1 and 2 and days 42 and 7 by convention")
          .caveat(
              "A model of performance, not of injury; neither weights nor time constants are the"
                  + " athlete's own, and it is low until about 100 days are on record");
    }

    @Override
    public List<Fold> folds() {
      FitnessFatigue both = new FitnessFatigue(window, FitnessFatigue.Part.TSB);
      return List.of(window, both.decay(42), both.decay(7));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (window.isCovered(state, at[0], 0, 28)) {
        out.put(FITNESS * state[at[1]] - FATIGUE * state[at[2]]);
      }
    }
  }

  private Smoothing() {}
}
