package org.loadstone.research;

import java.util.List;
import java.util.Locale;
import org.loadstone.chart.Decimal;
import org.loadstone.chart.Markup;
import org.loadstone.pipeline.report.BaseRate;
import org.loadstone.pipeline.report.Tally;
import org.loadstone.report.Estimate;
import org.loadstone.report.Part;

/**
 * How often an outcome followed an at-risk day, with its interval.
 *
 * @param outcome in words, for example "recurrence"
 * @param horizonDays days within which it counts
 * @param days at-risk days whose horizon has ended, censored ones left out
 * @param events those followed by the outcome
 * @param athletes athletes with such a day
 * @param estimate share from 0 to 1 with its 95 % interval, in which athletes vary, not days; or
 *     why there is none
 */
public record Rate(
    String outcome, int horizonDays, long days, long events, int athletes, Part<Estimate> estimate)
    implements View {

  static Rate of(String outcome, int horizonDays, List<Tally> tallies) {
    return new Rate(
        outcome,
        horizonDays,
        tallies.stream().mapToLong(Tally::rows).sum(),
        tallies.stream().mapToLong(Tally::events).sum(),
        (int) tallies.stream().filter(tally -> tally.rows() > 0).count(),
        BaseRate.of(tallies));
  }

  @Override
  public String html() {
    return "<p>" + Markup.escape(toString()) + "</p>";
  }

  /** Returns the rate in 100 days with its interval and what it counts, in two sentences. */
  @Override
  public String toString() {
    String counts =
        String.format(
            Locale.ROOT, "%,d of %,d at-risk days of %,d athletes", events, days, athletes);
    return estimate
        .value()
        .map(
            e ->
                "%s in 100 at-risk days were followed by %s within %d days (95 %% interval %s to %s, athletes as units). Counted: %s."
                    .formatted(
                        inHundred(e.value()),
                        outcome,
                        horizonDays,
                        inHundred(e.lower()),
                        inHundred(e.upper()),
                        counts))
        .orElseGet(() -> "No base rate: %s Counted: %s.".formatted(estimate.whyAbsent(), counts));
  }

  private static String inHundred(double share) {
    return Decimal.with(1, 100 * share);
  }
}
