package org.loadstone.risk.bagged;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sensitivity and specificity of calling every row with a risk of at least a threshold an event.
 *
 * @param threshold risk from which on an event is called
 * @param sensitivity share of events called, in [0, 1]
 * @param specificity share of other rows not called, in [0, 1]
 */
public record EvenThreshold(double threshold, double sensitivity, double specificity) {
  /**
   * Returns the threshold, among the risks of the rows, at which sensitivity is nearest to
   * specificity; of equally near ones the highest.
   *
   * @param risk n risks
   * @param label n outcomes of both kinds, 1 or 0
   * @throws IllegalArgumentException if one outcome is missing
   */
  public static EvenThreshold of(double[] risk, int[] label) {
    long events = events(label);
    long others = label.length - events;
    Integer[] order = IntStream.range(0, risk.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -risk[i]));
    long hits = 0;
    long alarms = 0;
    EvenThreshold best = null;
    for (int k = 0; k < order.length; k++) {
      hits += label[order[k]];
      alarms += 1 - label[order[k]];
      boolean isTied = k + 1 < order.length && risk[order[k + 1]] == risk[order[k]];
      EvenThreshold here =
          new EvenThreshold(risk[order[k]], (double) hits / events, 1 - (double) alarms / others);
      if (!isTied && (best == null || here.gap() < best.gap())) {
        best = here;
      }
    }
    return best;
  }

  /** Returns what this threshold does on other rows, of both outcomes. */
  public EvenThreshold on(double[] risk, int[] label) {
    long events = events(label);
    long hits = 0;
    long alarms = 0;
    for (int i = 0; i < risk.length; i++) {
      if (risk[i] >= threshold) {
        hits += label[i];
        alarms += 1 - label[i];
      }
    }
    return new EvenThreshold(
        threshold, (double) hits / events, 1 - (double) alarms / (label.length - events));
  }

  private double gap() {
    return Math.abs(sensitivity - specificity);
  }

  private static long events(int[] label) {
    long events = Arrays.stream(label).asLongStream().sum();
    if (events == 0 || events == label.length) {
      throw new IllegalArgumentException(
          "Cannot set a threshold: %d events in %d rows; give rows of both outcomes"
              .formatted(events, label.length));
    }
    return events;
  }
}
