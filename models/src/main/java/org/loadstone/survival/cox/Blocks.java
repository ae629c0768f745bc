package org.loadstone.survival.cox;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work on fixed blocks of rows, on as many threads as there are: sums are added in the order of the
 * blocks, so results do not depend on the threads.
 */
final class Blocks {
  static final int ROWS = 1 << 15;

  /** Work on rows from {@code from} to before {@code to}. */
  interface Body {
    void run(int from, int to);
  }

  /** A sum over rows from {@code from} to before {@code to}. */
  interface Sum {
    double[] of(int from, int to);
  }

  private Blocks() {}

  static void forEach(int n, Body body) {
    range(n).forEach(b -> body.run(b * ROWS, Math.min(n, (b + 1) * ROWS)));
  }

  static double[] sum(int n, int width, Sum sum) {
    IntFunction<double[]> block = b -> sum.of(b * ROWS, Math.min(n, (b + 1) * ROWS));
    double[][] parts = range(n).mapToObj(block).toArray(double[][]::new);
    double[] all = new double[width];
    for (double[] part : parts) {
      for (int k = 0; k < width; k++) {
        all[k] += part[k];
      }
    }
    return all;
  }

  /** Runs one piece of work per number below {@code count}. */
  static void each(int count, java.util.function.IntConsumer work) {
    IntStream.range(0, count).parallel().forEach(work);
  }

  private static IntStream range(int n) {
    IntStream blocks = IntStream.range(0, (n + ROWS - 1) / ROWS);
    return n > ROWS ? blocks.parallel() : blocks;
  }
}
