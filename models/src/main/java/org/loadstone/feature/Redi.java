package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;

/**
 * Robust exponential decreasing index: the mean of all reported loads, each weighted by its age.
 *
 * <p>sum_i e^(-lambda i) x_(t-i) / sum_i e^(-lambda i) over reported days only, i the days since;
 * in the load's unit, at least 0; present from the first reported day on. A day without a report
 * takes no weight, so that the index stays until there is news (Moussa 2019,
 * doi:10.1136/bmjsem-2019-000573).
 *
 * @param lambda loss of weight a day, above 0
 */
public record Redi(LoadMeasure load, double lambda) implements Feature {
  /** Slice: [mean, sum of weights]. */
  private record Weighted(LoadMeasure load, double lambda) implements Fold {
    @Override
    public int stateSize() {
      return 2;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      double weight = state[at + 1] * StrictMath.exp(-lambda);
      if (day.isReported(load)) {
        weight += 1;
        state[at] += (day.load(load) - state[at]) / weight;
      }
      state[at + 1] = weight;
    }
  }

  @Override
  public FeatureAbout about() {
    return FeatureAbout.of(
            load.label() + "_redi_" + lambda, "Load weighted by its age", load.unit())
        .formula("sum of e^(-%1$s i) x_(t-i) / sum of e^(-%1$s i), reported days".formatted(lambda))
        .range("at least 0")
        .absent("before the first reported day")
        .source("Moussa 2019, doi:10.1136/bmjsem-2019-000573");
  }

  @Override
  public List<Fold> folds() {
    return List.of(new Weighted(load, lambda));
  }

  @Override
  public void read(double[] state, int[] at, Out out) {
    if (state[at[0] + 1] > 0) {
      out.put(state[at[0]]);
    }
  }
}
