package org.loadstone.quality;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.loadstone.schema.check.DayChecks;

/**
 * The days that count as recent, and the zone that days are days of.
 *
 * @param lastDay last day with an event, days since 1970-01-01
 * @param zone the club's time zone
 */
public record Window(int lastDay, ZoneId zone) implements Serializable {
  /** Returns the window that ends with a day. */
  public static Window until(LocalDate lastDay, ZoneId zone) {
    return new Window((int) lastDay.toEpochDay(), zone);
  }

  /** Returns whether a day lies in the 28 days up to the last. */
  boolean isRecent(int day) {
    return day > lastDay - DayChecks.WINDOW_DAYS && day <= lastDay;
  }
}
