package org.loadstone.research;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A table of values in memory: columns by name, rows in an order that stays. It never changes; each
 * method returns another.
 *
 * <p>A value is text, a number, a day, an instant, a truth value or an {@link
 * org.loadstone.metric.Interval}; an absent one is an empty {@link Optional}.
 */
public final class Sheet implements View {
  /**
   * A column.
   *
   * @param name unique in its sheet
   * @param unit short form, empty without one
   * @param about its meaning in a sentence, may be empty
   */
  public record Column(String name, String unit, String about) {
    /** Returns a column without unit and meaning. */
    public static Column of(String name) {
      return new Column(name, "", "");
    }
  }

  private final List<Column> columns;
  private final List<List<Optional<Object>>> rows;

  private Sheet(List<Column> columns, List<List<Optional<Object>>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Returns a sheet.
   *
   * @param rows each with one value per column, in their order; null for an absent value
   * @throws IllegalArgumentException if two columns have one name or a row has another length
   */
  public static Sheet of(List<Column> columns, List<? extends List<?>> rows) {
    var names = new HashSet<String>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "Cannot make a sheet: column %s twice; rename one".formatted(column.name()));
      }
    }
    List<List<Optional<Object>>> copy = new ArrayList<>();
    for (List<?> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "Cannot make a sheet: a row of %d values; give %d".formatted(row.size(), names.size()));
      }
      copy.add(row.stream().map(value -> Optional.<Object>ofNullable(value)).toList());
    }
    return new Sheet(List.copyOf(columns), List.copyOf(copy));
  }

  public List<Column> columns() {
    return columns;
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * Returns one value, empty where absent.
   *
   * @param row from 0
   * @throws IllegalArgumentException if there is no such row or column
   */
  public Optional<Object> value(int row, String column) {
    if (row < 0 || row >= rows.size()) {
      throw new IllegalArgumentException(
          "Cannot read row %d: the sheet has %d; the first is 0".formatted(row, rows.size()));
    }
    return rows.get(row).get(position(column));
  }

  /** Returns the values of a column from the first row to the last. */
  public List<Optional<Object>> values(String column) {
    int at = position(column);
    return rows.stream().map(row -> row.get(at)).toList();
  }

  /**
   * Returns the numbers of a column from the first row to the last, empty where absent.
   *
   * @throws IllegalArgumentException if a value is not a number
   */
  public List<OptionalDouble> numbers(String column) {
    return values(column).stream()
        .map(value -> value.isEmpty() ? OptionalDouble.empty() : number(column, value.get()))
        .toList();
  }

  private static OptionalDouble number(String column, Object value) {
    if (value instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    throw new IllegalArgumentException(
        "Cannot read %s as a number: it holds \"%s\"; use values".formatted(column, value));
  }

  /** Returns the named columns in the given order. */
  public Sheet select(String... names) {
    int[] kept = Arrays.stream(names).mapToInt(this::position).toArray();
    return new Sheet(
        Arrays.stream(kept).mapToObj(columns::get).toList(),
        rows.stream().map(row -> Arrays.stream(kept).mapToObj(row::get).toList()).toList());
  }

  /** Returns the rows whose value equals {@code wanted}. */
  public Sheet where(String column, Object wanted) {
    int at = position(column);
    return kept(row -> rows.get(row).get(at).filter(wanted::equals).isPresent());
  }

  /** Returns the rows that have a value in the column. */
  public Sheet present(String column) {
    int at = position(column);
    return kept(row -> rows.get(row).get(at).isPresent());
  }

  /** Returns the first rows, at most {@code count}. */
  public Sheet first(int count) {
    return kept(row -> row < count);
  }

  private Sheet kept(IntPredicate isKept) {
    List<List<Optional<Object>>> some =
        IntStream.range(0, rows.size()).filter(isKept).mapToObj(rows::get).toList();
    return new Sheet(columns, some);
  }

  /** Returns the rows from the smallest to the largest value, absent ones last; ties stay. */
  public Sheet sortedBy(String column) {
    return sorted(column, Sheet::compare);
  }

  /** Returns the rows from the largest to the smallest value, absent ones last; ties stay. */
  public Sheet sortedDownBy(String column) {
    return sorted(column, (a, b) -> compare(b, a));
  }

  private Sheet sorted(String column, Comparator<Object> order) {
    int at = position(column);
    List<List<Optional<Object>>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> row.get(at).orElse(null), Comparator.nullsLast(order)));
    return new Sheet(columns, List.copyOf(sorted));
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Double.compare(x.doubleValue(), y.doubleValue());
    }
    if (a instanceof Comparable<?> && a.getClass() == b.getClass()) {
      return ((Comparable<Object>) a).compareTo(b);
    }
    throw new IllegalArgumentException(
        "Cannot sort by %s and %s; sort by a column of numbers, days or text".formatted(a, b));
  }

  private int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "Cannot find column %s; use one of %s"
            .formatted(column, columns.stream().map(Column::name).toList()));
  }

  List<List<Optional<Object>>> rows() {
    return rows;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sheet sheet && columns.equals(sheet.columns) && rows.equals(sheet.rows);
  }

  @Override
  public int hashCode() {
    return Objects.hash(columns, rows);
  }

  @Override
  public String html() {
    return SheetText.of(this).html();
  }

  /** Returns the first rows as aligned text, and how many more there are. */
  @Override
  public String toString() {
    return SheetText.of(this).text();
  }
}
