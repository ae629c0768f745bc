package org.loadstone.quality;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Counts of numbers that merge: what two sketches hold together depends on their values alone, not
 * on order or on who held which.
 *
 * <p>Exact up to {@value #EXACT} different values. Beyond, values are counted in bins of 1 % width,
 * each standing for its middle: quantiles are then within 0.5 % of a value of the data (DDSketch,
 * Masson et al. 2019, doi:10.14778/3352063.3352135).
 */
public final class ValueSketch implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int EXACT = 1_000;
  private static final double ACCURACY = 0.005;
  private static final double RATIO = (1 + ACCURACY) / (1 - ACCURACY);
  private static final double LOG_RATIO = StrictMath.log(RATIO);
  private static final double TINY = 1e-9;

  private final Map<Double, Long> counts = new HashMap<>();
  private boolean binned;
  private long count;

  /** Adds a finite number. */
  public void add(double value) {
    add(value, 1);
    collapseIfMany();
  }

  private void add(double value, long times) {
    counts.merge(binned ? middle(value) : value + 0.0, times, Long::sum);
    count += times;
  }

  /** Adds what another sketch holds. */
  public void merge(ValueSketch other) {
    if (other.binned && !binned) {
      collapse();
    }
    boolean areMiddles = other.binned;
    other.counts.forEach(
        (value, times) -> {
          counts.merge(binned && !areMiddles ? middle(value) : value, times, Long::sum);
          count += times;
        });
    collapseIfMany();
  }

  private void collapseIfMany() {
    if (!binned && counts.size() > EXACT) {
      collapse();
    }
  }

  private void collapse() {
    Map<Double, Long> exact = new HashMap<>(counts);
    counts.clear();
    binned = true;
    exact.forEach((value, times) -> counts.merge(middle(value), times, Long::sum));
  }

  /** Returns the middle of the bin of a value; zero stays zero. */
  private static double middle(double value) {
    double size = Math.abs(value);
    if (size < TINY) {
      return 0;
    }
    double bin = Math.ceil(StrictMath.log(size) / LOG_RATIO);
    return Math.copySign(2 * StrictMath.exp(bin * LOG_RATIO) / (RATIO + 1), value);
  }

  /** Returns the number of values. */
  public long count() {
    return count;
  }

  /**
   * Returns the smallest value with at least the share {@code q} of values at or below it; empty
   * without values.
   *
   * @param q in (0, 1]
   */
  public OptionalDouble quantile(double q) {
    long wanted = (long) Math.ceil(q * count);
    long seen = 0;
    for (Map.Entry<Double, Long> entry : new TreeMap<>(counts).entrySet()) {
      seen += entry.getValue();
      if (seen >= wanted) {
        return OptionalDouble.of(entry.getKey());
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns how many values other than zero there are. */
  long nonZero() {
    return count - counts.getOrDefault(0.0, 0L);
  }

  /**
   * Returns how often the most common value other than zero occurs; with many different values
   * those within 1 % of each other count as one.
   */
  long mostCommon() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != 0)
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }
}
