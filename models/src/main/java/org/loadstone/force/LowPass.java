package org.loadstone.force;

/**
 * A zero-lag low-pass filter: Butterworth, run forward and backward.
 *
 * <p>The order and the cut-off (-3 dB) are those of one pass; both passes together have twice the
 * order and -6 dB at the cut-off. Both ends are extended by 3 (order + 1) samples, turned about the
 * end point ({@code 2 x[0] - x[i]}), and each pass begins in the steady state of its first sample.
 * This is what {@code scipy.signal.filtfilt(*butter(order, cutoff, fs=rate), x)} computes.
 */
public final class LowPass {
  private final double[] forward;
  private final double[] back;
  private final double[] steady;

  private LowPass(double[] forward, double[] back) {
    this.forward = forward;
    this.back = back;
    this.steady = steady(forward, back);
  }

  /**
   * Returns the filter.
   *
   * @param order of one pass, even, 2 to 8
   * @param cutoffHz above 0, below half the rate
   * @param rateHz samples a second
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static LowPass butterworth(int order, double cutoffHz, double rateHz) {
    if (order < 2 || order > 8 || order % 2 != 0) {
      throw new IllegalArgumentException(
          "Cannot build filter of order: %d; give 2, 4, 6 or 8".formatted(order));
    }
    if (!(cutoffHz > 0 && cutoffHz < rateHz / 2)) {
      throw new IllegalArgumentException(
          "Cannot filter at: %s Hz of %s samples a second; give a cut-off below half the rate"
              .formatted(cutoffHz, rateHz));
    }
    double k = StrictMath.tan(StrictMath.PI * cutoffHz / rateHz);
    double[] forward = {1};
    double[] back = {1};
    for (int pair = 0; pair < order / 2; pair++) {
      double damping = 2 * StrictMath.sin(StrictMath.PI * (2 * pair + 1) / (2.0 * order));
      double scale = 1 + damping * k + k * k;
      double gain = k * k / scale;
      forward = product(forward, new double[] {gain, 2 * gain, gain});
      back =
          product(
              back, new double[] {1, 2 * (k * k - 1) / scale, (1 - damping * k + k * k) / scale});
    }
    return new LowPass(forward, back);
  }

  private static double[] product(double[] a, double[] b) {
    double[] out = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        out[i + j] += a[i] * b[j];
      }
    }
    return out;
  }

  /** The memory of the filter after infinitely many samples of 1. */
  private static double[] steady(double[] forward, double[] back) {
    double[] state = new double[forward.length];
    for (int i = forward.length - 1; i > 0; i--) {
      state[i - 1] = forward[i] - back[i] + state[i];
    }
    return state;
  }

  /** Returns the number of samples that a signal must exceed. */
  public int padding() {
    return 3 * forward.length;
  }

  /**
   * Returns the filtered signal, as long as {@code signal}.
   *
   * @param signal finite, more than {@link #padding()} samples
   * @throws IllegalArgumentException if it is too short
   */
  public double[] apply(double[] signal) {
    int pad = padding();
    if (signal.length <= pad) {
      throw new IllegalArgumentException(
          "Cannot filter signal: %d samples; give more than %d".formatted(signal.length, pad));
    }
    double[] padded = new double[signal.length + 2 * pad];
    int last = signal.length - 1;
    System.arraycopy(signal, 0, padded, pad, signal.length);
    for (int i = 1; i <= pad; i++) {
      padded[pad - i] = 2 * signal[0] - signal[i];
      padded[pad + last + i] = 2 * signal[last] - signal[last - i];
    }
    pass(padded);
    reverse(padded);
    pass(padded);
    reverse(padded);
    double[] out = new double[signal.length];
    System.arraycopy(padded, pad, out, 0, out.length);
    return out;
  }

  private void pass(double[] x) {
    double[] state = new double[steady.length];
    for (int i = 0; i < state.length; i++) {
      state[i] = steady[i] * x[0];
    }
    for (int t = 0; t < x.length; t++) {
      double in = x[t];
      double out = forward[0] * in + state[0];
      for (int i = 1; i < forward.length; i++) {
        state[i - 1] = forward[i] * in - back[i] * out + state[i];
      }
      x[t] = out;
    }
  }

  private static void reverse(double[] x) {
    for (int i = 0, j = x.length - 1; i < j; i++, j--) {
      double swapped = x[i];
      x[i] = x[j];
      x[j] = swapped;
    }
  }
}
