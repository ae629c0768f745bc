package org.loadstone.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table: its grain, columns, keys and rules, declared once.
 *
 * <p>A validated table also carries {@link Lineage}; {@link #columns()} lists its own columns
 * followed by those.
 */
public final class Table {
  private final String name;
  private final Layer layer;
  private final String grain;
  private final List<Column<?>> own;
  private final List<Column<?>> columns;
  private final List<Column<?>> key;
  private final List<List<Column<?>>> identities;
  private final Optional<Column<?>> eventTime;
  private final int reportingLagDays;
  private final List<RowRule> rules;
  private final List<FillRule<?>> fills;
  private final Map<String, Integer> positions = new HashMap<>();

  private Table(TableDeclaration from) {
    this.name = from.name;
    this.layer = from.layer;
    this.grain = from.grain;
    this.own = List.copyOf(from.columns);
    this.key = List.copyOf(from.key);
    this.identities = List.copyOf(from.identities);
    this.eventTime = Optional.ofNullable(from.eventTime);
    this.reportingLagDays = from.reportingLagDays;
    this.rules = List.copyOf(from.rules);
    this.fills = List.copyOf(from.fills);
    List<Column<?>> all = new ArrayList<>(own);
    if (layer == Layer.VALIDATED) {
      all.addAll(Lineage.GIVEN);
      all.addAll(Lineage.ADDED);
    }
    this.columns = List.copyOf(all);
    for (int i = 0; i < columns.size(); i++) {
      if (positions.put(columns.get(i).name(), i) != null) {
        throw new IllegalArgumentException(
            "Cannot declare " + name + ": column " + columns.get(i) + " twice; rename one");
      }
    }
  }

  /** Starts the declaration of a table. */
  public static TableDeclaration named(String name) {
    return new TableDeclaration(name);
  }

  static Table from(TableDeclaration declaration) {
    return new Table(declaration);
  }

  public String name() {
    return name;
  }

  public Layer layer() {
    return layer;
  }

  /** Returns what one row is, for example "session". */
  public String grain() {
    return grain;
  }

  /** Returns the table's own columns and, for a validated table, the lineage columns. */
  public List<Column<?>> columns() {
    return columns;
  }

  /** Returns what a source may fill: own columns and, for a validated table, the given lineage. */
  public List<Column<?>> sourceColumns() {
    return layer == Layer.VALIDATED ? columns.subList(0, own.size() + Lineage.GIVEN.size()) : own;
  }

  /** Returns the table's own columns, without lineage. */
  public List<Column<?>> ownColumns() {
    return own;
  }

  /** Returns the columns by which rows are sorted and compared. */
  public List<Column<?>> key() {
    return key;
  }

  /**
   * Returns the column sets that identify a row, best first; the first whose columns are all
   * present decides. None present: file, content and occurrence identify it.
   */
  public List<List<Column<?>>> identities() {
    return identities;
  }

  /** Returns the column that says when a row happened, or empty for a timeless table. */
  public Optional<Column<?>> eventTime() {
    return eventTime;
  }

  /** Returns the days after the event by which a row counts as known when its source is silent. */
  public int reportingLagDays() {
    return reportingLagDays;
  }

  public List<RowRule> rules() {
    return rules;
  }

  /** Returns the column of that name, or empty. */
  public Optional<Column<?>> find(String column) {
    return Optional.ofNullable(positions.get(column)).map(columns::get);
  }

  /**
   * Returns the place of a column in {@link #columns()}.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int position(Column<?> column) {
    Integer position = positions.get(column.name());
    if (position == null) {
      throw new IllegalArgumentException(
          "Cannot find column %s in %s; it has %s".formatted(column, name, positions.keySet()));
    }
    return position;
  }

  /** Returns true if ingestion can fill a column that a source leaves empty. */
  public boolean isFilled(Column<?> column) {
    return fills.stream().anyMatch(fill -> fill.column() == column);
  }

  /** Returns a row with its empty columns filled by the table's rules, marked where it says so. */
  public TableRow filled(TableRow row) {
    TableRow whole = row;
    for (FillRule<?> fill : fills) {
      TableRow before = whole;
      whole = fill.fill(whole).map(now -> marked(now, fill.mark())).orElse(before);
    }
    return whole;
  }

  private static TableRow marked(TableRow row, String mark) {
    return mark.isEmpty()
        ? row
        : row.with(Lineage.MARKS, row.find(Lineage.MARKS).map(m -> m + " " + mark).orElse(mark));
  }

  /** Returns every rule that the row breaks, columns first; empty for a valid row. */
  public List<Violation> violations(TableRow row) {
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      own.get(i).check(row.at(i)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      for (RowRule rule : rules) {
        if (!rule.holds().holds(row)) {
          found.add(new Violation(rule.name(), "", row.toString(), rule.statement()));
        }
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
