package org.loadstone.pipeline.report;

import java.util.List;
import org.loadstone.metric.Interval;
import org.loadstone.metric.Proportion;
import org.loadstone.report.Estimate;
import org.loadstone.report.Part;
import org.loadstone.risk.ClusteredRate;

/** The share of at-risk days followed by the outcome, with athletes as the units that vary. */
public final class BaseRate {
  private static final double LEVEL = 0.95;

  /**
   * Returns the share with the interval of {@link ClusteredRate}. Without an event or without a day
   * free of one the interval is Wilson's over athletes.
   */
  public static Part<Estimate> of(List<Tally> tallies) {
    List<Tally> counted = tallies.stream().filter(t -> t.rows() > 0).toList();
    int athletes = counted.size();
    if (athletes < 2) {
      return Part.absent(
          "Fewer than two athletes have days at risk whose horizon has ended by this day.");
    }
    ClusteredRate rate =
        ClusteredRate.of(
            counted.stream().mapToInt(t -> Math.toIntExact(t.rows())).toArray(),
            counted.stream().mapToInt(t -> Math.toIntExact(t.events())).toArray());
    Interval interval =
        rate.interval(LEVEL)
            .orElseGet(() -> Proportion.wilson(rate.events() == 0 ? 0 : athletes, athletes, LEVEL));
    return Part.of(Estimate.of(rate.rate(), interval.low(), interval.high()));
  }

  private BaseRate() {}
}
