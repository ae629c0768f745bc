package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Signal;

/** What one row of {@link LogRows} says, as entries of a log. */
final class RowEntries {
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

  private static final LogRows.Kind[] KINDS = LogRows.Kind.values();

  /** Returns the entries of a row, none for memberships, injuries and complaints. */
  static List<LogEntry> entries(Row row) {
    int day = row.getInt(LogRows.DAY);
    int known = Math.max(day, known(row));
    return switch (kind(row)) {
      case SESSION -> List.of(session(day, known, row));
      case MATCH -> match(day, known, row);
      case WELLNESS -> wellness(day, known, row);
      case SYMPTOM -> symptom(day, known, row);
      case LIMB -> limb(day, known, row);
      case PLAN -> plan(day, known, row);
      case ILLNESS -> List.of(new LogEntry.Illness(day, known, dayOf(row).orElse(day + 1)));
      case STAY, INJURY, COMPLAINT -> List.of();
    };
  }

  static LogRows.Kind kind(Row row) {
    return KINDS[row.getInt(LogRows.KIND)];
  }

  /** Returns the day that the row was known, whenever it happened. */
  static int known(Row row) {
    return row.getInt(row.isNullAt(LogRows.KNOWN) ? LogRows.DAY : LogRows.KNOWN);
  }

  private static LogEntry session(int day, int known, Row row) {
    return new LogEntry.Session(
        day, known, number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4));
  }

  /** A match without minutes is a rating only: it adds neither load nor exposure. */
  private static List<LogEntry> match(int day, int known, Row row) {
    return Double.isNaN(number(row, 1)) ? List.of() : List.of(session(day, known, row));
  }

  private static List<LogEntry> wellness(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    entries.add(new LogEntry.Rest(day, known));
    for (int i = 0; i < WELLNESS.length; i++) {
      report(entries, day, known, WELLNESS[i], number(row, i));
    }
    return entries;
  }

  private static List<LogEntry> symptom(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    report(entries, day, known, Signal.PAIN, number(row, 0));
    report(entries, day, known, Signal.SWELLING, number(row, 1));
    return entries;
  }

  private static void report(List<LogEntry> into, int day, int known, Signal signal, double value) {
    if (!Double.isNaN(value)) {
      into.add(new LogEntry.Report(day, known, signal, value));
    }
  }

  private static List<LogEntry> limb(int day, int known, Row row) {
    if (text(row, 2).equals("both")) {
      return List.of();
    }
    boolean right = text(row, 2).equals("right");
    return LimbTest.find(text(row, 0), text(row, 1)).stream()
        .<LogEntry>map(test -> new LogEntry.Limb(day, known, test, right, number(row, 0)))
        .toList();
  }

  private static List<LogEntry> plan(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    if (text(row, 0).equals("rest")) {
      entries.add(new LogEntry.Rest(day, known));
    }
    if (!Double.isNaN(number(row, 0))) {
      entries.add(new LogEntry.Planned(day, known, number(row, 0)));
    }
    return entries;
  }

  /** Returns a text of a row, empty when it is absent. */
  static String text(Row row, int index) {
    int at = LogRows.TEXT + index;
    return row.isNullAt(at) ? "" : row.getString(at);
  }

  private static double number(Row row, int index) {
    int at = LogRows.NUMBER + index;
    return row.isNullAt(at) ? Double.NaN : row.getDouble(at);
  }

  /** Returns the first number of a row as a day. */
  static OptionalInt dayOf(Row row) {
    double day = number(row, 0);
    return Double.isNaN(day) ? OptionalInt.empty() : OptionalInt.of((int) day);
  }

  private RowEntries() {}
}
