package org.loadstone.schema.check;

import java.util.List;
import java.util.Set;
import org.loadstone.schema.Table;
import org.loadstone.schema.check.Check.Group;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Check.Subject;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.SeasonPhases;

/** Checks of squad days, and of what changed with a device. */
public final class DayChecks {
  /** The window that features look back over, in days. */
  public static final int WINDOW_DAYS = 28;

  /** A window is covered when this share of its days is known. */
  public static final double COVERED = 0.8;

  /** A shift across a change of device is judged from this many athletes on. */
  public static final int LEAST_ATHLETES = 5;

  /** Values of one device that count on each side of a change, at least. */
  public static final int LEAST_READINGS = 3;

  /** Values of one device that count on each side of a change, at most. */
  public static final int MOST_READINGS = 10;

  /** Days between the last value of one device and the first of the next, at most. */
  public static final int LONGEST_GAP_DAYS = 90;

  /** Confidence of the interval of a shift. */
  public static final double SHIFT_LEVEL = 0.99;

  /** Tables whose rows may lie in the future. */
  static final Set<Table> AHEAD =
      Set.of(Plans.TABLE, Memberships.TABLE, SeasonPhases.TABLE, AthleteAgreements.TABLE);

  /** Answers. */
  public static final Check WELLNESS_GIVEN =
      days(
          "wellness_given",
          "Share of squad days with a wellness report",
          new Limit.AtLeast(0.7),
          "see the map of weeks: who stopped answering, and since when");

  /** Knowledge of days. */
  public static final Check DAY_KNOWN =
      days(
          "day_known",
          "Share of squad days on which the athlete trained or rested as far as anybody said; the"
              + " others are missing",
          new Limit.AtLeast(0.8),
          "enter the missing sessions, or the rest days by report or plan");

  /** Windows. */
  public static final Check WINDOW_COVERED =
      days(
          "window_covered",
          "Share of squad days, from the athlete's 28th on, with at least 80 % of the last 28 days"
              + " known: below it load features are absent",
          new Limit.AtLeast(0.8),
          "enter the missing days of the last four weeks");

  /** Training. */
  public static final Check DAY_TRAINED =
      days("day_trained", "Share of squad days with a session or match", new Limit.None(), "");

  /** Rest. */
  public static final Check DAY_REST =
      days(
          "day_rest",
          "Share of squad days without a session on which athlete or plan says so",
          new Limit.None(),
          "");

  /** Absence. */
  public static final Check DAY_OUT =
      days(
          "day_out",
          "Share of squad days out with injury or illness, whatever was done on them",
          new Limit.None(),
          "");

  /** Devices. */
  public static final Check DEVICE_SHIFT =
      new Check(
          "device_shift",
          Group.PLAUSIBILITY,
          Subject.DEVICE,
          "Mean shift within athletes from the last 3 to 10 values of one device to the first 3 to"
              + " 10 of the next, over 5 athletes or more: fails when its 99 % interval excludes 0"
              + " and it exceeds the limit. It goes with the change; it need not come from it",
          MetricUnit.WITHIN_ATHLETE_SD,
          new Limit.AtMost(0.2),
          "measure some athletes with both devices, and start new baselines at the change");

  /** In order. */
  static final List<Check> ALL =
      List.of(
          WELLNESS_GIVEN, DAY_KNOWN, WINDOW_COVERED, DAY_TRAINED, DAY_REST, DAY_OUT, DEVICE_SHIFT);

  private static Check days(String name, String statement, Limit limit, String remedy) {
    return new Check(
        name, Group.COMPLETENESS, Subject.DAYS, statement, MetricUnit.SHARE, limit, remedy);
  }

  private DayChecks() {}
}
