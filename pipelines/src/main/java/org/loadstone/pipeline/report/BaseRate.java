package org.loadstone.pipeline.report;

import java.util.List;
import org.loadstone.metric.Interval;
import org.loadstone.metric.Proportion;
import org.loadstone.report.Estimate;
import org.loadstone.report.Part;

/** The share of at-risk days followed by the outcome, with athletes as the units that vary. */
public final class BaseRate {
  private static final double LEVEL = 0.95;

  /**
   * Returns p = events / rows with the interval p ± 1.96 s, clipped to 0 and 1, where s² = k/(k-1)
   * sum of (events of an athlete - p rows of the athlete)² / rows², over k athletes: the
   * cluster-robust (linearised ratio) variance of Cochran, Sampling Techniques, 1977, chapter 6.
   * Without an event or without a day free of one the interval is Wilson's over athletes.
   */
  public static Part<Estimate> of(List<Tally> tallies) {
    List<Tally> counted = tallies.stream().filter(t -> t.rows() > 0).toList();
    int athletes = counted.size();
    if (athletes < 2) {
      return Part.absent(
          "Fewer than two athletes have days at risk whose horizon has ended by this day.");
    }
    double rows = counted.stream().mapToLong(Tally::rows).sum();
    double events = counted.stream().mapToLong(Tally::events).sum();
    double rate = events / rows;
    if (events == 0 || events == rows) {
      Interval wilson = Proportion.wilson(events == 0 ? 0 : athletes, athletes, LEVEL);
      return Part.of(Estimate.of(rate, wilson.low(), wilson.high()));
    }
    double squares = 0;
    for (Tally tally : counted) {
      double off = tally.events() - rate * tally.rows();
      squares += off * off;
    }
    double se = Math.sqrt(squares * athletes / (athletes - 1)) / rows;
    Interval wald = Interval.wald(rate, se, LEVEL);
    return Part.of(Estimate.of(rate, Math.max(0, wald.low()), Math.min(1, wald.high())));
  }

  private BaseRate() {}
}
