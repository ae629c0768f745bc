package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.DayStatus;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.LogEntry;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.AthleteDays;

/** The athlete_day rows of one athlete: every day of every stay, as it is known now. */
final class DayRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    return new Days(book).rows().map(SparkTypes::row).iterator();
  }

  /** The squad days of a log, in order, each once; a day of two stays belongs to the earlier. */
  static IntStream squadDays(AthleteLog log) {
    return log.stays().stream()
        .flatMapToInt(stay -> IntStream.rangeClosed(stay.from(), stay.to()))
        .sorted()
        .distinct();
  }

  private static final class Days {
    private final AthleteBook book;
    private final KnownDays known;
    private final Map<Integer, Double> planned = new HashMap<>();
    private final Map<Integer, Double> hours = new HashMap<>();
    private final Map<Integer, Boolean> answered = new HashMap<>();
    private final DayBuffer day = new DayBuffer();

    Days(AthleteBook book) {
      this.book = book;
      this.known = KnownDays.of(book.log());
      for (LogEntry entry : book.log().entries()) {
        switch (entry) {
          case LogEntry.Planned plan -> planned.merge(plan.day(), plan.loadAu(), Double::sum);
          case LogEntry.Session s when !Double.isNaN(s.minutes()) ->
              hours.merge(s.day(), s.minutes() / 60, Double::sum);
          case LogEntry.Report report -> answered.put(report.day(), true);
          default -> {}
        }
      }
    }

    Stream<TableRow> rows() {
      return squadDays(book.log()).mapToObj(this::row);
    }

    private TableRow row(int at) {
      known.fill(day, at, Integer.MAX_VALUE);
      TableRow row =
          TableRow.of(AthleteDays.TABLE, new Object[AthleteDays.TABLE.columns().size()])
              .with(AthleteDays.ATHLETE_ID, book.log().athleteId())
              .with(AthleteDays.DAY, LocalDate.ofEpochDay(at))
              .with(AthleteDays.SQUAD, squad(book.log(), at))
              .with(AthleteDays.STATUS, lower(day.status()))
              .with(AthleteDays.AVAILABILITY, lower(day.availability()))
              .with(AthleteDays.SESSIONS, (long) day.sessions())
              .with(AthleteDays.PLANNED_LOAD_AU, planned.get(at))
              .with(AthleteDays.WELLNESS_REPORTED, answered.getOrDefault(at, false))
              .with(AthleteDays.MARKS, book.marks().orElse(null));
      return withLoad(row, at);
    }

    private TableRow withLoad(TableRow row, int at) {
      TableRow loaded = row;
      if (day.isReported(LoadMeasure.SRPE)) {
        loaded =
            loaded
                .with(AthleteDays.LOAD_AU, day.load(LoadMeasure.SRPE))
                .with(AthleteDays.LONGEST_AU, day.largestSession(LoadMeasure.SRPE));
      }
      if (day.isReported(LoadMeasure.DISTANCE)) {
        loaded = loaded.with(AthleteDays.DISTANCE_M, day.load(LoadMeasure.DISTANCE));
      }
      return day.status() == DayStatus.MISSING
          ? loaded
          : loaded.with(AthleteDays.EXPOSURE_H, hours.getOrDefault(at, 0.0));
    }
  }

  /** Returns the squad of a squad day; of two stays the earlier counts. */
  static String squad(AthleteLog log, int day) {
    return log.stays().stream()
        .filter(stay -> stay.contains(day))
        .findFirst()
        .orElseThrow()
        .squad();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
