package org.loadstone.schema;

import java.io.Serializable;
import java.util.Optional;

/**
 * How an empty column is filled from others of its row.
 *
 * @param column the column
 * @param mark what the row is marked with when it was filled, empty for no mark
 * @param from its value, or empty when the others do not tell it
 */
public record FillRule<T>(Column<T> column, String mark, Source<T> from) {
  /** Tells a value from a row. */
  @FunctionalInterface
  public interface Source<T> extends Serializable {
    Optional<T> of(TableRow row);
  }

  /** Returns the row with the column filled, or empty if nothing is to be filled. */
  Optional<TableRow> fill(TableRow row) {
    return row.find(column).isPresent()
        ? Optional.empty()
        : from.of(row).map(value -> row.with(column, value));
  }
}
