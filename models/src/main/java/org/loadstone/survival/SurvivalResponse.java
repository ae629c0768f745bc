package org.loadstone.survival;

import java.util.Arrays;
import java.util.Optional;
import org.loadstone.formula.FormulaException;
import org.loadstone.formula.ModelData;

/**
 * The left side of a survival formula: {@code Surv(time, status)} or {@code Surv(start, stop,
 * status)}.
 *
 * @param start n starts, empty where rows are followed from the beginning
 * @param stop n ends
 * @param status n values of status as they stand in the data
 */
public record SurvivalResponse(Optional<double[]> start, double[] stop, double[] status) {
  /**
   * Reads the response of every row of the data.
   *
   * @throws FormulaException if it is no {@code Surv()} of numbers
   * @throws IllegalArgumentException if a time is not finite, or a row does not end after it
   *     starts; the message counts rows of the data as read
   */
  public static SurvivalResponse of(ModelData data) {
    Surv surv = Surv.of(data.formula());
    double[] stop = data.numbers(surv.stop());
    double[] status = data.numbers(surv.event());
    Optional<double[]> start = surv.start().map(data::numbers);
    for (int i = 0; i < stop.length; i++) {
      double from = start.isPresent() ? start.get()[i] : Double.NEGATIVE_INFINITY;
      if (!(stop[i] > from) || !Double.isFinite(stop[i])) {
        throw new IllegalArgumentException(
            "Cannot use row %d: it is at risk from %s to %s; give rows that end after they start"
                .formatted(data.rows()[i] + 1, from, stop[i]));
      }
    }
    return new SurvivalResponse(start, stop, status);
  }

  /**
   * Returns whether each row ends with the event: status 1 of 0 and 1, or 2 of 1 and 2.
   *
   * @throws IllegalArgumentException if there are other values
   */
  public boolean[] events() {
    double most = Arrays.stream(status).max().orElse(0);
    double none = most == 2 ? 1 : 0;
    boolean[] events = new boolean[status.length];
    for (int i = 0; i < events.length; i++) {
      if (status[i] != none && status[i] != none + 1) {
        throw new IllegalArgumentException(
            "Cannot use status %s: it is neither %.0f nor %.0f; code events 1 and others 0"
                .formatted(status[i], none, none + 1));
      }
      events[i] = status[i] == none + 1;
    }
    return events;
  }
}
