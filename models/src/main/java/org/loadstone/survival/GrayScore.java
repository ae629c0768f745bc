package org.loadstone.survival;

import java.util.Arrays;

/**
 * Gray's score and its variance in one stratum.
 *
 * <p>In the paper's notation h_r = Y_r / S_r(t-) is a group's weight at risk on the scale of the
 * subdistribution, R_r = h_r (1 - F_r(t-)) its risk set. The variance is that of a sum over groups
 * of integrals against the cause-specific martingales; the integrand of an increment at s is what
 * it does then, plus t4 times what the pooled incidence makes of it later, so that three sums over
 * s and the final integral c suffice.
 */
final class GrayScore {
  private final int n; // groups
  private final double rho;
  private final double[] risk;
  private final double[] before; // S(t-) by group
  private final double[] after;
  private final double[] incidence; // F(t-) by group
  private final double[] score;
  private final double[][] now;
  private final double[][] later;
  private final double[][] products;
  private final double[][] mixed;
  private final double[] squares;
  private double pooled; // F(t-) of all groups

  GrayScore(SurvivalData data, int[] rows, int[] groups, int cause, double rho) {
    this.n = groups.length;
    this.rho = rho;
    this.risk = new double[n];
    this.before = new double[n];
    this.after = new double[n];
    this.incidence = new double[n];
    this.score = new double[n];
    this.now = new double[n][n];
    this.later = new double[n][n];
    this.products = new double[n][n];
    this.mixed = new double[n][n];
    this.squares = new double[n];
    Arrays.fill(before, 1);
    Arrays.fill(after, 1);
    run(data, SurvivalData.ascending(rows, data.stop), groups, cause);
  }

  private void run(SurvivalData data, int[] byStop, int[] groups, int cause) {
    int[] group =
        Arrays.stream(byStop).map(i -> Arrays.binarySearch(groups, data.group[i])).toArray();
    for (int g : group) {
      risk[g]++;
    }
    for (int from = 0; from < byStop.length; ) {
      int[] own = new int[n];
      int[] other = new int[n];
      int to = from;
      for (; to < byStop.length && data.stop[byStop[to]] == data.stop[byStop[from]]; to++) {
        int c = data.cause[byStop[to]];
        own[group[to]] += c == cause ? 1 : 0;
        other[group[to]] += c != cause && c != 0 ? 1 : 0;
      }
      if (Arrays.stream(own).sum() + Arrays.stream(other).sum() > 0) {
        step(own, other);
      }
      for (; from < to; from++) {
        risk[group[from]]--;
      }
    }
  }

  private void step(int[] own, int[] other) {
    double events = Arrays.stream(own).sum();
    double h = 0;
    double r = 0;
    double[] next = incidence.clone();
    for (int g = 0; g < n; g++) {
      if (risk[g] > 0) {
        after[g] = before[g] * (risk[g] - own[g] - other[g]) / risk[g];
        next[g] += before[g] * own[g] / risk[g];
        h += risk[g] / before[g];
        r += risk[g] * (1 - incidence[g]) / before[g];
      }
    }
    double weight = StrictMath.pow(1 - pooled, rho);
    double free = 1 - pooled - events / h;
    integrands(weight, h, events / (h * (1 - pooled)));
    for (int g = 0; g < n; g++) {
      if (risk[g] > 0) {
        double expected = events * risk[g] * (1 - incidence[g]) / (before[g] * r);
        score[g] += weight * (own[g] - expected);
        ownCause(g, events, h, free);
        otherCauses(g, other[g], free);
      }
    }
    pooled += events / h;
    System.arraycopy(next, 0, incidence, 0, n);
    System.arraycopy(after, 0, before, 0, n);
  }

  private void integrands(double weight, double h, double rate) {
    for (int i = 0; i < n; i++) {
      double own = risk[i] > 0 ? risk[i] / before[i] : 0;
      for (int j = 0; j < n; j++) {
        double of = risk[j] > 0 ? risk[j] / before[j] : 0;
        now[i][j] = weight * own * ((i == j ? 1 : 0) - of / h);
        later[i][j] += now[i][j] * rate;
      }
    }
  }

  // Under the hypothesis the events of the cause in a group have the pooled rate.
  private void ownCause(int g, double events, double h, double free) {
    if (events > 0) {
      double share = after[g] > 0 ? 1 - free / after[g] : 1;
      double ties = events > 1 ? 1 - (events - 1) / (h * before[g] - 1) : 1;
      add(g, share, 1, ties * before[g] * events / (h * risk[g]));
    }
  }

  private void otherCauses(int g, int events, double free) {
    if (events > 0 && after[g] > 0) {
      double ties = events > 1 ? 1 - (events - 1) / (risk[g] - 1) : 1;
      double spread = ties * before[g] * before[g] * events / (risk[g] * risk[g]);
      add(g, -free / after[g], 0, spread);
    }
  }

  private void add(int g, double share, double direct, double spread) {
    squares[g] += share * share * spread;
    for (int i = 0; i < n; i++) {
      double a = direct * now[i][g] - share * later[i][g];
      mixed[i][g] += a * share * spread;
      for (int j = 0; j < n; j++) {
        products[i][j] += a * (direct * now[j][g] - share * later[j][g]) * spread;
      }
    }
  }

  /** Adds score and variance of all groups but the last. */
  void addTo(double[] total, double[][] variance) {
    for (int i = 0; i < n - 1; i++) {
      total[i] += score[i];
      for (int j = 0; j < n - 1; j++) {
        double sum = products[i][j];
        for (int g = 0; g < n; g++) {
          sum +=
              later[i][g] * later[j][g] * squares[g]
                  + later[i][g] * mixed[j][g]
                  + later[j][g] * mixed[i][g];
        }
        variance[i][j] += sum;
      }
    }
  }
}
