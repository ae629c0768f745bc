package org.loadstone.risk;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;

/**
 * Newton's method for ridge logistic regression: minimises -(1/n) log likelihood + lambda/2 |b|^2,
 * the intercept free, to the last digits that double precision holds.
 *
 * <p>Rows are summed in a fixed number of parts, added in order: the result does not depend on the
 * number of threads.
 */
public final class RidgeNewton {
  private static final int BLOCK = 4;
  private static final int PARTS = 16;
  private static final int MOST_STEPS = 60;
  private static final double TOLERANCE = 1e-11;
  private static final double ROUNDING = 1e-14;

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

  private record Sums(double objective, double[] gradient, double[][] hessian) {}

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
    double eta = beta[0];
    for (int k = 1; k < beta.length; k++) {
      eta += beta[k] * row[k - 1];
    }
    return LogisticModel.expit(eta);
  }

  private Answer<Fit> fit(double[] start) {
    double[] beta = start.clone();
    Sums now = sums(beta);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] move = Cholesky.solve(now.hessian, now.gradient).orElse(null);
      if (move == null) {
        return Answer.absent(
            "logistic regression has no unique fit: terms are collinear or separate the outcomes;"
                + " raise lambda or drop terms");
      }
      double size = 1;
      double[] next = moved(beta, move, size);
      Sums there = sums(next);
      // At the optimum rounding may raise the objective by a few units in its last place.
      double ceiling = now.objective + ROUNDING * (1 + now.objective);
      while (!(there.objective <= ceiling) && size > TOLERANCE) {
        size /= 2;
        next = moved(beta, move, size);
        there = sums(next);
      }
      boolean done = largest(move) * size <= TOLERANCE * (1 + largest(beta));
      if (there.objective <= ceiling) {
        beta = next;
        now = there;
      }
      if (done) {
        return Answer.of(new Fit(beta, scaled(now.hessian)));
      }
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

  private Sums sums(double[] beta) {
    Sums[] parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(part -> part(beta, part))
            .toArray(Sums[]::new);
    int p = beta.length;
    double objective = 0;
    double[] gradient = new double[p];
    double[][] hessian = new double[p][p];
    for (Sums part : parts) {
      objective += part.objective;
      for (int i = 0; i < p; i++) {
        gradient[i] += part.gradient[i];
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += part.hessian[i][j];
        }
      }
    }
    return penalised(beta, objective, gradient, hessian);
  }

  private Sums penalised(double[] beta, double objective, double[] gradient, double[][] hessian) {
    double n = x.length;
    double squares = 0;
    for (int i = 0; i < beta.length; i++) {
      double penalty = i == 0 ? 0 : lambda;
      squares += penalty * beta[i] * beta[i];
      gradient[i] = gradient[i] / n + penalty * beta[i];
      for (int j = 0; j <= i; j++) {
        hessian[i][j] = hessian[i][j] / n + (i == j ? penalty : 0);
        hessian[j][i] = hessian[i][j];
      }
    }
    return new Sums(objective / n + squares / 2, gradient, hessian);
  }

  private Sums part(double[] beta, int part) {
    int p = beta.length;
    double objective = 0;
    double[] gradient = new double[p];
    double[][] hessian = new double[p][p];
    int from = (int) ((long) x.length * part / PARTS);
    int to = (int) ((long) x.length * (part + 1) / PARTS);
    double[][] block = new double[BLOCK][p];
    double[] weight = new double[BLOCK];
    for (int r = from; r < to; r += BLOCK) {
      for (int b = 0; b < BLOCK; b++) {
        weight[b] = 0;
        if (r + b < to) {
          double[] row = block[b];
          row[0] = 1;
          System.arraycopy(x[r + b], 0, row, 1, p - 1);
          double eta = dot(beta, row);
          double small = StrictMath.exp(-Math.abs(eta));
          double risk = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
          objective += Math.max(eta, 0) + StrictMath.log1p(small) - y[r + b] * eta;
          weight[b] = small / ((1 + small) * (1 + small));
          add(gradient, row, risk - y[r + b]);
        }
      }
      accumulate(block, weight, hessian);
    }
    return new Sums(objective, gradient, hessian);
  }

  private static void add(double[] gradient, double[] row, double residual) {
    for (int i = 0; i < row.length; i++) {
      gradient[i] += residual * row[i];
    }
  }

  // Four rows at a time: the matrix is read and written a quarter as often.
  private static void accumulate(double[][] block, double[] weight, double[][] hessian) {
    double[] a = block[0];
    double[] b = block[1];
    double[] c = block[2];
    double[] d = block[3];
    for (int i = 0; i < hessian.length; i++) {
      double wa = weight[0] * a[i];
      double wb = weight[1] * b[i];
      double wc = weight[2] * c[i];
      double wd = weight[3] * d[i];
      double[] h = hessian[i];
      for (int j = 0; j <= i; j++) {
        h[j] += wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j];
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] moved(double[] beta, double[] move, double size) {
    return IntStream.range(0, beta.length).mapToDouble(i -> beta[i] - size * move[i]).toArray();
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }
}
