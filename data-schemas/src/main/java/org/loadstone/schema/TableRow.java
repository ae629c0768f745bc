package org.loadstone.schema;

import java.util.Arrays;
import java.util.Optional;

/** One typed row of a table: values in the order of {@link Table#columns()}, null when absent. */
public final class TableRow {
  private final Table table;
  private final Object[] values;

  private TableRow(Table table, Object[] values) {
    this.table = table;
    this.values = values;
  }

  /**
   * Returns a row over its own copy of {@code values}.
   *
   * @throws IllegalArgumentException if their number or class differs from the table's columns
   */
  public static TableRow of(Table table, Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "Cannot build a row of %s: %d values; give %d"
              .formatted(table.name(), values.length, table.columns().size()));
    }
    for (int i = 0; i < values.length; i++) {
      Column<?> column = table.columns().get(i);
      if (values[i] != null && !column.kind().javaType().isInstance(values[i])) {
        throw new IllegalArgumentException(
            "Cannot build a row of %s: %s is %s; give %s"
                .formatted(table.name(), column, values[i], column.kind().wording()));
      }
    }
    return new TableRow(table, values.clone());
  }

  public Table table() {
    return table;
  }

  /** Returns the value of a column, or empty when it is absent. */
  public <T> Optional<T> find(Column<T> column) {
    return Optional.ofNullable(column.cast(values[table.position(column)]));
  }

  /**
   * Returns the value of a column.
   *
   * @throws IllegalStateException if it is absent
   */
  public <T> T require(Column<T> column) {
    return find(column)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Cannot read %s of %s: it is absent; ask with find"
                        .formatted(column, table.name())));
  }

  /** Returns this row with one value replaced; {@code null} makes it absent. */
  public <T> TableRow with(Column<T> column, T value) {
    Object[] copy = values.clone();
    copy[table.position(column)] = value;
    return new TableRow(table, copy);
  }

  /** Returns the value at a position of {@link Table#columns()}, null when absent. */
  public Object at(int position) {
    return values[position];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableRow row && row.table == table && Arrays.equals(row.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return table.name() + Arrays.toString(values);
  }
}
