package org.loadstone.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The published form of a table: a Frictionless Table Schema, with unit, sensitivity, layer, grain
 * and row rules under {@code loadstone:} names.
 */
public final class TableSchemaJson {
  /** Returns the JSON text, two-space indented, ending in a newline. */
  public static String of(Table table) {
    List<String> parts = new ArrayList<>();
    parts.add(member("$schema", quoted("https://datapackage.org/profiles/2.0/tableschema.json")));
    parts.add(member("name", quoted(table.name())));
    parts.add(member("loadstone:layer", quoted(table.layer().name().toLowerCase(Locale.ROOT))));
    parts.add(member("loadstone:oneRowPer", quoted(table.grain())));
    table.eventTime().ifPresent(column -> addEventTime(parts, table, column));
    parts.add(
        member("fields", array(table.columns().stream().map(TableSchemaJson::field).toList())));
    parts.add(member("missingValues", "[\"\"]"));
    parts.add(member(keyName(table), names(table.key())));
    if (!table.identities().isEmpty()) {
      parts.add(
          member(
              "loadstone:identifiedBy",
              array(table.identities().stream().map(TableSchemaJson::names).toList())));
    }
    if (!table.rules().isEmpty()) {
      parts.add(
          member(
              "loadstone:rules",
              array(table.rules().stream().map(TableSchemaJson::rule).toList())));
    }
    return "{\n  " + String.join(",\n  ", parts) + "\n}\n";
  }

  private static String keyName(Table table) {
    boolean alwaysPresent = table.key().stream().allMatch(Column::isRequired);
    return alwaysPresent ? "primaryKey" : "loadstone:sortKey";
  }

  private static void addEventTime(List<String> parts, Table table, Column<?> column) {
    parts.add(member("loadstone:eventTime", quoted(column.name())));
    parts.add(member("loadstone:reportingLagDays", String.valueOf(table.reportingLagDays())));
  }

  private static String field(Column<?> column) {
    List<String> parts = new ArrayList<>();
    parts.add(member("name", quoted(column.name())));
    parts.add(member("type", quoted(column.kind().published())));
    parts.add(member("format", quoted(column.kind().format())));
    parts.add(member("description", quoted(column.meaning())));
    if (column.unit() != Unit.NONE) {
      parts.add(member("loadstone:unit", quoted(column.unit().symbol())));
    }
    parts.add(
        member(
            "loadstone:sensitivity", quoted(column.sensitivity().name().toLowerCase(Locale.ROOT))));
    if (column.filling() != Filling.USUAL) {
      parts.add(
          member("loadstone:filling", quoted(column.filling().name().toLowerCase(Locale.ROOT))));
    }
    constraints(column).ifPresent(text -> parts.add(member("constraints", text)));
    return "{" + String.join(", ", parts) + "}";
  }

  private static Optional<String> constraints(Column<?> column) {
    List<String> parts = new ArrayList<>();
    if (column.isRequired()) {
      parts.add("\"required\": true");
    }
    column.least().ifPresent(least -> parts.add(member("minimum", Kind.DECIMAL.text(least))));
    column.most().ifPresent(most -> parts.add(member("maximum", Kind.DECIMAL.text(most))));
    if (!column.allowed().isEmpty()) {
      parts.add(
          member(
              "enum",
              column.allowed().stream()
                  .map(TableSchemaJson::quoted)
                  .collect(Collectors.joining(", ", "[", "]"))));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of("{" + String.join(", ", parts) + "}");
  }

  private static String rule(RowRule rule) {
    return "{"
        + member("name", quoted(rule.name()))
        + ", "
        + member("statement", quoted(rule.statement()))
        + "}";
  }

  private static String names(List<Column<?>> columns) {
    return columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String array(List<String> items) {
    return "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  private static String member(String name, String value) {
    return quoted(name) + ": " + value;
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private TableSchemaJson() {}
}
