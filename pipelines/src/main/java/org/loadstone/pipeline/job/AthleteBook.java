package org.loadstone.pipeline.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Signal;
import org.loadstone.day.Sites;
import org.loadstone.injury.Complaint;
import org.loadstone.injury.Episode;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.injury.Episodes;
import org.loadstone.injury.Place;
import org.loadstone.injury.RecordedInjury;

/** One athlete's log, episodes and marks, gathered from the rows of {@link LogRows}. */
final class AthleteBook {
  /** What holds for the whole store. */
  record Facts(int lastDay, EpisodeRule rule) implements Serializable {}

  private final AthleteLog log;
  private final Facts facts;
  private final List<RecordedInjury> injuries = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();
  private final TreeMap<Integer, Integer> recorded = new TreeMap<>();
  private List<Episode> episodes = List.of();

  private AthleteBook(String athlete, Facts facts) {
    this.log = new AthleteLog(athlete);
    this.facts = facts;
  }

  /** Returns the book of rows that all belong to {@code athlete}. */
  static AthleteBook of(String athlete, Iterable<Row> rows, Facts facts) {
    AthleteBook book = new AthleteBook(athlete, facts);
    rows.forEach(book::add);
    book.finish();
    return book;
  }

  AthleteLog log() {
    return log;
  }

  Facts facts() {
    return facts;
  }

  List<Episode> episodes() {
    return episodes;
  }

  /** Returns the imputations that touch all days, space separated; empty without one. */
  Optional<String> marks() {
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", new java.util.TreeSet<>(marks)));
  }

  private void add(Row row) {
    int day = row.getInt(LogRows.DAY);
    int known = row.isNullAt(LogRows.KNOWN) ? day : row.getInt(LogRows.KNOWN);
    LogRows.Kind kind = LogRows.Kind.values()[row.getInt(LogRows.KIND)];
    if (kind != LogRows.Kind.STAY && kind != LogRows.Kind.PLANNED && kind != LogRows.Kind.REST) {
      recorded.put(day, day);
    }
    switch (kind) {
      case STAY -> stay(day, row);
      case SESSION, MATCH -> log.add(session(day, known, row));
      case REPORT ->
          log.add(new LogEntry.Report(day, known, Signal.valueOf(text(row, 0)), number(row, 0)));
      case LIMB -> limb(day, known, row);
      case REST -> log.add(new LogEntry.Rest(day, known));
      case PLANNED -> log.add(new LogEntry.Planned(day, known, number(row, 0)));
      case INJURY -> injuries.add(injury(day, known, row));
      case COMPLAINT ->
          complaints.add(new Complaint(day, known, place(text(row, 0)), text(row, 1)));
      case ILLNESS -> log.add(new LogEntry.Illness(day, known, day(row).orElse(day + 1)));
    }
  }

  private void stay(int from, Row row) {
    if (from <= facts.lastDay) {
      log.stay(text(row, 0), from, Math.min(facts.lastDay, day(row).orElse(facts.lastDay)));
    }
    if (text(row, 1).contains("membership_imputed")) {
      marks.add("membership_imputed");
    }
  }

  private static LogEntry session(int day, int known, Row row) {
    return new LogEntry.Session(
        day, known, number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4));
  }

  private void limb(int day, int known, Row row) {
    LimbTest.find(text(row, 0), text(row, 1))
        .ifPresent(
            test ->
                log.add(
                    new LogEntry.Limb(
                        day, known, test, text(row, 2).equals("right"), number(row, 0))));
  }

  private static RecordedInjury injury(int day, int known, Row row) {
    return new RecordedInjury(
        text(row, 0), day, known, day(row), place(text(row, 1)), text(row, 2));
  }

  private static Place place(String joined) {
    String[] parts = joined.split("\\|", -1);
    return new Place(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  /**
   * Without a membership an athlete belonged to the squad from the first to the last recorded day.
   */
  private void finish() {
    if (log.stays().isEmpty() && !recorded.isEmpty()) {
      log.stay("unassigned", recorded.firstKey(), recorded.lastKey());
      marks.add("membership_imputed");
    }
    episodes = Episodes.of(injuries, complaints, facts.rule);
    for (Episode episode : episodes) {
      log.add(entry(episode));
    }
  }

  private static LogEntry.Injury entry(Episode episode) {
    Episode.Course course = episode.course();
    boolean reported = episode.origin() instanceof Episode.Origin.Reports;
    return new LogEntry.Injury(
        course.onset(),
        course.known(),
        Sites.code(episode.place().site(), episode.place().side()),
        episode.place().tissue(),
        course.returned().orElse(Integer.MAX_VALUE),
        course.returnKnown().orElse(Integer.MAX_VALUE),
        episode.relation().isRecurrence(),
        reported ? LogEntry.Injury.Basis.REPORTS : LogEntry.Injury.Basis.RECORDED);
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
