package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.loadstone.day.Gauge;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Phases;
import org.loadstone.day.Profile;
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
    Signal.RMSSD,
    Signal.ENERGY_AVAILABILITY,
    Signal.HYDRATION
  };

  private static final Signal[] STRIDES = {
    Signal.CADENCE, Signal.CADENCE_VARIABILITY, Signal.CONTACT_TIME, Signal.STRIDE_LOADING_RATE
  };

  private static final LogRows.Kind[] KINDS = LogRows.Kind.values();

  /** Returns the entries of a row, none for memberships, profiles, injuries and complaints. */
  static List<LogEntry> entries(Row row) {
    int day = row.getInt(LogRows.DAY);
    int known = Math.max(day, known(row));
    return switch (kind(row)) {
      case SESSION -> session(day, known, row);
      case MATCH -> match(day, known, row);
      case WELLNESS -> wellness(day, known, row);
      case SYMPTOM -> symptom(day, known, row);
      case LIMB -> limb(day, known, row);
      case STRIDES -> strides(day, known, row);
      case SCORE -> score(day, known, row);
      case BODY -> body(day, known, row);
      case PLAN -> plan(day, known, row);
      case THERAPY -> List.of(new LogEntry.Therapy(day, known, number(row, 0), number(row, 1)));
      case PHASE -> phase(day, known, row);
      case ILLNESS -> List.of(new LogEntry.Illness(day, known, dayOf(row).orElse(day + 1)));
      case MILESTONE ->
          List.of(
              new LogEntry.Milestone(day, known, text(row, 0), text(row, 1), number(row, 0) == 1));
      case STAY, PROFILE, INJURY, COMPLAINT, STATE -> List.of();
    };
  }

  static LogRows.Kind kind(Row row) {
    return KINDS[row.getInt(LogRows.KIND)];
  }

  /** Returns the day that the row was known, whenever it happened. */
  static int known(Row row) {
    return row.getInt(row.isNullAt(LogRows.KNOWN) ? LogRows.DAY : LogRows.KNOWN);
  }

  private static List<LogEntry> session(int day, int known, Row row) {
    double minutes = number(row, 1);
    List<LogEntry> entries = new ArrayList<>();
    entries.add(
        new LogEntry.Session(
            day, known, number(row, 0), minutes, number(row, 2), number(row, 3), number(row, 4)));
    double temperature = number(row, 5);
    if (!text(row, 0).isEmpty() || !text(row, 1).isEmpty() || !Double.isNaN(temperature)) {
      entries.add(
          new LogEntry.Surroundings(day, known, minutes, text(row, 0), text(row, 1), temperature));
    }
    if (!Double.isNaN(number(row, 6)) || !Double.isNaN(number(row, 7))) {
      entries.add(new LogEntry.HeartRate(day, known, minutes, number(row, 6), number(row, 7)));
    }
    return entries;
  }

  /** A match without minutes is a rating only: it adds neither load nor exposure. */
  private static List<LogEntry> match(int day, int known, Row row) {
    return Double.isNaN(number(row, 1)) ? List.of() : session(day, known, row);
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
    if (Double.isNaN(number(row, 0))) {
      return List.of(); // a metric that a correction of its trace took back
    }
    if (text(row, 2).equals("both")) {
      return Gauge.ofTest(text(row, 0), text(row, 1)).stream()
          .<LogEntry>map(gauge -> new LogEntry.Score(day, known, gauge, number(row, 0)))
          .toList();
    }
    boolean right = text(row, 2).equals("right");
    return LimbTest.find(text(row, 0), text(row, 1)).stream()
        .<LogEntry>map(test -> new LogEntry.Limb(day, known, test, right, number(row, 0)))
        .toList();
  }

  private static List<LogEntry> strides(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < STRIDES.length; i++) {
      report(entries, day, known, STRIDES[i], number(row, i));
    }
    contact(entries, day, known, false, number(row, STRIDES.length));
    contact(entries, day, known, true, number(row, STRIDES.length + 1));
    return entries;
  }

  private static void contact(
      List<LogEntry> into, int day, int known, boolean right, double value) {
    if (!Double.isNaN(value)) {
      into.add(new LogEntry.Limb(day, known, LimbTest.RUNNING_CONTACT, right, value));
    }
  }

  private static List<LogEntry> score(int day, int known, Row row) {
    return Gauge.ofInstrument(text(row, 0)).stream()
        .<LogEntry>map(gauge -> new LogEntry.Score(day, known, gauge, number(row, 0)))
        .toList();
  }

  private static List<LogEntry> body(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    gauge(entries, day, known, Gauge.HEIGHT, number(row, 0));
    gauge(entries, day, known, Gauge.MASS, number(row, 1));
    return entries;
  }

  private static void gauge(List<LogEntry> into, int day, int known, Gauge gauge, double value) {
    if (!Double.isNaN(value)) {
      into.add(new LogEntry.Score(day, known, gauge, value));
    }
  }

  private static List<LogEntry> plan(int day, int known, Row row) {
    List<LogEntry> entries = new ArrayList<>();
    if (text(row, 0).equals("rest")) {
      entries.add(new LogEntry.Rest(day, known));
    }
    if (text(row, 0).equals("match")) {
      entries.add(new LogEntry.Fixture(day, known(row)));
    }
    if (!Double.isNaN(number(row, 0))) {
      entries.add(new LogEntry.Planned(day, known, number(row, 0)));
    }
    return entries;
  }

  private static List<LogEntry> phase(int day, int known, Row row) {
    int phase = Phases.NAMES.indexOf(text(row, 1));
    return List.of(new LogEntry.Phase(day, known, dayOf(row).orElse(day), text(row, 0), phase));
  }

  /** Returns what a row of the athlete table says. */
  static Profile profile(Row row) {
    return new Profile(
        dayOf(row),
        switch (text(row, 0)) {
          case "female" -> Optional.of(Profile.Sex.FEMALE);
          case "male" -> Optional.of(Profile.Sex.MALE);
          default -> Optional.empty();
        },
        switch (text(row, 1)) {
          case "left" -> Optional.of(Profile.Leg.LEFT);
          case "right" -> Optional.of(Profile.Leg.RIGHT);
          default -> Optional.empty();
        },
        given(row, 1),
        given(row, 2));
  }

  private static OptionalDouble given(Row row, int index) {
    double number = number(row, index);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
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

  /** Returns the first number of a row as a whole number, a day or year. */
  static OptionalInt dayOf(Row row) {
    double day = number(row, 0);
    return Double.isNaN(day) ? OptionalInt.empty() : OptionalInt.of((int) day);
  }

  private RowEntries() {}
}
