package org.loadstone.feature.lag;

import java.util.List;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureAbout;
import org.loadstone.feature.Fold;
import org.loadstone.schema.Unit;

/** One column of a cross-basis of load as a feature. */
final class LagColumn implements Feature {
  private static final long serialVersionUID = 1;

  private final LaggedLoad memory;
  private final int exposure;
  private final int lag;
  private final double[] weights;

  LagColumn(LaggedLoad memory, int exposure, int lag) {
    this.memory = memory;
    this.exposure = exposure;
    this.lag = lag;
    this.weights = new double[memory.basis().lastLag() + 1];
    double[][] columns = memory.basis().lagColumns();
    for (int j = 0; j < weights.length; j++) {
      weights[j] = columns[j][lag];
    }
  }

  @Override
  public FeatureAbout about() {
    CrossBasis basis = memory.basis();
    return FeatureAbout.of(
            "%s_lag_%dd_v%d_l%d"
                .formatted(memory.load().label(), basis.lastLag(), exposure + 1, lag + 1),
            "Lagged load, column v%d.l%d".formatted(exposure + 1, lag + 1),
            Unit.NONE)
        .formula(
            "sum over lags j = 0..%d of column %d of %s at x_(t-j) times column %d of %s at j"
                .formatted(basis.lastLag(), exposure + 1, basis.exposure(), lag + 1, basis.lag()))
        .range("any")
        .absent(
            "the load of one of the days t-%d..t is unknown: nothing stands in for it"
                .formatted(basis.lastLag()))
        .source("Gasparrini 2010, doi:10.1002/sim.3940")
        .caveat("Means nothing alone: read the effect of a load at a lag that all columns give");
  }

  @Override
  public List<Fold> folds() {
    return List.of(memory);
  }

  @Override
  public void read(double[] state, int[] at, Out out) {
    if (memory.isKnown(state, at[0])) {
      out.put(memory.sum(state, at[0], exposure, weights));
    }
  }

  @Override
  public String toString() {
    return "LagColumn[" + memory + ", " + exposure + ", " + lag + "]";
  }
}
