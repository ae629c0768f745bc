package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Signal;
import org.loadstone.injury.Complaint;
import org.loadstone.injury.Place;
import org.loadstone.injury.RecordedInjury;

/**
 * Reads one athlete's rows of {@link LogRows} into a log. Of the versions of a row the latest known
 * counts, from the day it was known.
 */
final class LogReader {
  private static final Signal[] WELLNESS = {
    Signal.SLEEP,
    Signal.SLEEP_QUALITY,
    Signal.FATIGUE,
    Signal.SORENESS,
    Signal.STRESS,
    Signal.MOOD,
    Signal.READINESS,
    Signal.RESTING_HR,
    Signal.RMSSD
  };

  private final AthleteLog log;
  private final int lastDay;
  private final List<RecordedInjury> injuries = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private boolean imputedMembership;
  private int firstRecorded = Integer.MAX_VALUE;
  private int lastRecorded = Integer.MIN_VALUE;

  private LogReader(AthleteLog log, int lastDay) {
    this.log = log;
    this.lastDay = lastDay;
  }

  /** Reads the rows of one athlete; nothing after {@code lastDay} counts. */
  static LogReader read(String athlete, Iterable<Row> rows, int lastDay) {
    LogReader reader = new LogReader(new AthleteLog(athlete), lastDay);
    newest(rows).forEach(reader::add);
    reader.imputeStay();
    return reader;
  }

  AthleteLog log() {
    return log;
  }

  List<RecordedInjury> injuries() {
    return injuries;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  boolean isMembershipImputed() {
    return imputedMembership;
  }

  private static Collection<Row> newest(Iterable<Row> rows) {
    Map<String, Row> newest = new HashMap<>();
    for (Row row : rows) {
      newest.merge(row.getString(LogRows.ROW_ID), row, (a, b) -> knownAt(b) > knownAt(a) ? b : a);
    }
    return newest.values();
  }

  private static long knownAt(Row row) {
    return row.isNullAt(LogRows.KNOWN_AT) ? Long.MIN_VALUE : row.getLong(LogRows.KNOWN_AT);
  }

  private void add(Row row) {
    int day = row.getInt(LogRows.DAY);
    int known = row.isNullAt(LogRows.KNOWN) ? day : row.getInt(LogRows.KNOWN);
    LogRows.Kind kind = LogRows.Kind.values()[row.getInt(LogRows.KIND)];
    if (kind != LogRows.Kind.STAY && kind != LogRows.Kind.PLAN) {
      firstRecorded = Math.min(firstRecorded, day);
      lastRecorded = Math.max(lastRecorded, day);
    }
    switch (kind) {
      case STAY -> stay(day, row);
      case SESSION -> log.add(session(day, known, row));
      case MATCH -> match(day, known, row);
      case WELLNESS -> wellness(day, known, row);
      case SYMPTOM -> symptom(day, known, row);
      case LIMB -> limb(day, known, row);
      case PLAN -> plan(day, known, row);
      case INJURY -> injuries.add(injury(day, known, row));
      case COMPLAINT ->
          complaints.add(new Complaint(day, known, place(text(row, 0)), text(row, 1)));
      case ILLNESS -> log.add(new LogEntry.Illness(day, known, day(row).orElse(day + 1)));
    }
  }

  private void stay(int from, Row row) {
    if (from <= lastDay) {
      log.stay(text(row, 0), from, Math.min(lastDay, day(row).orElse(lastDay)));
    }
    imputedMembership |= text(row, 1).contains("membership_imputed");
  }

  private static LogEntry session(int day, int known, Row row) {
    return new LogEntry.Session(
        day, known, number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4));
  }

  /** A match without minutes is a rating only: it adds neither load nor exposure. */
  private void match(int day, int known, Row row) {
    if (!Double.isNaN(number(row, 1))) {
      log.add(session(day, known, row));
    }
  }

  private void wellness(int day, int known, Row row) {
    log.add(new LogEntry.Rest(day, known));
    for (int i = 0; i < WELLNESS.length; i++) {
      report(day, known, WELLNESS[i], number(row, i));
    }
  }

  private void symptom(int day, int known, Row row) {
    report(day, known, Signal.PAIN, number(row, 0));
    report(day, known, Signal.SWELLING, number(row, 1));
  }

  private void report(int day, int known, Signal signal, double value) {
    if (!Double.isNaN(value)) {
      log.add(new LogEntry.Report(day, known, signal, value));
    }
  }

  private void limb(int day, int known, Row row) {
    if (!text(row, 2).equals("both")) {
      boolean right = text(row, 2).equals("right");
      LimbTest.find(text(row, 0), text(row, 1))
          .ifPresent(test -> log.add(new LogEntry.Limb(day, known, test, right, number(row, 0))));
    }
  }

  private void plan(int day, int known, Row row) {
    if (text(row, 0).equals("rest")) {
      log.add(new LogEntry.Rest(day, known));
    }
    if (!Double.isNaN(number(row, 0))) {
      log.add(new LogEntry.Planned(day, known, number(row, 0)));
    }
  }

  private static RecordedInjury injury(int day, int known, Row row) {
    return new RecordedInjury(
        text(row, 0), day, known, day(row), place(text(row, 1)), text(row, 2));
  }

  private static Place place(String joined) {
    String[] parts = joined.split("\\|", -1);
    return new Place(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** Without a membership an athlete belongs to the squad from first to last recorded day. */
  private void imputeStay() {
    if (log.stays().isEmpty() && firstRecorded <= lastRecorded) {
      log.stay("unassigned", firstRecorded, lastRecorded);
      imputedMembership = true;
    }
  }

  private static String text(Row row, int index) {
    int at = LogRows.TEXT + index;
    return row.isNullAt(at) ? "" : row.getString(at);
  }

  private static double number(Row row, int index) {
    int at = LogRows.NUMBER + index;
    return row.isNullAt(at) ? Double.NaN : row.getDouble(at);
  }

  private static OptionalInt day(Row row) {
    double day = number(row, 0);
    return Double.isNaN(day) ? OptionalInt.empty() : OptionalInt.of((int) day);
  }
}
