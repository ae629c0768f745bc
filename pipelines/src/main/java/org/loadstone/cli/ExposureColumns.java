package org.loadstone.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
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

  @Option(
      names = "--sessions",
      paramLabel = "FILE",
      description = {
        "Sessions of --day and --hours or --minutes: their hours count in the stretches of",
        "--exposure."
      })
  private Path sessions;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Last day that counts; stretches with a blank --to end there.")
  private String until;

  List<Path> files() {
    return sessions == null ? List.of(file) : List.of(file, sessions);
  }

  List<Exposure> read(FileOptions options, InjuryColumns injuries, Consumer<String> note) {
    requireOne();
    List<Exposure> rows = new ArrayList<>();
    options.read(file, columns(injuries), row -> one(row, injuries).ifPresent(rows::add));
    if (sessions == null) {
      return isBySession() ? joined(rows) : rows;
    }
    SessionHours hours = new SessionHours(rows);
    options.read(
        sessions,
        List.of(injuries.athlete, day, hours()),
        row -> hours.add(row.id(injuries.athlete), day(row, day, injuries), hours(row)));
    if (hours.outside() > 0) {
      note.accept(
          "%,d sessions are of athletes or days outside --exposure and are left out."
              .formatted(hours.outside()));
    }
    return hours.exposures();
  }

  private List<String> columns(InjuryColumns injuries) {
    boolean isOwn = sessions == null;
    return Stream.of(
            injuries.athlete,
            from == null || isDate(from) ? null : from,
            to == null || isDate(to) ? null : to,
            year,
            isOwn ? day : null,
            isOwn ? hours() : null)
        .filter(one -> one != null)
        .distinct()
        .toList();
  }

  private boolean isBySession() {
    return sessions == null && day != null;
  }

  private void requireOne() {
    boolean hasDates = from != null && to != null;
    int ways = (year == null ? 0 : 1) + (isBySession() ? 1 : 0) + (hasDates ? 1 : 0);
    if (ways != 1 && !(isBySession() && hasDates)) {
      throw new InputError(
          "Cannot tell when athletes were followed: give --from and --to, --year, or --day");
    }
    if (hours != null && minutes != null) {
      throw new InputError("Cannot use --hours and --minutes together; give one");
    }
    if (sessions != null && (day == null || hours() == null)) {
      throw new InputError(
          "Cannot use --sessions without their columns; give --day and --hours or --minutes");
    }
  }

  private String hours() {
    return hours == null ? minutes : hours;
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  // Empty for what begins after the last day that counts.
  private Optional<Exposure> one(NamedRow row, InjuryColumns injuries) {
    int first;
    int last;
    if (year != null) {
      LocalDate begin = season(row);
      first = InjuryColumns.day(begin);
      last = InjuryColumns.day(begin.plusYears(1)) - 1;
    } else {
      first = from == null ? day(row, day, injuries) : end(row, from, "--from", injuries);
      last = to == null ? day(row, day, injuries) : last(row, injuries);
    }
    if (last < first) {
      throw row.error("it ends before it begins", "mend the dates");
    }
    int cut = until == null ? last : Math.min(last, lastDay());
    double value = sessions == null ? hours(row) : 0;
    return cut < first
        ? Optional.empty()
        : Optional.of(new Exposure(row.id(injuries.athlete), first, cut, value));
  }

  private int last(NamedRow row, InjuryColumns injuries) {
    if (!isDate(to) && row.text(to).isEmpty()) {
      if (until == null) {
        throw row.error(to + " is blank", "say until when athletes were followed with --until");
      }
      return Integer.MAX_VALUE;
    }
    return end(row, to, "--to", injuries);
  }

  private int lastDay() {
    return InjuryColumns.day(InjuryColumns.date(until, "--until"));
  }

  private static int end(NamedRow row, String where, String option, InjuryColumns injuries) {
    return isDate(where)
        ? InjuryColumns.day(InjuryColumns.date(where, option))
        : day(row, where, injuries);
  }

  private static int day(NamedRow row, String column, InjuryColumns injuries) {
    return InjuryColumns.day(row.day(column, injuries.format()));
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
    if (hours() == null) {
      return Double.NaN;
    }
    double value = row.number(hours()).orElse(0);
    if (!(value >= 0)) {
      throw row.error("%s %s is below 0".formatted(hours(), value), "mend it");
    }
    return hours == null ? value / MINUTES : value;
  }

  // All sessions of an athlete as one stretch.
  private static List<Exposure> joined(List<Exposure> rows) {
    Map<String, Exposure> all = new TreeMap<>();
    for (Exposure row : rows) {
      all.merge(
          row.athlete(),
          row,
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
