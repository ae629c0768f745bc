package org.loadstone.feature.lag;

import java.io.Serializable;
import java.util.List;

/**
 * Functions of one number whose weighted sum is a curve: of load, or of the days since it.
 *
 * <p>Columns and conventions are those of R's {@code dlnm} (Gasparrini 2011,
 * doi:10.18637/jss.v043.i08), where a basis of the exposure goes without an intercept and one of
 * the lag with it. What {@code dlnm} takes from the data (scale, breaks, knots) is given here, so
 * that a night's row never depends on other rows.
 */
public sealed interface Basis extends Serializable
    permits Basis.Linear, Basis.Polynomial, Basis.Strata, Basis.Threshold, BSpline, NaturalSpline {
  /** Whether a constant lies in the span of the columns. */
  enum Intercept {
    WITH(1),
    WITHOUT(0);

    final int columns;

    Intercept(int columns) {
      this.columns = columns;
    }

    /** Puts the constant, if there is one, and returns the place after it. */
    private int put(double[] into, int at) {
      if (columns == 1) {
        into[at] = 1;
      }
      return at + columns;
    }
  }

  /** Returns the number of functions. */
  int columns();

  /** Puts the functions' values at {@code x} into {@code into} from place {@code at} on. */
  void put(double x, double[] into, int at);

  /** Returns the functions' values at {@code x}. */
  default double[] at(double x) {
    double[] values = new double[columns()];
    put(x, values, 0);
    return values;
  }

  /** The number itself. */
  record Linear(Intercept intercept) implements Basis {
    @Override
    public int columns() {
      return 1 + intercept.columns;
    }

    @Override
    public void put(double x, double[] into, int at) {
      into[intercept.put(into, at)] = x;
    }
  }

  /**
   * Powers 1 to {@code degree} of x / scale.
   *
   * @param degree at least 1
   * @param scale above 0; {@code dlnm} takes the largest absolute value
   */
  record Polynomial(int degree, double scale, Intercept intercept) implements Basis {
    public Polynomial {
      if (degree < 1 || !(scale > 0)) {
        throw new IllegalArgumentException(
            "Cannot make powers: degree %d, scale %s; give at least 1, above 0"
                .formatted(degree, scale));
      }
    }

    @Override
    public int columns() {
      return degree + intercept.columns;
    }

    @Override
    public void put(double x, double[] into, int at) {
      int first = intercept.put(into, at);
      double power = 1;
      for (int i = 0; i < degree; i++) {
        power *= x / scale;
        into[first + i] = power;
      }
    }
  }

  /**
   * One column a stratum, 1 inside it and 0 outside; the first stratum, under all breaks, is the
   * reference and has none.
   *
   * @param breaks ascending; a stratum includes its lower break
   */
  record Strata(List<Double> breaks, Intercept intercept) implements Basis {
    public Strata {
      breaks = ascending(breaks, "strata", 1);
    }

    @Override
    public int columns() {
      return breaks.size() + intercept.columns;
    }

    @Override
    public void put(double x, double[] into, int at) {
      int first = intercept.put(into, at);
      for (int i = 0; i < breaks.size(); i++) {
        boolean under = i + 1 == breaks.size() || x < breaks.get(i + 1);
        into[first + i] = x >= breaks.get(i) && under ? 1 : 0;
      }
    }
  }

  /**
   * Linear beyond a threshold, 0 on the other side of it.
   *
   * @param low threshold below which {@link Side#LOW} and {@link Side#BOTH} rise
   * @param high threshold above which {@link Side#HIGH} and {@link Side#BOTH} rise, not under low
   */
  record Threshold(double low, double high, Side side, Intercept intercept) implements Basis {
    /** Where the function is not 0; {@code dlnm}'s h, l and d. */
    public enum Side {
      HIGH,
      LOW,
      BOTH
    }

    public Threshold {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "Cannot make thresholds: %s above %s; swap them".formatted(low, high));
      }
    }

    /** Returns max(x - threshold, 0). */
    public static Threshold above(double threshold, Intercept intercept) {
      return new Threshold(threshold, threshold, Side.HIGH, intercept);
    }

    /** Returns max(threshold - x, 0). */
    public static Threshold below(double threshold, Intercept intercept) {
      return new Threshold(threshold, threshold, Side.LOW, intercept);
    }

    @Override
    public int columns() {
      return (side == Side.BOTH ? 2 : 1) + intercept.columns;
    }

    @Override
    public void put(double x, double[] into, int at) {
      int next = intercept.put(into, at);
      if (side != Side.HIGH) {
        into[next++] = Math.max(low - x, 0);
      }
      if (side != Side.LOW) {
        into[next] = Math.max(x - high, 0);
      }
    }
  }

  /**
   * Returns a copy, checked: numbers in ascending order, equal ones at most {@code equal} times.
   */
  static List<Double> ascending(List<Double> numbers, String what, int equal) {
    for (int i = 0; i < numbers.size(); i++) {
      boolean falls = i > 0 && !(numbers.get(i) >= numbers.get(i - 1));
      boolean repeats = i >= equal && numbers.get(i).equals(numbers.get(i - equal));
      if (falls || repeats || !Double.isFinite(numbers.get(i))) {
        throw new IllegalArgumentException(
            "Cannot make %s: %s; give numbers in ascending order, each at most %d times"
                .formatted(what, numbers, equal));
      }
    }
    return List.copyOf(numbers);
  }
}
