package org.loadstone.source.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.source.RawRow;

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

  /** Rows that agree in some columns are one; a column that two of them fill keeps both rows. */
  record Join(List<Column<?>> by) implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      return new Keyed(table, by, out) {
        @Override
        boolean isKey(List<String> key) {
          return key.stream().noneMatch(String::isBlank);
        }

        @Override
        boolean merges(String[] into, String[] more) {
          for (int i = 0; i < into.length; i++) {
            if (into[i] != null && more[i] != null && !into[i].equals(more[i])) {
              return false;
            }
          }
          for (int i = 0; i < into.length; i++) {
            into[i] = into[i] == null ? more[i] : into[i];
          }
          return true;
        }
      };
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

  /** Equal rows are one. */
  record Distinct() implements Combine {
    @Override
    public Collector collector(Table table, Consumer<RawRow> out) {
      return new Keyed(table, table.sourceColumns(), out) {
        @Override
        boolean merges(String[] into, String[] more) {
          return true;
        }
      };
    }
  }

  /** Keeps rows by their key in the order in which keys came; rows without a key pass. */
  abstract class Keyed implements Collector {
    private final int[] key;
    private final Consumer<RawRow> out;
    private final Map<List<String>, RawRow> rows = new LinkedHashMap<>();

    Keyed(Table table, List<Column<?>> by, Consumer<RawRow> out) {
      this.key = by.stream().mapToInt(table::position).toArray();
      this.out = out;
    }

    /** Returns true if rows with this key can be one; others pass as they are. */
    boolean isKey(List<String> key) {
      return true;
    }

    /** Puts the texts of a later row into an earlier one; false leaves both. */
    abstract boolean merges(String[] into, String[] more);

    @Override
    public void take(RawRow row) {
      if (!(row.fate() instanceof RawRow.Fate.Row)) {
        out.accept(row);
        return;
      }
      List<String> of =
          Arrays.stream(key).mapToObj(i -> Objects.requireNonNullElse(row.texts()[i], "")).toList();
      if (!isKey(of)) {
        out.accept(row);
        return;
      }
      RawRow before = rows.putIfAbsent(of, row);
      if (before != null && !merges(before.texts(), row.texts())) {
        out.accept(row);
      }
    }

    @Override
    public void finish() {
      rows.values().forEach(out);
    }
  }

  /** Reads how rows are combined; by default each for itself. */
  static Combine read(YamlNode node, Table table) {
    List<Combine> given = new java.util.ArrayList<>();
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
