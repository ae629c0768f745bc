package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.Version;
import org.loadstone.injury.Complaint;
import org.loadstone.injury.Place;
import org.loadstone.injury.RecordedInjury;

/**
 * Reads one athlete's rows of {@link LogRows} into a log. Of the versions of a row each counts from
 * the night it was known until the night the next one was.
 */
final class LogReader {
  private static final Comparator<Row> BY_KNOWLEDGE =
      Comparator.comparingLong(LogReader::knownAt).thenComparing(Row::toString);

  private final AthleteLog log;
  private final int lastDay;
  private final List<Version<RecordedInjury>> injuries = new ArrayList<>();
  private final List<Version<Complaint>> complaints = new ArrayList<>();
  private boolean imputedMembership;
  private Optional<String> state = Optional.empty();
  private int firstRecorded = Integer.MAX_VALUE;
  private int lastRecorded = Integer.MIN_VALUE;

  private LogReader(AthleteLog log, int lastDay) {
    this.log = log;
    this.lastDay = lastDay;
  }

  /** Reads the rows of one athlete; nothing after {@code lastDay} counts. */
  static LogReader read(String athlete, Iterable<Row> rows, int lastDay) {
    LogReader reader = new LogReader(new AthleteLog(athlete), lastDay);
    histories(rows).forEach(reader::addVersions);
    reader.imputeStay();
    return reader;
  }

  AthleteLog log() {
    return log;
  }

  List<Version<RecordedInjury>> injuries() {
    return injuries;
  }

  List<Version<Complaint>> complaints() {
    return complaints;
  }

  /** Returns the stored state of the folds, empty without one. */
  Optional<String> state() {
    return state;
  }

  boolean isMembershipImputed() {
    return imputedMembership;
  }

  /** The versions of each row by the time they were known, and by content within one time. */
  private static Collection<List<Row>> histories(Iterable<Row> rows) {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      byId.computeIfAbsent(row.getString(LogRows.ROW_ID), id -> new ArrayList<>(1)).add(row);
    }
    byId.values().forEach(versions -> versions.sort(BY_KNOWLEDGE));
    return byId.values();
  }

  private static long knownAt(Row row) {
    return row.isNullAt(LogRows.KNOWN_AT) ? Long.MIN_VALUE : row.getLong(LogRows.KNOWN_AT);
  }

  private void addVersions(List<Row> versions) {
    for (int i = 0; i < versions.size(); i++) {
      boolean isLast = i == versions.size() - 1;
      int superseded = isLast ? Version.NEVER : RowEntries.known(versions.get(i + 1));
      Row row = versions.get(i);
      switch (RowEntries.kind(row)) {
        case INJURY -> add(injuries, injury(versions.subList(0, i + 1)), row, superseded);
        case COMPLAINT -> add(complaints, complaint(row), row, superseded);
        default -> RowEntries.entries(row).forEach(entry -> log.addUntil(entry, superseded));
      }
    }
    addLast(versions.getLast());
  }

  private static <T> void add(List<Version<T>> versions, T content, Row row, int superseded) {
    if (RowEntries.known(row) < superseded) {
      versions.add(new Version<>(content, RowEntries.known(row), superseded));
    }
  }

  /** Memberships, and the days with anything recorded, are those known at last. */
  private void addLast(Row row) {
    int day = row.getInt(LogRows.DAY);
    switch (RowEntries.kind(row)) {
      case STAY -> stay(row);
      case STATE -> state = Optional.of(RowEntries.text(row, 0));
      case PROFILE -> log.profile(RowEntries.profile(row));
      case LogRows.Kind kind when kind.isRecorded() -> {
        firstRecorded = Math.min(firstRecorded, day);
        lastRecorded = Math.max(lastRecorded, day);
      }
      default -> {}
    }
  }

  private void stay(Row row) {
    int from = row.getInt(LogRows.DAY);
    if (from <= lastDay) {
      log.stay(
          RowEntries.text(row, 0), from, Math.min(lastDay, RowEntries.dayOf(row).orElse(lastDay)));
    }
    imputedMembership |= RowEntries.text(row, 1).contains("membership_imputed");
  }

  /** The last of some versions: known since the first, its return since the first to state it. */
  private static RecordedInjury injury(List<Row> versions) {
    Row row = versions.getLast();
    int onset = row.getInt(LogRows.DAY);
    OptionalInt returned = RowEntries.dayOf(row);
    Row stated =
        versions.stream()
            .filter(earlier -> RowEntries.dayOf(earlier).equals(returned))
            .findFirst()
            .orElseThrow();
    return new RecordedInjury(
        RowEntries.text(row, 0),
        onset,
        Math.max(onset, RowEntries.known(versions.getFirst())),
        returned,
        Math.max(onset, RowEntries.known(stated)),
        place(RowEntries.text(row, 1)),
        RowEntries.text(row, 2));
  }

  private static Complaint complaint(Row row) {
    int day = row.getInt(LogRows.DAY);
    return new Complaint(
        day,
        Math.max(day, RowEntries.known(row)),
        place(RowEntries.text(row, 0)),
        RowEntries.text(row, 1));
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
}
