package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.source.RawRow;
import org.loadstone.source.yaml.YamlNode;

/** Rows of several records becoming one. */
sealed interface Combine {
  /** Starts on the rows of one table; rows come out when it is finished. */
  Collector collector(Table table, Consumer<RawRow> out);

  /** Takes rows one by one. */
  interface Collector {
    void take(RawRow row);

    void finish();
  }

  /** Every row for itself. */
  record Nothing() implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      return new Collector() {
        @Override
        public void take(RawRow row) {
          out.accept(row);
        }

        @Override
        public void finish() {}
      };
    }
  }

  /**
   * Rows that agree in some columns are one row, or one for each time at which it was known.
   *
   * @see Joined
   */
  record Join(List<Column<?>> by) implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      return new Joined(this, table, out);
    }
  }

  /**
   * Rows that agree in some columns are one, from their first day to their last.
   *
   * @param gapDays days without a row after which a new one begins
   */
  record Span(List<Column<?>> by, Column<?> from, Column<?> to, int gapDays) implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      return new Spans(this, table, out);
    }
  }

  /** Equal rows are one, the first, in the order in which they came. */
  record Distinct() implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      Set<List<String>> seen = new HashSet<>();
      return new Collector() {
        @Override
        public void take(RawRow row) {
          boolean isRow = row.fate() instanceof RawRow.Fate.Row;
          if (!isRow || seen.add(texts(row))) {
            out.accept(row);
          }
        }

        @Override
        public void finish() {}
      };
    }

    private static List<String> texts(RawRow row) {
      return Arrays.stream(row.texts()).map(text -> Objects.requireNonNullElse(text, "")).toList();
    }
  }

  /** Reads how rows are combined; by default each for itself. */
  static Combine read(YamlNode node, Table table) {
    List<Combine> given = new ArrayList<>();
    node.find("join").ifPresent(n -> given.add(new Join(columns(n, table))));
    node.find("span")
        .ifPresent(
            n -> {
              n.allow("by", "from", "to", "gap_days");
              given.add(
                  new Span(
                      columns(n.require("by"), table),
                      columns(n.require("from"), table).getFirst(),
                      columns(n.require("to"), table).getFirst(),
                      n.find("gap_days").map(YamlNode::whole).orElse(Integer.MAX_VALUE)));
            });
    if (node.isTrue("distinct")) {
      given.add(new Distinct());
    }
    if (given.size() > 1) {
      throw node.error("two of join, span and distinct", "keep one of them");
    }
    return given.isEmpty() ? new Nothing() : given.getFirst();
  }

  private static List<Column<?>> columns(YamlNode node, Table table) {
    if (node.texts().isEmpty()) {
      throw node.error("no column", "name one");
    }
    return node.texts().stream()
        .<Column<?>>map(
            name ->
                table
                    .find(name)
                    .filter(table.sourceColumns()::contains)
                    .orElseThrow(
                        () -> node.error("%s has no column %s".formatted(table, name), "mend it")))
        .toList();
  }
}
