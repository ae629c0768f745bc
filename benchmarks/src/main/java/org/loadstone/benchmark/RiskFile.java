package org.loadstone.benchmark;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

/**
 * Made-up athlete-days with 30 features as CSV: y, x0, ..., x29; one in a hundred is an event. 20
 * features are normal, 5 are counts from 0 to 4, 5 are marks. The log odds are linear in eleven of
 * them, with a product of two and the square of one.
 *
 * @param rows number of rows, at least 10
 */
record RiskFile(int rows) {
  static final int FEATURES = 30;
  private static final double[] TRUTH = {.5, -.4, .3, .3, -.2, .2, .1, .1, .1, .1};
  private static final double INTERCEPT = Math.log(0.01 / 0.99) - 0.55;
  private static final double DIGITS = 1e4;
  private static final int DAYS = 365;
  private static final int FIRST_DAY = 18_000;

  RiskFile {
    if (rows < 10) {
      throw new IllegalArgumentException("Cannot make %d rows; give at least 10".formatted(rows));
    }
  }

  /** The rows to fit and the later ones to predict. */
  record Split(RiskTable train, RiskTable test) {}

  /** Writes the rows; the same number writes the same bytes. */
  void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(5L);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("y," + String.join(",", names()) + "\n");
      StringBuilder line = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        double[] x = features(random);
        line.setLength(0);
        line.append(random.nextDouble() < 1 / (1 + Math.exp(-logOdds(x))) ? 1 : 0);
        for (double value : x) {
          line.append(',').append(value);
        }
        out.write(line.append('\n').toString());
      }
    }
  }

  private static double[] features(SplittableRandom random) {
    double[] x = new double[FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      if (j < 20) {
        x[j] = Math.round(random.nextGaussian() * DIGITS) / DIGITS;
      } else {
        x[j] = j < 25 ? random.nextInt(5) : random.nextDouble() < 0.2 ? 1 : 0;
      }
    }
    return x;
  }

  private static double logOdds(double[] x) {
    double sum = INTERCEPT + 0.6 * x[25] + 0.3 * x[0] * x[1] + 0.25 * (x[2] * x[2] - 1);
    for (int j = 0; j < TRUTH.length; j++) {
      sum += TRUTH[j] * x[j];
    }
    return sum;
  }

  /** Reads a file: the first four fifths to fit, the rest to predict; 365 rows an athlete. */
  static Split read(Path file, int rows) throws IOException {
    RiskTableBuilder train = RiskTable.labelled(names());
    RiskTableBuilder test = RiskTable.labelled(names());
    boolean[] present = new boolean[FEATURES];
    Arrays.fill(present, true);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.readLine();
      for (int row = 0; row < rows; row++) {
        double[] x = numbers(in.readLine());
        int day = FIRST_DAY + row % DAYS;
        (row < rows / 5 * 4 ? train : test)
            .add(
                "athlete-%05d".formatted(row / DAYS),
                "squad",
                day,
                x[0] == 1 ? OptionalInt.of(day + 1) : OptionalInt.empty(),
                Arrays.copyOfRange(x, 1, x.length),
                present.clone());
      }
    }
    return new Split(train.build(), test.build());
  }

  private static double[] numbers(String line) {
    double[] out = new double[FEATURES + 1];
    int from = 0;
    for (int j = 0; j < out.length; j++) {
      int comma = line.indexOf(',', from);
      int to = comma < 0 ? line.length() : comma;
      out[j] = JavaDoubleParser.parseDouble(line, from, to - from);
      from = to + 1;
    }
    return out;
  }

  static List<String> names() {
    return IntStream.range(0, FEATURES).mapToObj(j -> "x" + j).toList();
  }
}
