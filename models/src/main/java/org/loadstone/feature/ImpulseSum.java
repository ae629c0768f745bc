package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;

/**
 * Banister's fitness or fatigue: the sum of all loads, each worn off exponentially since its day.
 *
 * <p>g_t = g_(t-1) e^(-1/tau) + x_t, g_0 = 0, in the load's unit, at least 0; present from the
 * first reported day on (Banister 1975; Busso 2003, doi:10.1249/01.MSS.0000074465.13621.37). Unlike
 * {@link Smoothing.FitnessFatigue} it is a sum, not a mean.
 *
 * @param tauDays time constant, days, above 0
 * @param missing with {@link Missing#ZERO} a day without a report is a day of rest, else no day
 */
public record ImpulseSum(LoadMeasure load, double tauDays, Missing missing) implements Feature {
  /** Slice: [sum, 1 once started]. */
  private record Impulses(LoadMeasure load, double tauDays, Missing missing) implements Fold {
    @Override
    public int stateSize() {
      return 2;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      boolean reported = day.isReported(load);
      if (reported || missing == Missing.ZERO) {
        state[at] = state[at] * StrictMath.exp(-1 / tauDays) + (reported ? day.load(load) : 0);
        state[at + 1] = 1;
      }
    }
  }

  @Override
  public FeatureAbout about() {
    return FeatureAbout.of(
            load.label() + "_impulses_" + tauDays + "d",
            "Load that has not worn off, time constant " + tauDays + " days",
            load.unit())
        .formula("g_t = g_(t-1) e^(-1/%s) + x_t, g_0 = 0".formatted(tauDays))
        .range("at least 0")
        .absent("before the first reported day")
        .source("Banister 1975; Busso 2003, doi:10.1249/01.MSS.0000074465.13621.37")
        .caveat("Time constants are population values, not the athlete's own");
  }

  @Override
  public List<Fold> folds() {
    return List.of(new Impulses(load, tauDays, missing));
  }

  @Override
  public void read(double[] state, int[] at, Out out) {
    if (state[at[0] + 1] == 1) {
      out.put(state[at[0]]);
    }
  }
}
