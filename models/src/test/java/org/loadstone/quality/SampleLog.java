package org.loadstone.quality;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Common;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** Ten weeks of eight athletes with nothing amiss, and ways to spoil them. */
final class SampleLog {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  static final int DAYS = 70;
  static final int ATHLETES = 8;
  static final Window WINDOW = Window.until(FIRST.plusDays(DAYS - 1), ZoneOffset.UTC);
  private static final int HURT = 20;
  private static final int BACK = 32;
  private static final int ILL = 45;
  private static final int WELL = 49;

  private final List<TableRow> rows = new ArrayList<>();

  static SampleLog clean() {
    SampleLog log = new SampleLog();
    for (int a = 0; a < ATHLETES; a++) {
      log.person("a" + a, a);
      for (int d = 0; d < DAYS; d++) {
        log.day("a" + a, a, d);
      }
    }
    return log;
  }

  static TableRow empty(Table table) {
    return TableRow.of(table, new Object[table.columns().size()]);
  }

  List<TableRow> rows() {
    return rows;
  }

  SampleLog add(TableRow row) {
    rows.add(row);
    return this;
  }

  /** Changes the rows of a table that a condition picks. */
  SampleLog change(Table table, Predicate<TableRow> which, UnaryOperator<TableRow> how) {
    rows.replaceAll(row -> row.table() == table && which.test(row) ? how.apply(row) : row);
    return this;
  }

  SampleLog remove(Table table, Predicate<TableRow> which) {
    rows.removeIf(row -> row.table() == table && which.test(row));
    return this;
  }

  static LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  static boolean isRow(TableRow row, String athlete, int fromDay, int toDay) {
    LocalDate day = row.find(Common.DAY).orElseThrow();
    return row.require(Common.ATHLETE_ID).equals(athlete)
        && !day.isBefore(date(fromDay))
        && !day.isAfter(date(toDay));
  }

  StoreTally tally() {
    return tally(rows);
  }

  static StoreTally tally(List<TableRow> rows) {
    StoreTally tally = new StoreTally(WINDOW);
    rows.forEach(tally::add);
    facts(rows).forEach(tally::addAthlete);
    return tally;
  }

  static TreeMap<String, List<Fact>> facts(List<TableRow> rows) {
    TreeMap<String, List<Fact>> facts = new TreeMap<>();
    for (TableRow row : rows) {
      FactReader.find(row)
          .ifPresent(
              fact ->
                  facts
                      .computeIfAbsent(row.require(Common.ATHLETE_ID), id -> new ArrayList<>())
                      .add(fact));
    }
    return facts;
  }

  private TableRow row(Table table, String athlete) {
    String id = table.name() + rows.size();
    return empty(table)
        .with(Common.ATHLETE_ID, athlete)
        .with(Lineage.ROW_ID, id)
        .with(Lineage.CONTENT_HASH, "hash of " + id);
  }

  private TableRow dated(Table table, String athlete, int day) {
    Instant evening = date(day).atTime(20, 0).toInstant(ZoneOffset.UTC);
    return row(table, athlete).with(Common.DAY, date(day)).with(Lineage.KNOWN_AT, evening);
  }

  private void person(String athlete, int a) {
    add(row(Athletes.TABLE, athlete).with(Athletes.BIRTH_YEAR, 1996L + a));
    add(
        row(Memberships.TABLE, athlete)
            .with(Memberships.SQUAD, a % 2 == 0 ? "first" : "second")
            .with(Memberships.FROM, date(0)));
    add(
        row(Injuries.TABLE, athlete)
            .with(Injuries.INJURY_ID, "i" + a)
            .with(Injuries.ONSET, date(HURT))
            .with(Injuries.RETURNED, date(BACK))
            .with(Injuries.BODY_SITE, "thigh")
            .with(Injuries.TISSUE, "muscle"));
    add(
        dated(RehabMilestones.TABLE, athlete, BACK - 1)
            .with(RehabMilestones.INJURY_ID, "i" + a)
            .with(RehabMilestones.CRITERION, "straight_line_run")
            .with(RehabMilestones.PASSED, true));
    add(
        row(Illnesses.TABLE, athlete)
            .with(Illnesses.ONSET, date(ILL))
            .with(Illnesses.RETURNED, date(WELL)));
  }

  private void day(String athlete, int a, int d) {
    boolean out = d > HURT && d < BACK || d > ILL && d < WELL;
    DayOfWeek weekday = date(d).getDayOfWeek();
    boolean trains = !out && weekday.getValue() <= 5;
    boolean plays = !out && weekday == DayOfWeek.SATURDAY;
    if (trains) {
      session(athlete, a, d);
    }
    if (plays) {
      add(
          dated(Matches.TABLE, athlete, d)
              .with(Matches.MINUTES, 60.0 + (a * 7 + d) % 30)
              .with(Matches.RPE, 6.0 + (a + d) % 3));
    }
    wellness(athlete, a, d);
    if (weekday == DayOfWeek.MONDAY) {
      test(athlete, a, d);
    }
    add(
        empty(AthleteDays.TABLE)
            .with(AthleteDays.ATHLETE_ID, athlete)
            .with(AthleteDays.DAY, date(d))
            .with(AthleteDays.SQUAD, a % 2 == 0 ? "first" : "second")
            .with(AthleteDays.STATUS, trains || plays ? "trained" : "rest")
            .with(AthleteDays.AVAILABILITY, out ? "out_injury" : "full")
            .with(AthleteDays.SESSIONS, trains || plays ? 1L : 0L)
            .with(AthleteDays.WELLNESS_REPORTED, true));
  }

  private void session(String athlete, int a, int d) {
    add(
        dated(TrainingSessions.TABLE, athlete, d)
            .with(TrainingSessions.SESSION_ID, "s" + a + "-" + d)
            .with(TrainingSessions.DURATION_MIN, 50.0 + (a * 11 + d * 7) % 40)
            .with(TrainingSessions.RPE, 3.0 + (a + d * 3) % 5)
            .with(TrainingSessions.MODALITY, "field")
            .with(TrainingSessions.SOURCE, "watch")
            .with(TrainingSessions.MEAN_HR_BPM, 120.0 + (a * 13 + d * 17) % 43));
  }

  private void wellness(String athlete, int a, int d) {
    add(
        dated(WellnessReports.TABLE, athlete, d)
            .with(WellnessReports.SLEEP_H, 6.0 + (a + d) % 7 * 0.5)
            .with(WellnessReports.SLEEP_QUALITY, 2.0 + (a + d) % 4)
            .with(WellnessReports.FATIGUE, 2.0 + (a + 2 * d) % 3)
            .with(WellnessReports.SORENESS, 2.0 + (2 * a + d) % 4)
            .with(WellnessReports.STRESS, 1.0 + (a + d + 2) % 4)
            .with(WellnessReports.SCALE_MAX, 5.0)
            .with(WellnessReports.READINESS, 40.0 + (a * 7 + d * 3) % 53)
            .with(WellnessReports.READINESS_SCALE_MAX, 100.0));
  }

  private void test(String athlete, int a, int d) {
    add(
        dated(MovementTests.TABLE, athlete, d)
            .with(MovementTests.TEST, "cmj")
            .with(MovementTests.METRIC, "peak_force")
            .with(MovementTests.LIMB, "left")
            .with(MovementTests.UNIT_SYMBOL, "N")
            .with(MovementTests.DEVICE, d < DAYS / 2 ? "plate A" : "plate B")
            .with(MovementTests.VALUE, 800.0 + 20 * a + (a * 5 + d * 3) % 17));
  }
}
