package org.loadstone.schema.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;

/** The checks for people. */
public final class CheckList {
  /** Returns every check, and what it looks at in {@code tables}, as Markdown. */
  public static String markdown(List<Table> tables) {
    StringBuilder out = new StringBuilder("# Checks of data quality\n\n");
    out.append("Made from the declarations; change those, not this page. How to use them: ");
    out.append("[quality](quality.md).\n\n");
    out.append("| check | group | measured for | what the metric is | limit | when not kept |\n");
    out.append("|---|---|---|---|---|---|\n");
    Checks.ALL.forEach(check -> out.append(row(check)));
    out.append("\n## Columns\n\nWhat follows from the declaration of a column. ");
    out.append("`quantile` and `one_value` go together: every column that measures has both.\n\n");
    out.append("| table | present | quantile, one_value | at_limit | digit_heaping |\n");
    out.append("|---|---|---|---|---|\n");
    tables.forEach(table -> out.append(row(table)));
    return out.toString();
  }

  private static String row(Check check) {
    return "| `%s` | %s | %s | %s (%s) | %s | %s |%n"
        .formatted(
            check.name(),
            check.group().name().toLowerCase(Locale.ROOT),
            check.subject().wording(),
            check.statement(),
            check.unit().wording(),
            limit(check.limit()),
            check.remedy());
  }

  private static String limit(Limit limit) {
    return switch (limit) {
      case Limit.AtMost(double most) -> "at most " + Kind.DECIMAL.text(most);
      case Limit.AtLeast(double least) -> "at least " + Kind.DECIMAL.text(least);
      case Limit.None none -> "shown only";
    };
  }

  private static String row(Table table) {
    return "| %s | %s | %s | %s | %s |%n"
        .formatted(
            table,
            columns(table, Checks.PRESENT),
            columns(table, Checks.QUANTILE),
            columns(table, Checks.AT_LIMIT),
            columns(table, Checks.DIGIT_HEAPING));
  }

  private static String columns(Table table, Check check) {
    return table.ownColumns().stream()
        .filter(column -> Checks.of(column).contains(check))
        .map(Column::name)
        .collect(Collectors.joining(", "));
  }

  private CheckList() {}
}
