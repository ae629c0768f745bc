package org.loadstone.simulation.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.loadstone.schema.Column;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;

/**
 * Writes one input table as a source would: a header of canonical names, then a row at a time.
 *
 * <p>Set cells, then {@link #write}; a cell that was not set stays empty.
 */
final class RawTable implements AutoCloseable {
  private final Table table;
  private final CsvWriter csv;
  private final Dirt dirt;
  private final String[] cells;
  private final int columns;
  private long written;

  RawTable(Path folder, Table table, Dirt dirt) throws IOException {
    this.table = table;
    this.dirt = dirt;
    // marks are what ingestion flags; no source writes them
    this.columns = table.position(Lineage.KNOWN_AT) + 1;
    this.cells = new String[columns];
    BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"));
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    csv.writeRecord(
        table.columns().subList(0, columns).stream().map(Column::name).toArray(String[]::new));
  }

  RawTable set(Column<String> column, String value) {
    return put(column, value);
  }

  RawTable set(Column<Double> column, double value) {
    return put(column, column.kind().text(value));
  }

  RawTable set(Column<Long> column, long value) {
    return put(column, Long.toString(value));
  }

  RawTable set(Column<Boolean> column, boolean value) {
    return put(column, Boolean.toString(value));
  }

  RawTable day(Column<LocalDate> column, int epochDay) {
    return put(column, LocalDate.ofEpochDay(epochDay).toString());
  }

  RawTable at(Column<Instant> column, int epochDay, int minuteOfDay) {
    return put(column, Instant.ofEpochSecond(86_400L * epochDay + 60L * minuteOfDay).toString());
  }

  /** Says when the team knew the row, UTC. */
  RawTable knownAt(int epochDay, int minuteOfDay) {
    return at(Lineage.KNOWN_AT, epochDay, minuteOfDay);
  }

  private RawTable put(Column<?> column, String text) {
    cells[table.position(column)] = text;
    return this;
  }

  /** Writes the row, spoiled where its turn has come, and empties the cells. */
  void write() {
    Dirt.Kind spoiled = dirt.spoil(table, cells, written++);
    csv.writeRecord(cells);
    if (spoiled == Dirt.Kind.EXACT_DUPLICATE) {
      csv.writeRecord(cells);
    }
    Arrays.fill(cells, null);
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot finish " + table.name() + ".csv", e);
    }
  }
}
