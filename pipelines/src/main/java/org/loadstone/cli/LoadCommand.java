package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.loadstone.load.Gaps;
import org.loadstone.load.LoadSeries;
import org.loadstone.load.LoadTable;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Every load metric of a file of daily or session loads: rolling and weighted means, ACWR,"
          + " monotony, strain, fitness and fatigue, REDI. Needs no store.",
      "Rows may be in any order; those of one day are summed. Formulas and sources: docs/load.md."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone load loads.csv --date date --load load",
      "  loadstone load squad.csv --date day --load srpe --athlete player --gaps zero --json",
      "  loadstone load squad.csv --date day --load srpe --athlete player --only anna --plot anna.svg"
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private FileOptions file;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the dates.")
  private String date;

  @Option(
      names = "--load",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of the loads, at least 0; empty where it is not known.")
  private String load;

  @Option(
      names = "--athlete",
      paramLabel = "COLUMN",
      description = "Column that tells athletes apart; without it the file is one athlete's.")
  private String athlete;

  @Option(names = "--only", paramLabel = "ID", description = "Only this athlete.")
  private String only;

  @Option(
      names = "--gaps",
      paramLabel = "WHAT",
      description =
          "What a day without a load means: zero (a rest day), rows (no day at all), available"
              + " (unknown: means over recorded days; taken by default where days are missing).")
  private Gaps gaps;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "How dates are written, for example dd.MM.yyyy; 2026-03-28 by default.")
  private String dateFormat;

  @Option(names = "--out", paramLabel = "FILE", description = "Write all columns as CSV.")
  private Path out;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw one athlete's loads, means and ratio as SVG.")
  private Path plot;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Map<String, LoadTable> tables = tables(read());
    if (plot != null) {
      LoadChart.write(plot, one(tables), load);
    }
    if (out != null) {
      OutColumns.csv(out, csv(tables));
    }
    if (common.json) {
      json(tables);
    } else {
      common.print(tables, text(tables));
    }
    return 0;
  }

  private DailyLoads read() {
    Optional<DateTimeFormatter> format = DateFormat.find(dateFormat);
    DailyLoads loads = new DailyLoads();
    List<String> columns = new ArrayList<>(List.of(date, load));
    Optional.ofNullable(athlete).ifPresent(columns::add);
    file.read(
        columns,
        row -> {
          String id = athlete == null ? "" : row.require(athlete);
          LocalDate day = row.day(date, format);
          OptionalDouble value = row.number(load);
          if (value.orElse(0) < 0) {
            throw row.error(
                "%s %s is below 0".formatted(load, row.require(load)), "mend it or leave it empty");
          }
          if (only == null || only.equals(id)) {
            loads.add(id, day, value);
          }
        });
    requireAny(loads);
    return loads;
  }

  private void requireAny(DailyLoads loads) {
    if (loads.isEmpty()) {
      throw only == null
          ? file.error("it has no rows", "export it again")
          : file.error(
              "no row is of athlete " + only, "give --athlete COLUMN and an id of that column");
    }
    if (loads.summed() > 0) {
      common.note(
          "Rows of a day that has a row already: %,d; loads of one day are summed."
              .formatted(loads.summed()));
    }
  }

  private Map<String, LoadTable> tables(DailyLoads loads) {
    Map<String, LoadSeries> series;
    try {
      series = loads.series();
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
    noteGaps(List.copyOf(series.values()));
    Map<String, LoadTable> tables = new LinkedHashMap<>();
    series.forEach((id, one) -> tables.put(id, table(one)));
    return tables;
  }

  private LoadTable table(LoadSeries series) {
    if (gaps == null && series.isComplete()) {
      return LoadTable.of(series);
    }
    return LoadTable.of(series, gaps == null ? Gaps.AVAILABLE : gaps);
  }

  private void noteGaps(List<LoadSeries> all) {
    long days = all.stream().mapToLong(LoadSeries::size).sum();
    long missing = all.stream().mapToLong(LoadSeries::unrecorded).sum();
    long athletes = all.stream().filter(series -> !series.isComplete()).count();
    if (missing > 0) {
      Gaps meant = gaps == null ? Gaps.AVAILABLE : gaps;
      common.note(
          "%,d of %,d days have no load%s: %s (--gaps %s%s)."
              .formatted(
                  missing,
                  days,
                  all.size() == 1 ? "" : ", of %,d of %,d athletes".formatted(athletes, all.size()),
                  meant.meaning(),
                  meant.name().toLowerCase(Locale.ROOT),
                  gaps == null ? ", by default; or choose zero or rows" : ""));
    }
  }

  private LoadTable one(Map<String, LoadTable> tables) {
    if (tables.size() > 1) {
      throw new InputError(
          "Cannot draw %d athletes in one chart; choose one with --only".formatted(tables.size()));
    }
    return tables.values().iterator().next();
  }

  /** Returns the columns as CSV shows them: rows of athletes one after the other. */
  private List<OutColumns> csv(Map<String, LoadTable> tables) {
    List<OutColumns> parts = new ArrayList<>();
    tables.forEach(
        (id, table) -> {
          OutColumns part = OutColumns.of(table.size());
          parts.add(metrics(athlete == null ? part : part.with("athlete", row -> id), table));
        });
    return parts;
  }

  private OutColumns metrics(OutColumns columns, LoadTable table) {
    columns.with("date", table::date);
    if (!table.isComplete() || gaps != null) {
      columns.with("recorded", table::isRecorded);
    }
    columns.with("load", table::load);
    table.columns().forEach(name -> columns.with(name, row -> table.value(name, row)));
    return columns;
  }

  private void json(Map<String, LoadTable> tables) {
    OutColumns.print(
        System.out,
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, LoadTable> one : tables.entrySet()) {
            if (athlete != null) {
              json.writeObjectFieldStart(one.getKey());
            }
            metrics(OutColumns.of(one.getValue().size()), one.getValue()).members(json);
            if (athlete != null) {
              json.writeEndObject();
            }
          }
          json.writeEndObject();
        });
  }

  private String text(Map<String, LoadTable> tables) {
    String shown = LoadText.of(tables);
    String written = out == null ? "" : "\nWritten: " + out;
    return shown + written + (plot == null ? "" : "\nChart: " + plot);
  }
}
