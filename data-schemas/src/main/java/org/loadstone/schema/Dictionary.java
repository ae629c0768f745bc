package org.loadstone.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The data dictionary for people and for machines. */
public final class Dictionary {
  /** Returns the dictionary of {@code tables} as Markdown. */
  public static String markdown(List<Table> tables) {
    StringBuilder out = new StringBuilder("# Data dictionary\n\n");
    out.append("Made from the table declarations; change those, not this page.\n\n");
    out.append("| table | one row per | layer |\n|---|---|---|\n");
    for (Table table : tables) {
      out.append(
          "| [%s](#%s) | %s | %s |%n".formatted(table, table, table.grain(), lower(table.layer())));
    }
    tables.forEach(table -> section(out, table));
    return out.toString();
  }

  /** Returns the dictionary of {@code tables} as one JSON object of Table Schemas by name. */
  public static String json(List<Table> tables) {
    return tables.stream()
        .map(table -> "\"" + table.name() + "\": " + TableSchemaJson.of(table).strip())
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static void section(StringBuilder out, Table table) {
    out.append("\n## ").append(table.name()).append("\n\nOne row per ").append(table.grain());
    out.append(". Sorted by ").append(codes(table.key())).append('.');
    if (!table.identities().isEmpty()) {
      out.append(" A row is identified by ");
      out.append(
          table.identities().stream()
              .map(Dictionary::codes)
              .collect(Collectors.joining(", else ")));
      out.append(", else by its file, content and occurrence.");
    }
    table
        .eventTime()
        .ifPresent(
            column ->
                out.append(
                    " Known, where the source is silent, %d days after `%s`."
                        .formatted(table.reportingLagDays(), column)));
    out.append(
        "\n\n| column | type | unit | rules | seen by | meaning |\n|---|---|---|---|---|---|\n");
    List<Column<?>> shown = table.layer() == Layer.VALIDATED ? table.ownColumns() : table.columns();
    shown.forEach(column -> row(out, column));
    if (table.layer() == Layer.VALIDATED) {
      out.append("\nAnd the lineage columns: ").append(codes(Lineage.GIVEN)).append(", ");
      out.append(codes(Lineage.ADDED)).append(".\n");
    }
    for (RowRule rule : table.rules()) {
      out.append("\nRule `%s`: %s.%n".formatted(rule.name(), rule.statement()));
    }
  }

  private static void row(StringBuilder out, Column<?> column) {
    out.append(
        "| `%s` | %s | %s | %s | %s | %s |%n"
            .formatted(
                column,
                column.kind().published(),
                column.unit().symbol(),
                String.join("; ", rules(column)),
                lower(column.sensitivity()),
                column.meaning()));
  }

  private static List<String> rules(Column<?> column) {
    List<String> rules = new ArrayList<>();
    if (column.isRequired()) {
      rules.add("required");
    }
    if (column.least().isPresent() && column.most().isPresent()) {
      rules.add(
          Kind.DECIMAL.text(column.least().getAsDouble())
              + " to "
              + Kind.DECIMAL.text(column.most().getAsDouble()));
    }
    switch (column.filling()) {
      case USUAL -> {}
      case WHERE_IT_APPLIES -> rules.add("where it applies");
      case SETTING -> rules.add("a setting");
    }
    if (!column.allowed().isEmpty()) {
      rules.add("one of " + String.join(", ", column.allowed()));
    }
    return rules;
  }

  private static String codes(List<Column<?>> columns) {
    return columns.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Dictionary() {}
}
