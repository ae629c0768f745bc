package org.loadstone.feature;

import java.util.OptionalDouble;
import org.loadstone.day.DayView;
import org.loadstone.day.Facet;
import org.loadstone.day.LimbTest;
import org.loadstone.day.Trials;

/**
 * The latest test of both limbs, the tests before it, and how well trials of one day agree.
 *
 * <p>Slice: [tests, day of the last, left, right, today, mean signed index of the tests before,
 * their number, trials of the last left and right, squared deviations and degrees of freedom within
 * days left and right, dominance].
 */
record LastTest(LimbTest test) implements Fold {
  private static final int COUNT = 0;
  private static final int DAY = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;
  private static final int TODAY = 4;
  private static final int OWN = 5;
  private static final int OWN_COUNT = 6;
  private static final int LEFT_TRIALS = 7;
  private static final int RIGHT_TRIALS = 8;
  private static final int LEFT_SQUARES = 9;
  private static final int RIGHT_SQUARES = 10;
  private static final int LEFT_FREEDOM = 11;
  private static final int RIGHT_FREEDOM = 12;
  private static final int DOMINANT = 13;

  private static final int LEAST_FREEDOM = 5;
  private static final double MDC = 1.96 * Math.sqrt(2);

  /** The dominant limb as recorded. */
  enum Dominant {
    UNKNOWN,
    LEFT,
    RIGHT
  }

  @Override
  public int stateSize() {
    return 14;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    state[at + TODAY] = day.day();
    state[at + DOMINANT] = day.has(Facet.RIGHT_DOMINANT) ? 1 + day.value(Facet.RIGHT_DOMINANT) : 0;
    if (!day.has(test)) {
      return;
    }
    if (state[at + COUNT] > 0) {
      Asymmetry.symmetryIndex(state[at + LEFT], state[at + RIGHT])
          .ifPresent(before -> addToOwn(state, at, before));
    }
    Trials left = day.left(test);
    Trials right = day.right(test);
    state[at + COUNT]++;
    state[at + DAY] = day.day();
    state[at + LEFT] = left.mean();
    state[at + RIGHT] = right.mean();
    state[at + LEFT_TRIALS] = left.count();
    state[at + RIGHT_TRIALS] = right.count();
    state[at + LEFT_SQUARES] += left.squares();
    state[at + RIGHT_SQUARES] += right.squares();
    state[at + LEFT_FREEDOM] += left.count() - 1;
    state[at + RIGHT_FREEDOM] += right.count() - 1;
  }

  private static void addToOwn(double[] state, int at, double index) {
    state[at + OWN_COUNT]++;
    state[at + OWN] += (index - state[at + OWN]) / state[at + OWN_COUNT];
  }

  static boolean isTested(double[] state, int at) {
    return state[at + COUNT] > 0;
  }

  /** Returns the days since the last test. */
  static double age(double[] state, int at) {
    return state[at + TODAY] - state[at + DAY];
  }

  static double left(double[] state, int at) {
    return state[at + LEFT];
  }

  static double right(double[] state, int at) {
    return state[at + RIGHT];
  }

  /** Returns the mean symmetry index of the tests before the last. */
  static double own(double[] state, int at) {
    return state[at + OWN];
  }

  /** Returns the number of tests in {@link #own}. */
  static double before(double[] state, int at) {
    return state[at + OWN_COUNT];
  }

  static Dominant dominant(double[] state, int at) {
    return Dominant.values()[(int) state[at + DOMINANT]];
  }

  /**
   * Returns the minimal detectable change of the symmetry index with 95 % confidence, per cent: the
   * error of each limb's mean carried to 200 (R - L) / (R + L) by its derivatives 400 L / (R + L)^2
   * and -400 R / (R + L)^2.
   *
   * @return empty with fewer than 5 degrees of freedom within days for either limb, or limbs that
   *     sum to 0
   */
  static OptionalDouble detectable(double[] state, int at) {
    double left = state[at + LEFT];
    double right = state[at + RIGHT];
    double sum = left + right;
    double fewest = Math.min(state[at + LEFT_FREEDOM], state[at + RIGHT_FREEDOM]);
    if (sum == 0 || fewest < LEAST_FREEDOM) {
      return OptionalDouble.empty();
    }
    double ofLeft = state[at + LEFT_SQUARES] / state[at + LEFT_FREEDOM] / state[at + LEFT_TRIALS];
    double ofRight =
        state[at + RIGHT_SQUARES] / state[at + RIGHT_FREEDOM] / state[at + RIGHT_TRIALS];
    double sem = 400 / (sum * sum) * Math.sqrt(right * right * ofLeft + left * left * ofRight);
    return OptionalDouble.of(MDC * sem);
  }
}
