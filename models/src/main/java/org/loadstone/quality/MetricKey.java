package org.loadstone.quality;

import java.io.Serializable;
import java.util.Comparator;
import org.loadstone.schema.check.Check;

/**
 * What a metric measures.
 *
 * @param check name of the check
 * @param table empty when several tables are measured
 * @param column empty when it is about whole rows
 * @param detail rule, quantile, or measurement with its change of device; may be empty
 * @param scope days and athletes
 */
public record MetricKey(String check, String table, String column, String detail, Scope scope)
    implements Comparable<MetricKey>, Serializable {
  private static final Comparator<MetricKey> ORDER =
      Comparator.comparing(MetricKey::check)
          .thenComparing(MetricKey::table)
          .thenComparing(MetricKey::column)
          .thenComparing(MetricKey::detail)
          .thenComparing(key -> key.scope.order());

  /** Returns the key of a check over several tables. */
  static MetricKey of(Check check, Scope scope) {
    return new MetricKey(check.name(), "", "", "", scope);
  }

  /** Returns the key of a check over one table. */
  static MetricKey of(Check check, String table, Scope scope) {
    return new MetricKey(check.name(), table, "", "", scope);
  }

  /** Returns this key with a column. */
  MetricKey in(String column) {
    return new MetricKey(check, table, column, detail, scope);
  }

  /** Returns this key with a detail. */
  MetricKey about(String what) {
    return new MetricKey(check, table, column, what, scope);
  }

  /** Returns check and subject in one line: {@code present wellness.mood}. */
  public String name() {
    StringBuilder out = new StringBuilder(check);
    if (!table.isEmpty()) {
      out.append(' ').append(table);
    }
    if (!column.isEmpty()) {
      out.append('.').append(column);
    }
    return detail.isEmpty()
        ? out.toString()
        : out.append(" (").append(detail).append(')').toString();
  }

  @Override
  public int compareTo(MetricKey other) {
    return ORDER.compare(this, other);
  }
}
