package org.loadstone.warning;

/**
 * Exponentially weighted moving average: E = (1 - lambda) E + lambda z, from 0.
 *
 * <p>With one side E is held at 0 where it would pass to the other side. The limit is the same from
 * the first report, that of the asymptotic SD of E, sqrt(lambda / (2 - lambda)): the first reports
 * are judged a little less strictly than later ones. Roberts 1959,
 * doi:10.1080/00401706.1959.10489860; Lucas and Saccucci 1990, doi:10.1080/00401706.1990.10484583.
 *
 * @param lambda weight of the newest report, over 0 and at most 1
 * @param limit of E in SDs of the signal: L sqrt(lambda / (2 - lambda)) in the usual notation;
 *     infinite for a chart that never alerts
 */
public record EwmaChart(Direction direction, double lambda, double limit) implements ControlChart {
  /** Weight that finds shifts of about one SD soon. */
  public static final double LAMBDA = 0.2;

  private static final int RUN = 1;

  public EwmaChart {
    if (!(lambda > 0 && lambda <= 1)) {
      throw new IllegalArgumentException(
          "Cannot make an EWMA chart with lambda " + lambda + "; give one over 0 and at most 1");
    }
    ControlChart.requireLimit(limit);
  }

  /** Returns the chart with lambda 0.2 that never alerts; {@link ChartLimits} sets its limit. */
  public static EwmaChart of(Direction direction) {
    return new EwmaChart(direction, LAMBDA, Double.POSITIVE_INFINITY);
  }

  /** Returns this chart with another weight of the newest report. */
  public EwmaChart withLambda(double lambda) {
    return new EwmaChart(direction, lambda, limit);
  }

  @Override
  public EwmaChart withLimit(double limit) {
    return new EwmaChart(direction, lambda, limit);
  }

  /** Returns the asymptotic SD of E over independent reports, in SDs of the signal. */
  public double sd() {
    return Math.sqrt(lambda / (2 - lambda));
  }

  @Override
  public String title() {
    return "EWMA";
  }

  @Override
  public int stateSize() {
    return 1 + Run.SIZE;
  }

  @Override
  public void step(double[] state, int at, int day, double deviation) {
    double before = state[at + RUN];
    double now = held((1 - lambda) * before + lambda * deviation);
    boolean isOtherSide = now * before <= 0;
    if (isOtherSide) {
      Run.clear(state, at + RUN);
    }
    if (isOtherSide && state[at] != 0) {
      state[at] = 0;
      return;
    }
    if (now != 0) {
      Run.extend(state, at + RUN, now, day, deviation);
    }
    if (Math.abs(now) >= limit) {
      state[at] = Math.signum(now);
    }
  }

  private double held(double value) {
    return switch (direction) {
      case UP -> Math.max(0, value);
      case DOWN -> Math.min(0, value);
      case BOTH -> value;
    };
  }

  @Override
  public double statistic(double[] state, int at) {
    return state[at + RUN];
  }

  @Override
  public double shift(double[] state, int at) {
    return Run.mean(state, at + RUN);
  }

  @Override
  public int onset(double[] state, int at) {
    return Run.firstDay(state, at + RUN);
  }
}
