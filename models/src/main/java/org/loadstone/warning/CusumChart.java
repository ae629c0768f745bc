package org.loadstone.warning;

/**
 * Tabular cumulative sum: S = max(0, S + z - k) above the baseline, S = max(0, S - z - k) below it,
 * from 0.
 *
 * <p>S is held at the limit, so that an alert ends soon after the signal is back. Page 1954,
 * doi:10.1093/biomet/41.1-2.100.
 *
 * @param reference k, half of the shift in SDs that should be found soonest, at least 0
 * @param limit of S in SDs of the signal, usually called h; infinite for a chart that never alerts
 */
public record CusumChart(Direction direction, double reference, double limit)
    implements ControlChart {
  /** Half of one SD. */
  public static final double REFERENCE = 0.5;

  private static final int FIRST_RUN = 1;

  public CusumChart {
    if (!(reference >= 0)) {
      throw new IllegalArgumentException(
          "Cannot make a CUSUM chart with k " + reference + "; give one of at least 0");
    }
    ControlChart.requireLimit(limit);
  }

  /** Returns the chart with k = 0.5 that never alerts; {@link ChartLimits} sets its limit. */
  public static CusumChart of(Direction direction) {
    return new CusumChart(direction, REFERENCE, Double.POSITIVE_INFINITY);
  }

  /** Returns this chart with another k. */
  public CusumChart withReference(double reference) {
    return new CusumChart(direction, reference, limit);
  }

  @Override
  public CusumChart withLimit(double limit) {
    return new CusumChart(direction, reference, limit);
  }

  @Override
  public String title() {
    return "CUSUM";
  }

  @Override
  public int stateSize() {
    return direction == Direction.BOTH ? FIRST_RUN + 2 * Run.SIZE : FIRST_RUN + Run.SIZE;
  }

  @Override
  public void step(double[] state, int at, int day, double deviation) {
    if (direction.isUp()) {
      add(state, up(at), day, deviation, deviation);
    }
    if (direction.isDown()) {
      add(state, down(at), day, deviation, -deviation);
    }
    if (state[at] == 0) {
      state[at] = begun(state, at);
    } else if (Run.isEmpty(state, leading(state, at))) {
      for (int i = 0; i < stateSize(); i++) {
        state[at + i] = 0;
      }
    }
  }

  private void add(double[] state, int run, int day, double deviation, double outward) {
    double sum = state[run] + outward - reference;
    if (sum > 0) {
      Run.extend(state, run, Math.min(limit, sum), day, deviation);
    } else {
      Run.clear(state, run);
    }
  }

  private int begun(double[] state, int at) {
    if (direction.isUp() && state[up(at)] >= limit) {
      return 1;
    }
    return direction.isDown() && state[down(at)] >= limit ? -1 : 0;
  }

  private static int up(int at) {
    return at + FIRST_RUN;
  }

  private int down(int at) {
    return direction == Direction.BOTH ? at + FIRST_RUN + Run.SIZE : at + FIRST_RUN;
  }

  private int leading(double[] state, int at) {
    if (direction != Direction.BOTH) {
      return at + FIRST_RUN;
    }
    boolean isUp = state[at] == 0 ? state[up(at)] >= state[down(at)] : state[at] > 0;
    return isUp ? up(at) : down(at);
  }

  @Override
  public double statistic(double[] state, int at) {
    int run = leading(state, at);
    boolean isBelow = direction.isDown() && run == down(at);
    return isBelow ? -state[run] : state[run];
  }

  @Override
  public double shift(double[] state, int at) {
    return Run.mean(state, leading(state, at));
  }

  @Override
  public int onset(double[] state, int at) {
    return Run.firstDay(state, leading(state, at));
  }
}
