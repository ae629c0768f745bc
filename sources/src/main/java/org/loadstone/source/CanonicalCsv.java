package org.loadstone.source;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;

/** A folder of CSV files named after the tables, with the tables' column names as headers. */
final class CanonicalCsv implements SourceFormat {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean matches(Path folder) {
    return csvFiles(folder).stream()
        .anyMatch(file -> Tables.findInput(tableName(file)).isPresent());
  }

  @Override
  public List<SourcePart> parts(Path folder) {
    List<SourcePart> parts = new ArrayList<>();
    for (Path file : csvFiles(folder)) {
      Table table =
          Tables.findInput(tableName(file))
              .orElseThrow(
                  () ->
                      new InputError(
                          "Cannot read %s: no table of that name; did you mean %s? See loadstone dictionary"
                              .formatted(
                                  file,
                                  Nearest.to(
                                      tableName(file),
                                      Tables.INPUT.stream().map(Table::name).toList()))));
      checkHeader(file, table);
      parts.add(
          new SourcePart(
              table.name(),
              file.getFileName().toString(),
              List.of(file.toAbsolutePath().toString()),
              new Rows()));
    }
    if (parts.isEmpty()) {
      throw new InputError(
          "Cannot read source %s: no CSV file in it; name the files after the tables, such as training_session.csv"
              .formatted(folder));
    }
    return parts;
  }

  private static List<Path> csvFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".csv"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static String tableName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "");
  }

  private static void checkHeader(Path file, Table table) {
    List<String> names = table.sourceColumns().stream().map(Column::name).toList();
    Set<String> seen = new HashSet<>();
    for (String column : CsvFiles.header(file)) {
      if (!names.contains(column)) {
        throw new InputError(
            "Cannot read %s: unknown column %s; did you mean %s? See loadstone dictionary"
                .formatted(
                    file, column.isEmpty() ? "without a name" : column, Nearest.to(column, names)));
      }
      if (!seen.add(column)) {
        throw new InputError("Cannot read %s: column %s twice; remove one".formatted(file, column));
      }
    }
    for (Column<?> column : table.ownColumns()) {
      if (column.isRequired() && !seen.contains(column.name())) {
        throw new InputError(
            "Cannot read %s: column %s is missing; add it (%s)"
                .formatted(file, column, column.meaning()));
      }
    }
  }

  /** Records under their header; a record with too few or too many fields is a problem row. */
  private static final class Rows implements SourcePart.Layout {
    private static final long serialVersionUID = 1;

    @Override
    public void read(SourcePart part, Consumer<RawRow> out) {
      List<String> header = CsvFiles.header(part.path());
      CsvFiles.records(part.path(), record -> out.accept(row(header, record)));
    }

    /** Fields of a line that lacks some have no sure name: any of them may be an athlete's id. */
    private static RawRow row(List<String> header, CsvRecord record) {
      if (record.getFieldCount() != header.size()) {
        return new RawRow(
            record.getStartingLineNumber(),
            Map.of(),
            "%d fields, expected %d".formatted(record.getFieldCount(), header.size()));
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        values.put(header.get(i), record.getField(i));
      }
      return new RawRow(record.getStartingLineNumber(), values);
    }
  }
}
