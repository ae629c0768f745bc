package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.source.SourcePart;

/**
 * The rows of some tables, read and judged; {@link #write} adds what is new to the store.
 *
 * <p>Every row read ends as exactly one of accepted, unchanged, duplicate or quarantined.
 */
final class Ingest {
  private static final int TABLES_AT_ONCE = 2;

  private final Store store;
  private final Dataset<Row> judged;
  private final Map<Table, TableCounts> counts;
  private final Optional<LocalDate> newsSince;

  private Ingest(
      Store store,
      Dataset<Row> judged,
      Map<Table, TableCounts> counts,
      Optional<LocalDate> newsSince) {
    this.newsSince = newsSince;
    this.store = store;
    this.judged = judged;
    this.counts = counts;
  }

  /** Reads the parts of {@code tables} to their last row; the store stays as it is. */
  static Ingest judge(
      Store store, RowReader.Rules rules, List<Table> tables, List<SourcePart> parts) {
    if (tables.isEmpty()) {
      return new Ingest(store, store.spark().emptyDataFrame(), Map.of(), Optional.empty());
    }
    Dataset<Row> read = ReadRows.of(store.spark(), parts, rules);
    Dataset<Row> judged = new Judgement(store, rules.today()).judge(read, tables);
    List<Row> verdicts = verdicts(judged);
    return new Ingest(store, judged, count(verdicts, tables), newsSince(verdicts));
  }

  /** Returns verdicts with their number of rows and, of accepted rows, the first event day. */
  private static List<Row> verdicts(Dataset<Row> judged) {
    return judged
        .groupBy(ReadRows.TABLE, Judgement.VERDICT, ReadRows.RULE)
        .agg(
            org.apache.spark.sql.functions.count("*"),
            org.apache.spark.sql.functions.min(ReadRows.EVENT_DAY))
        .collectAsList();
  }

  private static Optional<LocalDate> newsSince(List<Row> verdicts) {
    return verdicts.stream()
        .filter(row -> row.getString(1).equals(Judgement.ACCEPTED) && !row.isNullAt(4))
        .map(
            row ->
                row.getString(0).equals(Memberships.TABLE.name())
                    ? LocalDate.EPOCH // squad days may go as well as come
                    : LocalDate.ofEpochDay(row.getInt(4)))
        .min(Comparator.naturalOrder());
  }

  /** Returns what becomes of the rows of each table. */
  Map<Table, TableCounts> counts() {
    return counts;
  }

  /** Returns the accepted rows of one table. */
  Dataset<Row> accepted(Table table) {
    return ReadRows.typed(
        judged
            .where(col(ReadRows.TABLE).equalTo(lit(table.name())))
            .where(Judgement.is(Judgement.ACCEPTED)),
        table);
  }

  /** Returns the first day that accepted rows may change, empty without such a row. */
  Optional<LocalDate> newsSince() {
    return newsSince;
  }

  /**
   * Adds accepted rows to their tables and rejected ones to quarantine; readers do not see it yet.
   */
  void write(Consumer<Table> finished) {
    writeTables(finished);
    if (counts.values().stream().anyMatch(count -> count.quarantinedRows() > 0)) {
      quarantine(judged.where(Judgement.is(Judgement.QUARANTINED)));
    }
  }

  private static Map<Table, TableCounts> count(List<Row> rows, List<Table> tables) {
    Map<Table, TableCounts> counts = new LinkedHashMap<>();
    for (Table table : tables) {
      counts.put(
          table, count(rows.stream().filter(r -> r.getString(0).equals(table.name())).toList()));
    }
    return counts;
  }

  private static TableCounts count(List<Row> rows) {
    Map<String, Long> byVerdict = new TreeMap<>();
    Map<String, Long> byRule = new TreeMap<>();
    Map<String, Long> bySkipping = new TreeMap<>();
    for (Row row : rows) {
      switch (row.getString(1)) {
        case Judgement.QUARANTINED -> byRule.merge(row.getString(2), row.getLong(3), Long::sum);
        case Judgement.SKIPPED -> bySkipping.merge(row.getString(2), row.getLong(3), Long::sum);
        default -> byVerdict.merge(row.getString(1), row.getLong(3), Long::sum);
      }
    }
    return new TableCounts(
        byVerdict.getOrDefault(Judgement.ACCEPTED, 0L),
        byVerdict.getOrDefault(Judgement.UNCHANGED, 0L),
        byVerdict.getOrDefault(Judgement.DUPLICATE, 0L),
        byRule,
        bySkipping);
  }

  /** Writes tables a few at a time: small ones leave cores idle between their steps. */
  private void writeTables(Consumer<Table> finished) {
    try (ExecutorService pool = Executors.newFixedThreadPool(TABLES_AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      counts.forEach(
          (table, count) ->
              running.add(pool.submit(() -> write(table, count.accepted(), finished))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot write tables: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot write tables: interrupted; run it again", e);
    }
  }

  private void write(Table table, long accepted, Consumer<Table> finished) {
    if (accepted > 0) {
      store.append(table, accepted(table).coalesce(1 + (int) (accepted / 500_000)));
    }
    finished.accept(table);
  }

  /** Adds the rejected rows that are not there yet. */
  private void quarantine(Dataset<Row> rejected) {
    var id =
        substring(
            sha2(
                concat_ws(
                    "|",
                    col(ReadRows.ROW_ID),
                    col(ReadRows.CONTENT_HASH),
                    col(ReadRows.FILE),
                    col(ReadRows.LINE)),
                256),
            1,
            32);
    Dataset<Row> rows =
        ReadRows.withRaw(rejected)
            .withColumn(Quarantine.ROW_ID.name(), id)
            .selectExpr(
                Quarantine.TABLE.columns().stream().map(Column::name).toArray(String[]::new));
    if (store.isWritten(Quarantine.TABLE)) {
      Dataset<Row> before = store.readWritten(Quarantine.TABLE).selectExpr("row_id as before");
      rows = rows.join(before, col("row_id").equalTo(col("before")), "left_anti");
    }
    store.append(Quarantine.TABLE, rows.coalesce(1));
  }
}
