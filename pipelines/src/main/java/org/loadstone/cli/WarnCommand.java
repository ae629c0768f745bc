package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.loadstone.source.InputError;
import org.loadstone.warning.ChartLimits;
import org.loadstone.warning.ControlChart;
import org.loadstone.warning.CusumChart;
import org.loadstone.warning.Direction;
import org.loadstone.warning.EwmaChart;
import org.loadstone.warning.Watch;
import org.loadstone.warning.WatchTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "warn",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Control chart of a daily value against the athlete's own normal, with a stated rate of false"
          + " alarms. Needs no store.",
      "Rows may be in any order; a day's value is the mean of its rows. What the numbers mean:"
          + " docs/early-warning.md."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone warn wellness.csv --date date --value readiness --direction down",
      "  loadstone warn squad.csv --date day --value resting_hr --athlete player --direction up"
          + " --false-alarm-every 365",
      "  loadstone warn squad.csv --date day --value sleep --athlete player --only anna --plot"
          + " anna.svg"
    })
final class WarnCommand implements Callable<Integer> {
  /** Which chart judges the reports. */
  enum Chart {
    EWMA,
    CUSUM
  }

  @Mixin private FileOptions file;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the dates.")
  private String date;

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the watched value; empty where it was not reported.")
  private String value;

  @Option(
      names = "--athlete",
      paramLabel = "COLUMN",
      description = "Column that tells athletes apart; without it the file is one athlete's.")
  private String athlete;

  @Option(names = "--only", paramLabel = "ID", description = "Only this athlete.")
  private String only;

  @Option(
      names = "--direction",
      paramLabel = "WHERE",
      defaultValue = "both",
      description = "What to watch for: down, up or both (default).")
  private Direction direction;

  @Option(
      names = "--false-alarm-every",
      paramLabel = "REPORTS",
      defaultValue = "180",
      description = "Reports to a false alarm while nothing changes, 50 to 1000 (default 180).")
  private double reports;

  @Option(
      names = "--chart",
      paramLabel = "NAME",
      defaultValue = "cusum",
      description = "cusum (default: dates the onset better) or ewma.")
  private Chart chart;

  @Option(
      names = "--autocorrelation",
      paramLabel = "NUMBER",
      defaultValue = "0.3",
      description = "How much a day's value resembles the day before's, 0 to 0.5 (default 0.3).")
  private double autocorrelation;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "How dates are written, for example dd.MM.yyyy; 2026-03-28 by default.")
  private String dateFormat;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw one athlete's reports, own normal and chart as SVG.")
  private Path plot;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Watch watch = watch();
    Map<String, WatchTable> tables = tables(watch, read());
    if (plot != null) {
      WarnChart.write(plot, one(tables));
    }
    if (common.json) {
      json(tables);
    } else {
      String drawn = plot == null ? "" : "\nChart: " + plot;
      common.print(tables, WarnText.of(tables) + drawn);
    }
    return 0;
  }

  private Watch watch() {
    ControlChart plain =
        switch (chart) {
          case EWMA -> EwmaChart.of(direction);
          case CUSUM -> CusumChart.of(direction);
        };
    try {
      String signal = value.replace('_', ' ').strip();
      return Watch.of(signal, plain, ChartLimits.own(autocorrelation), reports);
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private DailyValues read() {
    Optional<DateTimeFormatter> format = DateFormat.find(dateFormat);
    DailyValues values = new DailyValues();
    List<String> columns = new ArrayList<>(List.of(date, value));
    Optional.ofNullable(athlete).ifPresent(columns::add);
    file.read(
        columns,
        row -> {
          String id = athlete == null ? "" : row.require(athlete);
          LocalDate day = row.day(date, format);
          OptionalDouble number = row.number(value);
          if (number.isPresent() && (only == null || only.equals(id))) {
            values.add(id, day, number.getAsDouble());
          }
        });
    requireAny(values);
    return values;
  }

  private void requireAny(DailyValues values) {
    if (values.isEmpty()) {
      throw only == null
          ? file.error("no row has a " + value, "export it again, or name another column")
          : file.error(
              "no row with a %s is of athlete %s".formatted(value, only),
              "give --athlete COLUMN and an id of that column");
    }
    if (values.joined() > 0) {
      common.note(
          "Rows of a day that has a row already: %,d; the value of a day is their mean."
              .formatted(values.joined()));
    }
  }

  private static Map<String, WatchTable> tables(Watch watch, DailyValues values) {
    Map<String, WatchTable> tables = new LinkedHashMap<>();
    try {
      values.athletes().forEach((id, days) -> tables.put(id, watch.over(days)));
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
    return tables;
  }

  private static WatchTable one(Map<String, WatchTable> tables) {
    if (tables.size() > 1) {
      throw new InputError(
          "Cannot draw %d athletes in one chart; choose one with --only".formatted(tables.size()));
    }
    return tables.values().iterator().next();
  }

  private void json(Map<String, WatchTable> tables) {
    OutColumns.print(
        System.out,
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, WatchTable> one : tables.entrySet()) {
            if (athlete != null) {
              json.writeObjectFieldStart(one.getKey());
            }
            WarnJson.members(json, one.getValue());
            if (athlete != null) {
              json.writeEndObject();
            }
          }
          json.writeEndObject();
        });
  }
}
