package org.loadstone.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.source.InputError;
import org.loadstone.surveillance.Exposure;
import picocli.CommandLine.Option;

/** Columns of a file of exposure: stretches, seasons or sessions of athletes. */
final class ExposureColumns {
  private static final double MINUTES = 60;

  @Option(
      names = "--exposure",
      required = true,
      paramLabel = "FILE",
      description = "Who was followed and how long: a row a stretch, a season or a session.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "COLUMN|DATE",
      description = "First day followed: a column of --exposure, or one date for all.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "COLUMN|DATE",
      description = "Last day followed: a column, or one date for all.")
  private String to;

  @Option(
      names = "--year",
      paramLabel = "COLUMN",
      description = "Column of the year in which a season begins, instead of --from and --to.")
  private String year;

  @Option(
      names = "--season-start",
      defaultValue = "07-01",
      paramLabel = "MM-DD",
      description = "Day on which seasons of --year begin (default ${DEFAULT-VALUE}).")
  private String start;

  @Option(
      names = "--day",
      paramLabel = "COLUMN",
      description = "Column of the day where rows are sessions: followed from first to last day.")
  private String day;

  @Option(names = "--hours", paramLabel = "COLUMN", description = "Column of hours of exposure.")
  private String hours;

  @Option(
      names = "--minutes",
      paramLabel = "COLUMN",
      description = "Column of minutes of exposure, instead of --hours.")
  private String minutes;

  private record Row(String athlete, int from, int to, double hours) {}

  Path file() {
    return file;
  }

  List<Exposure> read(FileOptions options, InjuryColumns injuries) {
    requireOne();
    boolean isColumn = from != null && !isDate(from);
    boolean isLastColumn = to != null && !isDate(to);
    List<String> columns =
        Stream.of(
                injuries.athlete,
                isColumn ? from : null,
                isLastColumn ? to : null,
                year,
                day,
                hours,
                minutes)
            .filter(one -> one != null)
            .distinct()
            .toList();
    Optional<DateTimeFormatter> format = injuries.format();
    List<Row> rows = new ArrayList<>();
    options.read(file, columns, row -> rows.add(one(row, injuries.athlete, format)));
    return day == null
        ? rows.stream().map(r -> new Exposure(r.athlete, r.from, r.to, r.hours)).toList()
        : sessions(rows);
  }

  private void requireOne() {
    int ways =
        (year == null ? 0 : 1) + (day == null ? 0 : 1) + (from != null && to != null ? 1 : 0);
    boolean hasDates = day != null && from != null && to != null;
    if (ways != 1 && !hasDates) {
      throw new InputError(
          "Cannot tell when athletes were followed: give --from and --to, --year, or --day");
    }
    if (hours != null && minutes != null) {
      throw new InputError("Cannot use --hours and --minutes together; give one");
    }
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private Row one(NamedRow row, String athlete, Optional<DateTimeFormatter> format) {
    int first;
    int last;
    if (year != null) {
      LocalDate begin = season(row);
      first = InjuryColumns.day(begin);
      last = InjuryColumns.day(begin.plusYears(1)) - 1;
    } else {
      first = end(row, from, day, "--from", format);
      last = end(row, to, day, "--to", format);
    }
    double value = hours(row);
    if (last < first) {
      throw row.error("it ends before it begins", "mend the dates");
    }
    return new Row(row.id(athlete), first, last, value);
  }

  private static int end(
      NamedRow row, String where, String day, String option, Optional<DateTimeFormatter> format) {
    if (where == null) {
      return InjuryColumns.day(row.day(day, format));
    }
    return InjuryColumns.day(
        isDate(where) ? InjuryColumns.date(where, option) : row.day(where, format));
  }

  private LocalDate season(NamedRow row) {
    OptionalDouble number = row.number(year);
    if (number.isEmpty() || !(number.getAsDouble() >= 1900 && number.getAsDouble() <= 2200)) {
      throw row.error(year + " is no year", "write it like 2026");
    }
    try {
      return MonthDay.parse("--" + start).atYear((int) number.getAsDouble());
    } catch (DateTimeException e) {
      throw new InputError(
          "Cannot use --season-start %s: it is no day; write 07-01".formatted(start), e);
    }
  }

  private double hours(NamedRow row) {
    if (hours == null && minutes == null) {
      return Double.NaN;
    }
    String column = hours == null ? minutes : hours;
    double value = row.number(column).orElse(0);
    if (!(value >= 0)) {
      throw row.error("%s %s is below 0".formatted(column, value), "mend it");
    }
    return hours == null ? value / MINUTES : value;
  }

  // All sessions of an athlete as one stretch.
  private static List<Exposure> sessions(List<Row> rows) {
    Map<String, Exposure> all = new TreeMap<>();
    for (Row row : rows) {
      all.merge(
          row.athlete,
          new Exposure(row.athlete, row.from, row.to, row.hours),
          (a, b) ->
              new Exposure(
                  a.athlete(),
                  Math.min(a.from(), b.from()),
                  Math.max(a.to(), b.to()),
                  a.hours() + b.hours()));
    }
    return List.copyOf(all.values());
  }
}
