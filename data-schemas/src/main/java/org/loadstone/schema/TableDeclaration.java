package org.loadstone.schema;

import java.util.ArrayList;
import java.util.List;

/** The declaration of a {@link Table}, one call a fact; {@link #declared()} ends it. */
public final class TableDeclaration {
  final String name;
  final List<Column<?>> columns = new ArrayList<>();
  final List<List<Column<?>>> identities = new ArrayList<>();
  final List<RowRule> rules = new ArrayList<>();
  final List<FillRule<?>> fills = new ArrayList<>();
  Layer layer = Layer.VALIDATED;
  String grain = "";
  List<Column<?>> key = List.of();
  Column<?> eventTime;
  int reportingLagDays;

  TableDeclaration(String name) {
    this.name = name;
  }

  /** Sets the layer; validated without it. */
  public TableDeclaration in(Layer newLayer) {
    layer = newLayer;
    return this;
  }

  /** Says what one row is and by which columns rows are sorted. */
  public TableDeclaration oneRowPer(String what, Column<?>... by) {
    grain = what;
    key = List.of(by);
    return this;
  }

  /** Adds a set of columns that, when all present, identify a row; best set first. */
  public TableDeclaration identifiedBy(Column<?>... by) {
    identities.add(List.of(by));
    return this;
  }

  /** Names the column that says when a row happened, and the lag after which it is known. */
  public TableDeclaration happensAt(Column<?> column, int lagDays) {
    eventTime = column;
    reportingLagDays = lagDays;
    return this;
  }

  /** Adds columns in published order. */
  public TableDeclaration with(Column<?>... more) {
    columns.addAll(List.of(more));
    return this;
  }

  /** Adds a rule over several columns. */
  public TableDeclaration check(String ruleName, String statement, RowRule.Test holds) {
    rules.add(new RowRule(ruleName, statement, holds));
    return this;
  }

  /**
   * Fills a column that a source leaves empty from others of the row.
   *
   * @param mark what the row is marked with when that happened
   */
  public <T> TableDeclaration fill(Column<T> column, String mark, FillRule.Source<T> from) {
    fills.add(new FillRule<>(column, mark, from));
    return this;
  }

  /**
   * Ends the declaration.
   *
   * @throws IllegalArgumentException if a column is named twice or the grain is missing
   */
  public Table declared() {
    if (grain.isEmpty() || key.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot declare " + name + ": no grain; say oneRowPer(what, columns)");
    }
    return Table.from(this);
  }
}
