package org.loadstone.warning;

/**
 * An athlete's own normal on day t: mean and SD (n - 1) of the reports of days t-34 to t-7. It is
 * known with 14 reports at least that are not all equal.
 *
 * <p>It moves with the athlete: the last week stays out, so that a change is compared with what was
 * before it; a change that stays is the new normal some five weeks later.
 *
 * <p>Its memory is a slice of doubles that starts as zeros.
 */
final class OwnBaseline {
  static final int GAP_DAYS = 7;
  static final int DAYS = 28;
  static final int LEAST_REPORTS = 14;

  private static final int WINDOW = GAP_DAYS + DAYS - 1;
  private static final double LEAST_SD = 1e-9;

  private static final int NEXT = 0;
  private static final int SEEN = 1;
  private static final int COUNT = 2;
  private static final int MEAN = 3;
  private static final int SD = 4;
  private static final int RING = 5;

  static final int STATE_SIZE = RING + WINDOW;

  /** Takes the next calendar day; {@code value} is NaN on a day without a report. */
  static void step(double[] state, int at, double value) {
    int next = (int) state[at + NEXT];
    int seen = (int) state[at + SEEN];
    measure(state, at, next, seen);
    state[at + RING + next] = value;
    state[at + NEXT] = next + 1 == WINDOW ? 0 : next + 1;
    state[at + SEEN] = Math.min(WINDOW, seen + 1);
  }

  /** The oldest of the 34 days stands where the next is written. */
  private static void measure(double[] state, int at, int next, int seen) {
    double count = 0;
    double mean = 0;
    double squares = 0;
    for (int ago = seen; ago >= GAP_DAYS; ago--) {
      int place = next - ago;
      double value = state[at + RING + (place < 0 ? place + WINDOW : place)];
      if (!Double.isNaN(value)) {
        count++;
        double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
      }
    }
    state[at + COUNT] = count;
    state[at + MEAN] = mean;
    state[at + SD] = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  }

  /** Returns true if the last day taken has a baseline. */
  static boolean isKnown(double[] state, int at) {
    return state[at + COUNT] >= LEAST_REPORTS && state[at + SD] > LEAST_SD;
  }

  /** Returns the mean for the last day taken. */
  static double mean(double[] state, int at) {
    return state[at + MEAN];
  }

  /** Returns the SD for the last day taken. */
  static double sd(double[] state, int at) {
    return state[at + SD];
  }

  private OwnBaseline() {}
}
