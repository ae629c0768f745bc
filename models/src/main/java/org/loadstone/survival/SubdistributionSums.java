package org.loadstone.survival;

import java.util.Arrays;

/**
 * Log partial likelihood of a Fine-Gray model with its derivatives, and the sums over each weighted
 * risk set that the variance needs again.
 *
 * @param logLikelihood at the coefficients
 * @param gradient p
 * @param information p by p
 * @param time distinct event times, ascending
 * @param events at each of them
 * @param free G(t-) at each of them
 * @param total sum of weight exp(x'b) over each risk set
 * @param mean weighted mean covariates of each risk set, centred as the rows are
 * @param ratio exp(x'b) of each row, centred
 * @param jumps steps of the baseline hazard at covariates 0, not centred
 */
record SubdistributionSums(
    double logLikelihood,
    double[] gradient,
    double[][] information,
    double[] time,
    double[] events,
    double[] free,
    double[] total,
    double[][] mean,
    double[] ratio,
    double[] jumps) {

  static SubdistributionSums at(SubdistributionRows rows, double[] b) {
    return new Sweep(rows, b).run();
  }

  private static final class Sweep {
    private final SubdistributionRows rows;
    private final double[] b;
    private final int p;
    private final double[] ratio;
    private double[][] ahead; // sums over rows with time >= t: of 1, x, x x'
    private double[][] passed; // and over rows with another cause before t, divided by G(T-)
    private double logLikelihood;
    private final double[] gradient;
    private final double[][] information;

    Sweep(SubdistributionRows rows, double[] b) {
      this.rows = rows;
      this.b = b;
      this.p = rows.width();
      this.ratio = new double[rows.size()];
      this.gradient = new double[p];
      this.information = new double[p][p];
      for (int i = 0; i < ratio.length; i++) {
        ratio[i] = StrictMath.exp(eta(rows.x()[i]));
      }
    }

    private double eta(double[] x) {
      double sum = 0;
      for (int j = 0; j < p; j++) {
        sum += x[j] * b[j];
      }
      return sum;
    }

    SubdistributionSums run() {
      double[] time = eventTimes();
      int n = time.length;
      double[] events = new double[n];
      double[] free = new double[n];
      double[] total = new double[n];
      double[][] mean = new double[n][];
      double[][][] sums = riskSets(time);
      for (int i = 0, k = 0; i < rows.size(); i++) {
        if (rows.kind()[i] == 1) {
          k += rows.time()[i] == time[k] ? 0 : 1;
          events[k]++;
          free[k] = rows.free()[i];
          logLikelihood += eta(rows.x()[i]);
          for (int j = 0; j < p; j++) {
            gradient[j] += rows.x()[i][j];
          }
        }
      }
      for (int k = 0; k < n; k++) {
        double all = sums[k][0][0];
        total[k] = all;
        mean[k] = Arrays.stream(sums[k][1]).map(v -> v / all).toArray();
        subtract(events[k], total[k], mean[k], sums[k]);
      }
      double atZero = StrictMath.exp(-eta(rows.centre()));
      double[] jumps = new double[n];
      for (int k = 0; k < n; k++) {
        jumps[k] = events[k] / total[k] * atZero;
      }
      return new SubdistributionSums(
          logLikelihood, gradient, information, time, events, free, total, mean, ratio, jumps);
    }

    private double[] eventTimes() {
      double[] out = new double[rows.size()];
      int n = 0;
      for (int i = 0; i < out.length; i++) {
        if (rows.kind()[i] == 1 && (n == 0 || out[n - 1] != rows.time()[i])) {
          out[n++] = rows.time()[i];
        }
      }
      return Arrays.copyOf(out, n);
    }

    private void subtract(double events, double total, double[] mean, double[][] sums) {
      logLikelihood -= events * StrictMath.log(total);
      for (int i = 0; i < p; i++) {
        gradient[i] -= events * mean[i];
        for (int j = 0; j < p; j++) {
          information[i][j] += events * (sums[2][i * p + j] / total - mean[i] * mean[j]);
        }
      }
    }

    // Backward for the rows still followed, forward for those kept after another cause.
    private double[][][] riskSets(double[] time) {
      double[][][] out = new double[time.length][3][];
      ahead = zeros();
      int i = rows.size() - 1;
      for (int k = time.length - 1; k >= 0; k--) {
        for (; i >= 0 && rows.time()[i] >= time[k]; i--) {
          add(ahead, i, ratio[i]);
        }
        for (int m = 0; m < 3; m++) {
          out[k][m] = ahead[m].clone();
        }
      }
      passed = zeros();
      int r = 0;
      double free = 1;
      for (int k = 0; k < time.length; k++) {
        for (; rows.time()[r] < time[k]; r++) {
          if (rows.kind()[r] == 2) {
            add(passed, r, ratio[r] / rows.free()[r]);
          }
        }
        free = rows.free()[r];
        for (int m = 0; m < 3; m++) {
          for (int j = 0; j < out[k][m].length; j++) {
            out[k][m][j] += free * passed[m][j];
          }
        }
      }
      return out;
    }

    private double[][] zeros() {
      return new double[][] {new double[1], new double[p], new double[p * p]};
    }

    private void add(double[][] sums, int row, double weight) {
      double[] x = rows.x()[row];
      sums[0][0] += weight;
      for (int a = 0; a < p; a++) {
        sums[1][a] += weight * x[a];
        for (int c = 0; c < p; c++) {
          sums[2][a * p + c] += weight * x[a] * x[c];
        }
      }
    }
  }
}
