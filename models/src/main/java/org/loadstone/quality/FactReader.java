package org.loadstone.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.loadstone.day.Availability;
import org.loadstone.day.DayStatus;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** Reads facts from rows. */
public final class FactReader {
  /** What is compared across a change of a session's source. */
  public static final List<Column<Double>> SESSION_VALUES =
      List.of(
          TrainingSessions.DURATION_MIN,
          TrainingSessions.RPE,
          TrainingSessions.DISTANCE_M,
          TrainingSessions.HIGH_SPEED_DISTANCE_M,
          TrainingSessions.SPRINT_DISTANCE_M,
          TrainingSessions.IMPACTS,
          TrainingSessions.MEAN_HR_BPM,
          TrainingSessions.MAX_HR_BPM);

  private static final List<Column<Double>> ITEMS =
      List.of(
          WellnessReports.SLEEP_QUALITY,
          WellnessReports.FATIGUE,
          WellnessReports.SORENESS,
          WellnessReports.STRESS,
          WellnessReports.MOOD,
          WellnessReports.ENERGY_AVAILABILITY,
          WellnessReports.HYDRATION);

  private static final Set<Table> READ =
      Set.of(
          Athletes.TABLE,
          Memberships.TABLE,
          TrainingSessions.TABLE,
          Matches.TABLE,
          WellnessReports.TABLE,
          Injuries.TABLE,
          Illnesses.TABLE,
          RehabMilestones.TABLE,
          MovementTests.TABLE,
          AthleteDays.TABLE);

  /** Returns the fact of a row; empty for rows of tables that are looked at alone. */
  public static Optional<Fact> find(TableRow row) {
    Table table = row.table();
    if (!READ.contains(table)) {
      return Optional.empty();
    }
    if (table == Athletes.TABLE) {
      return row.find(Athletes.BIRTH_YEAR).map(year -> new Fact.Born(year.intValue()));
    }
    if (table == TrainingSessions.TABLE) {
      return Optional.of(session(row));
    }
    if (table == WellnessReports.TABLE) {
      return Optional.of(
          new Fact.Answers(
              day(row.require(WellnessReports.DAY)),
              ITEMS.stream().map(item -> number(row, item)).toList()));
    }
    if (table == AthleteDays.TABLE) {
      return Optional.of(squadDay(row));
    }
    return Optional.of(other(row));
  }

  private static Fact other(TableRow row) {
    Table table = row.table();
    if (table == Memberships.TABLE) {
      return new Fact.Stay(day(row.require(Memberships.FROM)), end(row.find(Memberships.TO)));
    }
    if (table == Matches.TABLE) {
      return new Fact.Match(day(row.require(Matches.DAY)), number(row, Matches.MINUTES));
    }
    if (table == Injuries.TABLE) {
      return new Fact.Injury(
          row.require(Injuries.INJURY_ID),
          day(row.require(Injuries.ONSET)),
          end(row.find(Injuries.RETURNED)),
          place(row),
          row.find(Injuries.RECURRENCE_OF).orElse(""));
    }
    if (table == Illnesses.TABLE) {
      return new Fact.Illness(day(row.require(Illnesses.ONSET)), end(row.find(Illnesses.RETURNED)));
    }
    if (table == RehabMilestones.TABLE) {
      return new Fact.Milestone(
          day(row.require(RehabMilestones.DAY)), row.require(RehabMilestones.INJURY_ID));
    }
    return result(row);
  }

  private static Fact session(TableRow row) {
    double load = number(row, TrainingSessions.DURATION_MIN) * number(row, TrainingSessions.RPE);
    return new Fact.Session(
        day(row.require(TrainingSessions.DAY)),
        load,
        row.find(TrainingSessions.MODALITY).orElse(""),
        row.find(TrainingSessions.SOURCE).orElse(""),
        SESSION_VALUES.stream().map(column -> number(row, column)).toList());
  }

  private static Fact result(TableRow row) {
    String series =
        String.join(
            " ",
            row.require(MovementTests.TEST),
            row.require(MovementTests.METRIC),
            row.require(MovementTests.LIMB));
    return new Fact.Result(
        day(row.require(MovementTests.DAY)),
        series + " in " + row.require(MovementTests.UNIT_SYMBOL),
        row.find(MovementTests.DEVICE).orElse(""),
        row.require(MovementTests.VALUE));
  }

  private static Fact squadDay(TableRow row) {
    return new Fact.SquadDay(
        day(row.require(AthleteDays.DAY)),
        row.require(AthleteDays.SQUAD),
        DayStatus.valueOf(row.require(AthleteDays.STATUS).toUpperCase(Locale.ROOT)),
        Availability.valueOf(row.require(AthleteDays.AVAILABILITY).toUpperCase(Locale.ROOT)),
        row.require(AthleteDays.WELLNESS_REPORTED) ? 1 : 0);
  }

  private static String place(TableRow row) {
    return String.join(
        "|",
        row.require(Injuries.BODY_SITE),
        row.find(Injuries.SIDE).orElse(""),
        row.find(Injuries.TISSUE).orElse(""));
  }

  private static double number(TableRow row, Column<Double> column) {
    return row.find(column).orElse(Double.NaN);
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static int end(Optional<LocalDate> date) {
    return date.map(FactReader::day).orElse(Fact.OPEN);
  }

  private FactReader() {}
}
