package org.loadstone.feature;

import java.math.BigDecimal;
import java.util.List;
import org.loadstone.day.DayView;

/**
 * Robust exponential decreasing index: sum of e^(-lambda i) x_(t-i) / sum of e^(-lambda i) over the
 * known days t-i, i days ago, in the load's unit (Moussa 2019, doi:10.1136/bmjsem-2019-000573).
 *
 * @param lambda above 0, per day
 * @param coveredDays days of which enough must be reported; 0 asks for one reported day only
 */
public record Redi(LoadWindow window, double lambda, int coveredDays) implements Feature {

  public Redi {
    if (!(lambda > 0)) {
      throw new IllegalArgumentException(
          "Cannot weigh days by lambda %s; give a number above 0".formatted(lambda));
    }
  }

  /**
   * Slice: [weighted sum of loads, sum of weights].
   *
   * @param kept share of a weight that a day later is left, e^(-lambda)
   */
  record Weighted(LoadWindow window, double kept) implements Fold {
    @Override
    public int stateSize() {
      return 2;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      if (window.skips(day)) {
        return;
      }
      boolean known = window.knows(day);
      state[at] = kept * state[at] + (known ? window.load(day) : 0);
      state[at + 1] = kept * state[at + 1] + (known ? 1 : 0);
    }
  }

  @Override
  public FeatureAbout about() {
    String rate = BigDecimal.valueOf(lambda).toPlainString();
    return FeatureAbout.of(
            window.load().label() + "_redi_" + rate.replace('.', '_'),
            "Weighted mean daily load, known days (REDI)",
            window.load().unit())
        .formula(
            "sum of e^(-%1$s i) x_(t-i) / sum of e^(-%1$s i) over known days i ago; an unknown day"
                    .formatted(rate)
                + " is in neither sum, and time passes")
        .range("at least 0")
        .absent(
            coveredDays == 0
                ? "before the first reported day"
                : "fewer than 80 %% of the last %d days are reported".formatted(coveredDays))
        .source("Moussa 2019, doi:10.1136/bmjsem-2019-000573")
        .caveat("How fast weights fall is a choice, not an estimate");
  }

  @Override
  public List<Fold> folds() {
    return List.of(window, new Weighted(window, StrictMath.exp(-lambda)));
  }

  @Override
  public void read(double[] state, int[] at, Out out) {
    boolean present =
        coveredDays == 0 ? state[at[1] + 1] > 0 : window.isCovered(state, at[0], 0, coveredDays);
    if (present) {
      out.put(state[at[1]] / state[at[1] + 1]);
    }
  }
}
