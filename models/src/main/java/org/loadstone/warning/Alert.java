package org.loadstone.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A standing alert of a chart, as of a day. It says that reports left the athlete's own normal, not
 * why.
 *
 * @param signal what is reported, in words
 * @param direction the side of the alert, down or up
 * @param chart with its limit
 * @param budget mean number of reports before a false alarm
 * @param day the day of the newest report
 * @param onset the estimated first day of the change
 * @param shiftSd mean deviation of the reports since the onset, in SDs of the baseline
 */
public record Alert(
    String signal,
    Direction direction,
    ControlChart chart,
    double budget,
    LocalDate day,
    LocalDate onset,
    double shiftSd) {

  /** Returns the calendar days of the change so far, the onset and the newest report included. */
  public long days() {
    return ChronoUnit.DAYS.between(onset, day) + 1;
  }

  /** Returns the alert as a report says it. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s%s has been %.1f SD %s own normal for %d day%s (false alarm about once in %.0f"
            + " reports).",
        signal.substring(0, 1).toUpperCase(Locale.ROOT),
        signal.substring(1),
        Math.abs(shiftSd),
        direction == Direction.DOWN ? "below" : "above",
        days(),
        days() == 1 ? "" : "s",
        budget);
  }
}
