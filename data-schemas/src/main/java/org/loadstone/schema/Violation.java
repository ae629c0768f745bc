package org.loadstone.schema;

/**
 * A broken rule of one row.
 *
 * @param rule name of the rule, for example {@code range}
 * @param column the column at fault, empty when several are
 * @param value the offending text
 * @param remedy what was expected
 */
public record Violation(String rule, String column, String value, String remedy) {
  /** Returns {@code rule:column}, the form in which violations are counted. */
  public String key() {
    return column.isEmpty() ? rule : rule + ":" + column;
  }
}
