package org.loadstone.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.loadstone.injury.Place;
import org.loadstone.source.InputError;
import org.loadstone.surveillance.InjuryCase;
import org.loadstone.surveillance.Reports;
import picocli.CommandLine.Option;

/** Columns of a file of injuries, one a row. */
final class InjuryColumns {
  @Option(
      names = "--athlete",
      defaultValue = "athlete",
      paramLabel = "COLUMN",
      description = "Column of the athlete in both files (default ${DEFAULT-VALUE}).")
  String athlete;

  @Option(
      names = "--onset",
      defaultValue = "onset",
      paramLabel = "COLUMN",
      description = "Column of the first day of an injury (default ${DEFAULT-VALUE}).")
  private String onset;

  @Option(
      names = "--return",
      paramLabel = "COLUMN",
      description = "Column of the first day of full availability; blank while it lasts.")
  private String returned;

  @Option(
      names = "--days-lost",
      paramLabel = "COLUMN",
      description = "Column of days lost; without it they are told from the dates.")
  private String daysLost;

  @Option(names = "--type", paramLabel = "COLUMN", description = "Column to count injuries by.")
  private String type;

  @Option(
      names = "--site",
      paramLabel = "COLUMN",
      description = "Column of the body site: needed to tell recurrences.")
  private String site;

  @Option(names = "--side", paramLabel = "COLUMN", description = "Column of the side.")
  private String side;

  @Option(names = "--tissue", paramLabel = "COLUMN", description = "Column of tissue or nature.")
  private String tissue;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "How dates are written, for example dd.MM.yyyy (default 2026-03-28).")
  private String pattern;

  @Option(
      names = "--merge-days",
      paramLabel = "N",
      description = {
        "Rows are reports, many to an injury: those of an athlete, site, side and tissue at most",
        "this many days apart are one."
      })
  private Integer mergeDays;

  Optional<DateTimeFormatter> format() {
    return DateFormat.find(pattern);
  }

  boolean hasSite() {
    return site != null;
  }

  List<InjuryCase> read(FileOptions file) {
    List<String> columns =
        Stream.of(athlete, onset, returned, daysLost, type, site, side, tissue)
            .filter(one -> one != null)
            .distinct()
            .toList();
    Optional<DateTimeFormatter> format = format();
    List<InjuryCase> out = new ArrayList<>();
    file.read(columns, row -> out.add(one(row, format)));
    return mergeDays == null ? out : merged(out);
  }

  private List<InjuryCase> merged(List<InjuryCase> reports) {
    if (mergeDays < 0) {
      throw new InputError("Cannot use --merge-days %d; give 0 or more".formatted(mergeDays));
    }
    return Reports.merged(reports, mergeDays);
  }

  private InjuryCase one(NamedRow row, Optional<DateTimeFormatter> format) {
    int first = day(row.day(onset, format));
    OptionalInt last =
        returned == null || row.text(returned).isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(day(row.day(returned, format)));
    if (last.isPresent() && last.getAsInt() < first) {
      throw row.error("it returned before its onset", "mend the dates");
    }
    OptionalDouble lost = daysLost == null ? OptionalDouble.empty() : row.number(daysLost);
    if (lost.isPresent() && !(lost.getAsDouble() >= 0 && isWhole(lost.getAsDouble()))) {
      throw row.error(
          "%s %s is no number of days".formatted(daysLost, lost.getAsDouble()), "mend it");
    }
    return new InjuryCase(
        row.id(athlete),
        first,
        last,
        lost.isPresent() ? OptionalInt.of((int) lost.getAsDouble()) : OptionalInt.empty(),
        text(row, type),
        new Place(text(row, site), text(row, side), text(row, tissue)));
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && value < 100_000;
  }

  private static String text(NamedRow row, String column) {
    return column == null ? "" : row.name(column).orElse("");
  }

  static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  static LocalDate date(String text, String option) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InputError(
          "Cannot use %s %s: it is no date; write 2026-03-28".formatted(option, text), e);
    }
  }
}
