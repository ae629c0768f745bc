package org.loadstone.pipeline.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;

/** The rows of a table in key order, and their values as canonical text. */
final class TableText {
  private final Store store;
  private final Table table;
  private final List<Column<?>> columns;

  TableText(Store store, Table table, List<Column<?>> columns) {
    this.store = store;
    this.table = table;
    this.columns = columns;
  }

  /** Returns the rows by key, then by every column; dates as day numbers, instants as micros. */
  Iterator<Row> rows() {
    Dataset<Row> rows =
        store
            .read(table)
            .select(
                columns.stream().map(TableText::plain).toArray(org.apache.spark.sql.Column[]::new));
    org.apache.spark.sql.Column[] order =
        Stream.concat(table.key().stream(), columns.stream())
            .map(Column::name)
            .distinct()
            .filter(name -> columns.stream().anyMatch(column -> column.name().equals(name)))
            .map(org.apache.spark.sql.functions::col)
            .toArray(org.apache.spark.sql.Column[]::new);
    return rows.sort(order).toLocalIterator();
  }

  private static org.apache.spark.sql.Column plain(Column<?> column) {
    org.apache.spark.sql.Column value = col(column.name());
    return switch (column.kind()) {
      case DATE -> unix_date(value).as(column.name());
      case INSTANT -> unix_micros(value).as(column.name());
      default -> value;
    };
  }

  /** Returns the value of a column as text, empty when it is absent. */
  String text(Row row, int index) {
    if (row.isNullAt(index)) {
      return "";
    }
    Kind kind = columns.get(index).kind();
    return switch (kind) {
      case DATE -> LocalDate.ofEpochDay(row.getInt(index)).toString();
      case INSTANT -> Instant.EPOCH.plus(row.getLong(index), ChronoUnit.MICROS).toString();
      default -> kind.text(row.get(index));
    };
  }
}
