package org.loadstone.metric;

import java.util.function.IntToDoubleFunction;

/** Do rows with an event carry higher risks than rows without? */
public final class Discrimination {
  private Discrimination() {}

  /**
   * Returns the area under the ROC curve, in [0, 1]: the probability that a random event row has a
   * higher risk than a random event-free row, ties counting one half (Hanley and McNeil 1982,
   * doi:10.1148/radiology.143.1.7063747). Absent when only one outcome occurs.
   */
  public static Answer<Double> auc(RiskSample s) {
    return auc(s, i -> s.risk[i]);
  }

  /** As {@link #auc(RiskSample)}, of a score that ascends with the place in the sample. */
  static Answer<Double> auc(RiskSample s, IntToDoubleFunction score) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("AUC needs both outcomes: " + reason);
    }
    double wins = 0;
    double below = 0;
    for (int i = 0; i < s.risk.length; ) {
      double events = 0;
      double others = 0;
      double here = score.applyAsDouble(i);
      int next = i;
      for (; next < s.risk.length && score.applyAsDouble(next) == here; next++) {
        if (s.event[next] == 1) {
          events += s.count[next];
        } else {
          others += s.count[next];
        }
      }
      wins += events * (below + others / 2);
      below += others;
      i = next;
    }
    return Answer.of(wins / s.events / (s.size - s.events));
  }

  /**
   * Returns average precision, in (0, 1]: the sum over distinct risks, highest first, of the gain
   * in recall times the precision there; tied risks enter together, nothing is interpolated. Its
   * value under no skill is the prevalence. Absent when no row has an event.
   */
  public static Answer<Double> averagePrecision(RiskSample s) {
    if (s.events == 0) {
      return Answer.absent("average precision needs an event: " + s.oneClassReason());
    }
    double sum = 0;
    double hits = 0;
    double alerts = 0;
    for (int i = s.risk.length - 1; i >= 0; ) {
      double gained = 0;
      int next = i;
      for (; next >= 0 && s.risk[next] == s.risk[i]; next--) {
        gained += s.event[next] * s.count[next];
        alerts += s.count[next];
      }
      hits += gained;
      sum += gained == 0 ? 0 : gained * hits / alerts;
      i = next;
    }
    return Answer.of(sum / s.events);
  }
}
