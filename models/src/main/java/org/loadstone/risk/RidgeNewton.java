package org.loadstone.risk;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loadstone.matrix.Cholesky;
import org.loadstone.matrix.WeightedProducts;
import org.loadstone.metric.Answer;

/**
 * Newton's method for ridge logistic regression: minimises -(1/n) log likelihood + lambda/2 |b|^2,
 * the intercept free, to the last digits that double precision holds.
 *
 * <p>Steps share one curvature, which costs as much as some fifty gradients, as long as each is
 * much shorter than the one before.
 *
 * <p>Rows are summed in a fixed number of parts, added in order: the result does not depend on the
 * number of threads.
 */
public final class RidgeNewton {
  private static final int PARTS = 16;
  private static final int MOST_STEPS = 60;
  private static final double TOLERANCE = 1e-11;
  private static final double ROUNDING = 1e-14;
  private static final double LARGE = 0x1p500;

  /** The curvature is taken anew when a step is longer than this share of the one before. */
  private static final double SLOW = 0.3;

  private final double[][] x;
  private final int[] y;
  private final double lambda;

  /**
   * A fit.
   *
   * @param beta intercept, then one coefficient per term
   * @param information (p+1) by (p+1): X'WX + n lambda on the diagonal of the coefficients
   */
  public record Fit(double[] beta, double[][] information) {}

  private record Slope(double objective, double[] gradient) {}

  private RidgeNewton(double[][] x, int[] y, double lambda) {
    this.x = x;
    this.y = y;
    this.lambda = lambda;
  }

  /**
   * Returns the fit; absent with the likely reason when there is no finite or unique one.
   *
   * @param x n rows by p terms
   * @param y n labels, both outcomes present
   * @param start intercept and coefficients to begin with; any finite values
   */
  public static Answer<Fit> fit(double[][] x, int[] y, double lambda, double[] start) {
    return new RidgeNewton(x, y, lambda).fit(start);
  }

  /** Returns the start at the base rate: its log odds, then p zeros. */
  public static double[] baseRate(int[] y, int p) {
    double[] start = new double[p + 1];
    double rate = (double) Arrays.stream(y).sum() / y.length;
    start[0] = StrictMath.log(rate / (1 - rate));
    return start;
  }

  /** Returns the probability of a row of terms under intercept and coefficients. */
  public static double risk(double[] beta, double[] row) {
    return LogisticModel.expit(eta(beta, row));
  }

  private Answer<Fit> fit(double[] start) {
    double[] beta = start.clone();
    Slope now = slope(beta);
    Cholesky curvature = null;
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      if (curvature == null) {
        curvature = Cholesky.of(hessian(beta)).orElse(null);
      }
      if (curvature == null) {
        return Answer.absent(
            "logistic regression has no unique fit: terms are collinear or separate the outcomes;"
                + " raise lambda or drop terms");
      }
      double[] move = curvature.solve(now.gradient);
      double size = 1;
      double[] next = moved(beta, move, size);
      Slope there = slope(next);
      // At the optimum rounding may raise the objective by a few units in its last place.
      double ceiling = now.objective + ROUNDING * (1 + now.objective);
      while (!(there.objective <= ceiling) && size > TOLERANCE) {
        size /= 2;
        next = moved(beta, move, size);
        there = slope(next);
      }
      double moved = largest(move) * size;
      if (there.objective <= ceiling) {
        beta = next;
        now = there;
      }
      if (moved <= TOLERANCE * (1 + largest(beta))) {
        return Answer.of(new Fit(beta, scaled(hessian(beta))));
      }
      if (moved > SLOW * before) {
        curvature = null;
      }
      before = moved;
    }
    return Answer.absent(
        "logistic regression did not converge in %d steps: terms separate the outcomes; raise"
                .formatted(MOST_STEPS)
            + " lambda");
  }

  private double[][] scaled(double[][] hessian) {
    return Arrays.stream(hessian)
        .map(row -> Arrays.stream(row).map(v -> v * x.length).toArray())
        .toArray(double[][]::new);
  }

  private Slope slope(double[] beta) {
    double objective = 0;
    double[] gradient = new double[beta.length];
    for (Slope part : parts(part -> slope(beta, part)).toArray(Slope[]::new)) {
      objective += part.objective;
      add(gradient, part.gradient);
    }
    double squares = 0;
    for (int i = 0; i < beta.length; i++) {
      double penalty = i == 0 ? 0 : lambda;
      squares += penalty * beta[i] * beta[i];
      gradient[i] = gradient[i] / x.length + penalty * beta[i];
    }
    return new Slope(objective / x.length + squares / 2, gradient);
  }

  private double[][] hessian(double[] beta) {
    int p = beta.length;
    double[][] sum = new double[p][p];
    for (double[][] part : parts(part -> hessian(beta, part)).toArray(double[][][]::new)) {
      for (int i = 0; i < p; i++) {
        add(sum[i], part[i]);
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        sum[i][j] = sum[i][j] / x.length + (i == j && i > 0 ? lambda : 0);
        sum[j][i] = sum[i][j];
      }
    }
    return sum;
  }

  private <T> Stream<T> parts(IntFunction<T> sum) {
    return IntStream.range(0, PARTS).parallel().mapToObj(sum);
  }

  private int begin(int part) {
    return (int) ((long) x.length * part / PARTS);
  }

  private Slope slope(double[] beta, int part) {
    double objective = 0;
    double odds = 1; // log(1 + a) + log(1 + b) = log((1 + a)(1 + b)), and logarithms are slow
    double[] gradient = new double[beta.length];
    for (int r = begin(part); r < begin(part + 1); r++) {
      double eta = eta(beta, x[r]);
      double small = StrictMath.exp(-Math.abs(eta));
      odds *= 1 + small;
      if (odds > LARGE) {
        objective += StrictMath.log(odds);
        odds = 1;
      }
      objective += Math.max(eta, 0) - y[r] * eta;
      double residual = (eta >= 0 ? 1 / (1 + small) : small / (1 + small)) - y[r];
      gradient[0] += residual;
      for (int k = 1; k < gradient.length; k++) {
        gradient[k] += residual * x[r][k - 1];
      }
    }
    return new Slope(objective + StrictMath.log(odds), gradient);
  }

  private double[][] hessian(double[] beta, int part) {
    WeightedProducts sums = new WeightedProducts(beta.length);
    for (int r = begin(part); r < begin(part + 1); r++) {
      double[] row = sums.row();
      row[0] = 1;
      System.arraycopy(x[r], 0, row, 1, beta.length - 1);
      double small = StrictMath.exp(-Math.abs(eta(beta, x[r])));
      sums.add(small / ((1 + small) * (1 + small)));
    }
    return sums.lower();
  }

  private static double eta(double[] beta, double[] row) {
    double eta = beta[0];
    for (int k = 1; k < beta.length; k++) {
      eta += beta[k] * row[k - 1];
    }
    return eta;
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private static double[] moved(double[] beta, double[] move, double size) {
    return IntStream.range(0, beta.length).mapToDouble(i -> beta[i] - size * move[i]).toArray();
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }
}
