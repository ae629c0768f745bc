package org.loadstone.research;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;

/** Sheets of Spark's rows. */
public final class SparkSheets {
  /** The first rows of a data set whose number is not known without counting. */
  private record Preview(SheetText text) implements View {
    @Override
    public String html() {
      return text.html();
    }

    @Override
    public String toString() {
      return text.text();
    }
  }

  /** Returns a view of the first rows; it reads no more than it shows. */
  public static View preview(Dataset<Row> rows) {
    Sheet read = collected(rows.limit(SheetText.ROWS + 1), Optional.empty());
    boolean isAll = read.size() <= SheetText.ROWS;
    return new Preview(
        isAll
            ? SheetText.of(read)
            : new SheetText(read.first(SheetText.ROWS), "and more rows; count() counts them"));
  }

  /** Returns all rows of a data set. */
  public static Sheet of(Dataset<Row> rows) {
    return collected(rows, Optional.empty());
  }

  /** Returns all rows of a data set whose columns a table declares. */
  static Sheet of(Dataset<Row> rows, Table table) {
    return collected(rows, Optional.of(table));
  }

  private static Sheet collected(Dataset<Row> rows, Optional<Table> table) {
    Map<String, Column<?>> declared =
        table.map(Table::columns).orElse(List.of()).stream()
            .collect(Collectors.toMap(Column::name, Function.identity()));
    List<Sheet.Column> columns =
        Arrays.stream(rows.columns()).map(name -> column(name, declared)).toList();
    List<List<Object>> values = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      List<Object> one = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        one.add(plain(row.get(i)));
      }
      values.add(one);
    }
    return Sheet.of(columns, values);
  }

  private static Sheet.Column column(String name, Map<String, Column<?>> declared) {
    Column<?> known = declared.get(name);
    return known == null
        ? Sheet.Column.of(name)
        : new Sheet.Column(name, known.unit().symbol(), known.meaning());
  }

  /** Which classes Spark gives for days and instants depends on the session. */
  private static Object plain(Object value) {
    return switch (value) {
      case null -> null;
      case Date day -> day.toLocalDate();
      case Timestamp instant -> instant.toInstant();
      default -> value;
    };
  }

  private SparkSheets() {}
}
