package org.loadstone.survival;

/**
 * The score of each row of a Fine-Gray fit: eta, what the row adds to the score, and psi, what it
 * adds by way of the estimated censoring curve (Fine and Gray 1999, section 3.3).
 */
final class SubdistributionScores {
  private final SubdistributionRows rows;
  private final SubdistributionSums sums;
  private final int p;
  // Integrals of d Lambda / total: after event time k - 1, of 1 and of the mean; and times G(t-).
  private final double[][] plain;
  private final double[][] weighted;

  SubdistributionScores(SubdistributionRows rows, SubdistributionSums sums) {
    this.rows = rows;
    this.sums = sums;
    this.p = rows.width();
    int n = sums.time().length;
    this.plain = new double[n + 1][p + 1];
    this.weighted = new double[n + 1][p + 1];
    for (int k = 0; k < n; k++) {
      double rate = sums.events()[k] / sums.total()[k];
      for (int j = 0; j <= p; j++) {
        double value = j == 0 ? rate : rate * sums.mean()[k][j - 1];
        plain[k + 1][j] = plain[k][j] + value;
        weighted[k + 1][j] = weighted[k][j] + value * sums.free()[k];
      }
    }
  }

  /** Returns the sum over rows of (eta + psi)(eta + psi)'. */
  double[][] crossProduct() {
    double[][] out = new double[p][p];
    double[] before = new double[p + 1]; // of rows with another cause before t: 1 and x
    double[] compensator = new double[p];
    int events = 0; // event times before t
    for (int from = 0; from < rows.size(); ) {
      double t = rows.time()[from];
      while (events < sums.time().length && sums.time()[events] < t) {
        events++;
      }
      double[] q = later(before, events);
      boolean isEvent = events < sums.time().length && sums.time()[events] == t;
      int to = from;
      for (; to < rows.size() && rows.time()[to] == t; to++) {
        if (rows.kind()[to] == 0) {
          double risk = rows.atRisk()[to];
          for (int j = 0; j < p; j++) {
            compensator[j] += q[j] / (risk * risk);
          }
        }
      }
      for (int i = from; i < to; i++) {
        double[] score = eta(i, events + (isEvent ? 1 : 0), events);
        for (int j = 0; j < p; j++) {
          score[j] -= compensator[j];
          score[j] += rows.kind()[i] == 0 ? q[j] / rows.atRisk()[i] : 0;
        }
        addSquare(out, score);
      }
      for (int i = from; i < to; i++) {
        if (rows.kind()[i] == 2) {
          keep(before, i);
        }
      }
      from = to;
    }
    return out;
  }

  // q(t): what one censoring at t does by the weights of those kept after another cause.
  private double[] later(double[] before, int from) {
    double[] out = new double[p];
    int n = sums.time().length;
    double mass = weighted[n][0] - weighted[from][0];
    for (int j = 0; j < p; j++) {
      out[j] = before[j + 1] * mass - before[0] * (weighted[n][j + 1] - weighted[from][j + 1]);
    }
    return out;
  }

  private void keep(double[] before, int row) {
    double weight = sums.ratio()[row] / rows.free()[row];
    before[0] += weight;
    for (int j = 0; j < p; j++) {
      before[j + 1] += weight * rows.x()[row][j];
    }
  }

  private double[] eta(int row, int through, int at) {
    double[] x = rows.x()[row];
    double[] out = new double[p];
    double kept = rows.kind()[row] == 2 ? 1 / rows.free()[row] : 0;
    int n = sums.time().length;
    for (int j = 0; j < p; j++) {
      double own = x[j] * plain[through][0] - plain[through][j + 1];
      double mass = weighted[n][0] - weighted[through][0];
      double after = x[j] * mass - (weighted[n][j + 1] - weighted[through][j + 1]);
      out[j] = -sums.ratio()[row] * (own + kept * after);
      out[j] += rows.kind()[row] == 1 ? x[j] - sums.mean()[at][j] : 0;
    }
    return out;
  }

  private static void addSquare(double[][] sum, double[] v) {
    for (int a = 0; a < v.length; a++) {
      for (int b = 0; b < v.length; b++) {
        sum[a][b] += v[a] * v[b];
      }
    }
  }
}
