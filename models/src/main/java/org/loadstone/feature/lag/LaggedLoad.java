package org.loadstone.feature.lag;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.Feature;
import org.loadstone.feature.Fold;

/**
 * The load of the last lastLag + 1 days, today included, as columns of a cross-basis.
 *
 * <p>Slice: [place of the next day, known days in a row up to today, exposure columns of each
 * day...]. The basis of the load is evaluated once a day, at its step.
 *
 * @param load measure
 * @param basis bases of load and lag
 */
public record LaggedLoad(LoadMeasure load, CrossBasis basis) implements Fold {
  private static final int NEXT = 0;
  private static final int KNOWN = 1;
  private static final int HEADER = 2;

  /** Returns one feature a column of the basis, in its order. */
  public List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    for (int v = 0; v < basis.exposure().columns(); v++) {
      for (int l = 0; l < basis.lag().columns(); l++) {
        features.add(new LagColumn(this, v, l));
      }
    }
    return List.copyOf(features);
  }

  @Override
  public int stateSize() {
    return HEADER + days() * basis.exposure().columns();
  }

  private int days() {
    return basis.lastLag() + 1;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    if (!day.isReported(load)) {
      state[at + KNOWN] = 0;
      return;
    }
    int next = (int) state[at + NEXT];
    basis.exposure().put(day.load(load), state, at + HEADER + next * basis.exposure().columns());
    state[at + NEXT] = next + 1 == days() ? 0 : next + 1;
    state[at + KNOWN] = Math.min(days(), state[at + KNOWN] + 1);
  }

  /** Returns true if the load of every lag is known. */
  boolean isKnown(double[] state, int at) {
    return state[at + KNOWN] == days();
  }

  /**
   * Returns the sum over lags of an exposure column times a weight.
   *
   * @param weights one a lag
   */
  double sum(double[] state, int at, int column, double[] weights) {
    int width = basis.exposure().columns();
    int first = at + HEADER + column;
    int place = first + (int) state[at + NEXT] * width;
    double sum = 0;
    for (double weight : weights) {
      place = place == first ? first + (weights.length - 1) * width : place - width;
      sum += weight * state[place];
    }
    return sum;
  }
}
