package org.loadstone.warning;

import java.io.Serializable;
import java.util.List;

/**
 * Charts of one signal of one athlete against the athlete's own normal: mean and SD of the reports
 * of days t-34 to t-7, known with 14 of them at least that are not all equal.
 *
 * <p>Reports without a known baseline, and days without a report, are no step of a chart. After
 * more than 28 days without a step the charts begin anew. Its memory is a slice of doubles that
 * starts as zeros and takes one calendar day after the other; steps allocate nothing.
 */
public record Monitor(List<ControlChart> charts) implements Serializable {
  private static final int LONGEST_SILENCE = 28;
  private static final int RECENT = 7;

  private static final int TODAY = 0;
  private static final int IS_BEGUN = 1;
  private static final int LAST_STEP = 2;
  private static final int BASELINE = 3;
  private static final int CHARTS = BASELINE + OwnBaseline.STATE_SIZE;

  public Monitor {
    charts = List.copyOf(charts);
  }

  public static Monitor of(ControlChart... charts) {
    return new Monitor(List.of(charts));
  }

  /** Returns the number of doubles in the slice. */
  public int stateSize() {
    return chartAt(0, charts.size());
  }

  /** Takes a day with a report, the day after the last one taken. */
  public void step(double[] state, int at, int day, double value) {
    take(state, at, day, value);
    if (OwnBaseline.isKnown(state, at + BASELINE)) {
      double mean = OwnBaseline.mean(state, at + BASELINE);
      chart(state, at, day, (value - mean) / OwnBaseline.sd(state, at + BASELINE));
    }
  }

  /** Takes a day without a report. */
  public void skip(double[] state, int at, int day) {
    take(state, at, day, Double.NaN);
  }

  private static void take(double[] state, int at, int day, double value) {
    state[at + TODAY] = day;
    OwnBaseline.step(state, at + BASELINE, value);
  }

  private void chart(double[] state, int at, int day, double deviation) {
    if (isBegun(state, at) && day - state[at + LAST_STEP] > LONGEST_SILENCE) {
      for (int i = CHARTS; i < stateSize(); i++) {
        state[at + i] = 0;
      }
    }
    state[at + IS_BEGUN] = 1;
    state[at + LAST_STEP] = day;
    for (int i = 0; i < charts.size(); i++) {
      charts.get(i).step(state, chartAt(at, i), day, deviation);
    }
  }

  /** Returns where the slice of a chart begins. */
  public int chartAt(int at, int index) {
    int place = at + CHARTS;
    for (int i = 0; i < index; i++) {
      place += charts.get(i).stateSize();
    }
    return place;
  }

  private static boolean isBegun(double[] state, int at) {
    return state[at + IS_BEGUN] != 0;
  }

  /** Returns the last day taken, days since 1970-01-01. */
  public int day(double[] state, int at) {
    return (int) state[at + TODAY];
  }

  /** Returns true if the charts took a step on the last day taken. */
  public boolean isStepped(double[] state, int at) {
    return isBegun(state, at) && state[at + LAST_STEP] == state[at + TODAY];
  }

  /** Returns true if the charts took a step within the last seven days. */
  public boolean isCurrent(double[] state, int at) {
    return isBegun(state, at) && state[at + TODAY] - state[at + LAST_STEP] < RECENT;
  }

  /** Returns true if the last day taken has a baseline. */
  public boolean isBaselineKnown(double[] state, int at) {
    return OwnBaseline.isKnown(state, at + BASELINE);
  }

  /** Returns the baseline's mean for the last day taken, in the unit of the reports. */
  public double baselineMean(double[] state, int at) {
    return OwnBaseline.mean(state, at + BASELINE);
  }

  /** Returns the baseline's SD for the last day taken, in the unit of the reports. */
  public double baselineSd(double[] state, int at) {
    return OwnBaseline.sd(state, at + BASELINE);
  }
}
