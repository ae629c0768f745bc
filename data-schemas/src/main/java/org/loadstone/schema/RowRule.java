package org.loadstone.schema;

import java.io.Serializable;

/**
 * A rule over several columns of one row.
 *
 * @param name snake-case name under which violations are counted
 * @param statement the rule as a sentence
 * @param holds true when the row keeps the rule; absent values are its own business
 */
public record RowRule(String name, String statement, Test holds) {
  /** The condition of a rule. */
  @FunctionalInterface
  public interface Test extends Serializable {
    boolean holds(TableRow row);
  }
}
