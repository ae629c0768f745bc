package org.loadstone.formula;

import java.util.LinkedHashMap;
import java.util.Map;

/** Columns of equal length by name. */
public final class Frame {
  private final Map<String, Values> columns;
  private final int rows;

  private Frame(Map<String, Values> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Returns a frame.
   *
   * @throws IllegalArgumentException if columns differ in length
   */
  public static Frame of(Map<String, Values> columns) {
    int rows = columns.values().stream().mapToInt(Values::size).findFirst().orElse(0);
    columns.forEach(
        (name, values) -> {
          if (values.size() != rows) {
            throw new IllegalArgumentException(
                "Cannot build a frame: %s has %d rows, not %d; give one value a row"
                    .formatted(name, values.size(), rows));
          }
        });
    return new Frame(new LinkedHashMap<>(columns), rows);
  }

  public int rows() {
    return rows;
  }

  /** Returns some rows of every column. */
  public Frame at(int[] some) {
    Map<String, Values> out = new LinkedHashMap<>();
    columns.forEach((name, values) -> out.put(name, values.at(some)));
    return new Frame(out, some.length);
  }

  /**
   * Returns a column.
   *
   * @throws FormulaException if there is none of that name
   */
  public Values require(String name) {
    Values values = columns.get(name);
    if (values == null) {
      throw new FormulaException(
          "Cannot find column %s; the columns are: %s"
              .formatted(name, String.join(", ", columns.keySet())));
    }
    return values;
  }
}
