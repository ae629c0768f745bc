package org.loadstone.survival;

import java.util.Arrays;

/**
 * One pass over the times of a group. All rows at risk have the same influence; that of rows that
 * have ended moves linearly, so the sum of its squares follows from sums of products.
 */
final class OccupancySweep {
  private final SurvivalData data;
  private final int[] byStop;
  private final int[] causes;
  private final int states;
  private final double[] p;
  private final double[] alive; // influence of a unit row that is at risk
  private final double[][] ended; // sum over ended rows of w^2 u_a u_b
  private double squaredAtRisk;
  private double atRisk;

  OccupancySweep(SurvivalData data, int[] rows, int[] causes) {
    this.data = data;
    this.byStop = SurvivalData.ascending(rows, data.stop);
    this.causes = causes;
    this.states = causes.length + 1;
    this.p = new double[states];
    this.alive = new double[states];
    this.ended = new double[states][states];
    p[0] = 1;
    for (int row : rows) {
      atRisk += data.weight[row];
      squaredAtRisk += data.weight[row] * data.weight[row];
    }
  }

  StateOccupancy run(int group) {
    double[] time = Arrays.stream(byStop).mapToDouble(i -> data.stop[i]).distinct().toArray();
    int n = time.length;
    double[] risk = new double[n];
    double[][] events = new double[n][causes.length];
    double[][] probability = new double[n][];
    double[][] error = new double[n][];
    double[][] hazard = new double[n][];
    double[] sum = new double[causes.length];
    int from = 0;
    for (int k = 0; k < n; k++) {
      int to = from;
      double[] squared = new double[states]; // w^2 of the rows that end here, by state
      double leaving = 0;
      for (; to < byStop.length && data.stop[byStop[to]] == time[k]; to++) {
        double w = data.weight[byStop[to]];
        int state = Arrays.binarySearch(causes, data.cause[byStop[to]]) + 1;
        squared[Math.max(0, state)] += w * w;
        leaving += w;
        if (state > 0) {
          events[k][state - 1] += w;
        }
      }
      risk[k] = atRisk;
      double[] rate = new double[causes.length];
      for (int c = 0; c < rate.length; c++) {
        rate[c] = events[k][c] == 0 ? 0 : events[k][c] / atRisk;
        sum[c] += rate[c];
      }
      step(rate, squared, atRisk);
      atRisk = to == byStop.length ? 0 : atRisk - leaving;
      probability[k] = p.clone();
      error[k] = errors();
      hazard[k] = sum.clone();
      from = to;
    }
    return new StateOccupancy(group, causes, time, risk, events, probability, error, hazard);
  }

  private void step(double[] rate, double[] squared, double risk) {
    double before = p[0];
    moveEnded(rate);
    move(alive, rate);
    double unit = risk > 0 ? before / risk : 0;
    for (int c = 0; c < rate.length; c++) {
      alive[c + 1] -= unit * rate[c];
      alive[0] += unit * rate[c];
    }
    for (int s = 0; s < states; s++) {
      if (squared[s] > 0) {
        end(s, squared[s], unit);
        squaredAtRisk -= squared[s];
      }
    }
    move(p, rate);
  }

  // Applies (I + dH) to a row vector over states.
  private static void move(double[] u, double[] rate) {
    double from = u[0];
    for (int c = 0; c < rate.length; c++) {
      u[c + 1] += from * rate[c];
      u[0] -= from * rate[c];
    }
  }

  private void moveEnded(double[] rate) {
    for (double[] row : ended) {
      move(row, rate);
    }
    for (int b = 0; b < states; b++) {
      double[] column = new double[states];
      for (int a = 0; a < states; a++) {
        column[a] = ended[a][b];
      }
      move(column, rate);
      for (int a = 0; a < states; a++) {
        ended[a][b] = column[a];
      }
    }
  }

  private void end(int state, double squaredWeight, double unit) {
    double[] u = alive.clone();
    if (state > 0) {
      u[state] += unit;
      u[0] -= unit;
    }
    for (int a = 0; a < states; a++) {
      for (int b = 0; b < states; b++) {
        ended[a][b] += squaredWeight * u[a] * u[b];
      }
    }
  }

  private double[] errors() {
    double[] out = new double[states];
    for (int s = 0; s < states; s++) {
      double still = Math.max(0, squaredAtRisk) * alive[s] * alive[s];
      out[s] = StrictMath.sqrt(Math.max(0, ended[s][s] + still));
    }
    return out;
  }
}
