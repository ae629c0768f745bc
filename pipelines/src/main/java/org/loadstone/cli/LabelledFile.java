package org.loadstone.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.loadstone.pipeline.published.PublishedStudy;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;

/**
 * Rows of a public file of numbers that are labelled already: athlete, day, outcome and features. A
 * row about the event of day d becomes a row of day d - 1, the last that its features tell of.
 *
 * @param table its features in the order of the file
 * @param columns of the file
 * @param repeated rows left out because the athlete has another one of that day
 */
record LabelledFile(RiskTable table, int columns, int repeated) {
  /** A row of the file. */
  private record Row(String athlete, int day, boolean isEvent, double[] value, boolean[] present) {}

  /**
   * Reads a file.
   *
   * @throws InputError if it cannot be read, lacks a column, holds another text than a number, an
   *     outcome other than 0 and 1, or one outcome only
   */
  static LabelledFile read(Path path, PublishedStudy.Layout layout) {
    if (!Files.isRegularFile(path)) {
      throw new InputError("Cannot read %s: no such file; check its path".formatted(path));
    }
    SourceFile file = new SourceFile(path.getFileName().toString(), path.toString());
    RecordReader reader =
        (ReadAs.knows(file)
                ? ReadAs.AUTO
                : new ReadAs("csv", null, null, null, 0, null, List.of(), "[]", null))
            .reader(file);
    List<String> names = names(file, reader, layout);
    List<String> features =
        names.stream()
            .filter(
                name -> !List.of(layout.athlete(), layout.day(), layout.outcome()).contains(name))
            .toList();
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    int[] read = new int[1];
    NamedRow.read(
        file,
        reader,
        names,
        named -> {
          Row row = row(named, layout, features);
          read[0]++;
          // Of two rows of one day the one with an event stays, else the first.
          rows.merge(
              List.of(row.athlete(), row.day()), row, (a, b) -> !a.isEvent && b.isEvent ? b : a);
        });
    RiskTable table = table(features, rows);
    requireBoth(file, table, layout);
    return new LabelledFile(table, names.size(), read[0] - rows.size());
  }

  private static List<String> names(
      SourceFile file, RecordReader reader, PublishedStudy.Layout layout) {
    List<String> names =
        reader
            .fields(file)
            .orElseThrow(() -> file.error("it has no header", "give a CSV file with a header"))
            .names();
    for (String column : List.of(layout.athlete(), layout.day(), layout.outcome())) {
      if (!names.contains(column)) {
        throw file.error(
            "it has no column " + column,
            "the nearest are: " + String.join(", ", Nearest.to(column, names, 3)));
      }
    }
    var seen = new HashSet<String>();
    names.stream()
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            twice -> {
              throw file.error(
                  "it has two columns %s".formatted(twice),
                  "name the later ones %s.1, %s.2 and so on".formatted(twice, twice));
            });
    return names;
  }

  private static Row row(NamedRow row, PublishedStudy.Layout layout, List<String> features) {
    double day = required(row, layout.day());
    if (day != Math.rint(day) || Math.abs(day) > 1e6) {
      throw row.error(
          "%s %s is no day number".formatted(layout.day(), row.require(layout.day())),
          "give whole days from the first record");
    }
    double outcome = required(row, layout.outcome());
    if (outcome != 0 && outcome != 1) {
      throw row.error(
          "%s is %s".formatted(layout.outcome(), row.require(layout.outcome())),
          "write 1 for an event and 0 for none");
    }
    double[] value = new double[features.size()];
    boolean[] present = new boolean[features.size()];
    for (int j = 0; j < value.length; j++) {
      OptionalDouble number = number(row, features.get(j));
      present[j] = number.isPresent();
      value[j] = number.orElse(0);
    }
    return new Row(athlete(row, layout.athlete()), (int) day, outcome == 1, value, present);
  }

  // 0 and 0.0 are one athlete.
  private static String athlete(NamedRow row, String column) {
    return BigDecimal.valueOf(required(row, column)).stripTrailingZeros().toPlainString();
  }

  private static double required(NamedRow row, String column) {
    row.require(column);
    return number(row, column).orElseThrow();
  }

  // The quick way first; the slow one says what is wrong.
  private static OptionalDouble number(NamedRow row, String column) {
    OptionalDouble quick = row.numeric(column);
    if (quick.isPresent() && Double.isFinite(quick.getAsDouble())) {
      return quick;
    }
    OptionalDouble slow = row.number(column);
    if (slow.isPresent() && !Double.isFinite(slow.getAsDouble())) {
      throw row.error(
          "%s \"%s\" is not finite".formatted(column, row.require(column)),
          "mend it or leave it empty");
    }
    return slow;
  }

  private static RiskTable table(List<String> features, Map<List<Object>, Row> rows) {
    RiskTableBuilder builder = RiskTable.labelled(features);
    for (Row row : rows.values()) {
      OptionalInt onset = row.isEvent ? OptionalInt.of(row.day) : OptionalInt.empty();
      builder.add(row.athlete, "", row.day - 1, onset, row.value, row.present);
    }
    return builder.build();
  }

  private static void requireBoth(SourceFile file, RiskTable table, PublishedStudy.Layout layout) {
    if (table.rows() == 0) {
      throw file.error("it has no rows", "give the whole file");
    }
    if (table.events() == 0) {
      throw file.error(
          "no row has %s 1".formatted(layout.outcome()), "give the whole file, events included");
    }
    if (table.events() == table.rows()) {
      throw file.error(
          "every row has %s 1".formatted(layout.outcome()),
          "give the whole file, rows without an event included");
    }
  }
}
