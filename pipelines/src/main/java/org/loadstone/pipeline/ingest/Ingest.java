package org.loadstone.pipeline.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Memberships;
import org.loadstone.source.SourcePart;

/**
 * The rows of some tables, read and judged; {@link #write} reads those that are new once more and
 * adds them to the store.
 *
 * <p>Every row read ends as exactly one of accepted, unchanged, duplicate or quarantined.
 */
final class Ingest {
  private static final int TABLES_AT_ONCE = 2;
  private static final int ROWS_A_FILE = 500_000;

  private final Store store;
  private final RowReader.Rules rules;
  private final Map<Table, List<PartTask.Work>> work;

  private Ingest(Store store, RowReader.Rules rules, Map<Table, List<PartTask.Work>> work) {
    this.store = store;
    this.rules = rules;
    this.work = work;
  }

  /** Reads the parts of {@code tables} to their last row; the store stays as it is. */
  static Ingest judge(
      Store store, RowReader.Rules rules, List<Table> tables, List<SourcePart> parts) {
    List<NumberedPart> numbered = NumberedPart.of(parts);
    Map<Table, List<PartTask.Work>> work = new LinkedHashMap<>();
    Set<String> met = new HashSet<>();
    if (!tables.isEmpty()) {
      Judgement judgement =
          Judgement.of(
              numbered,
              Candidates.read(store.spark(), numbered, rules),
              Candidates.stored(store, tables));
      Completions.close(judgement, store, numbered, rules);
      met.addAll(judgement.athletes());
      tables.forEach(table -> work.put(table, new ArrayList<>()));
      numbered.forEach(
          part -> work.get(part.table()).add(new PartTask.Work(part, judgement.of(part))));
    }
    return new Ingest(store, rules.withMet(met), work);
  }

  /** Returns what becomes of the rows of each table. */
  Map<Table, TableCounts> counts() {
    Map<Table, TableCounts> counts = new LinkedHashMap<>();
    work.forEach((table, parts) -> counts.put(table, count(parts)));
    return counts;
  }

  private static TableCounts count(List<PartTask.Work> parts) {
    PartFates all = new PartFates();
    Map<String, Long> rules = new TreeMap<>();
    for (PartTask.Work part : parts) {
      PartFates fates = part.fates();
      all.accepted += fates.accepted;
      all.unchanged += fates.unchanged;
      all.duplicates += fates.duplicates;
      fates.skipped.forEach((why, rows) -> all.skipped.merge(why, rows, Long::sum));
      fates.rules.forEach((rule, rows) -> rules.merge(rule, rows, Long::sum));
      if (!fates.conflicts.isEmpty()) {
        rules.merge(QuarantinedRows.KEY_CONFLICT, fates.conflicts.getLongCardinality(), Long::sum);
      }
    }
    return new TableCounts(all.accepted, all.unchanged, all.duplicates, rules, all.skipped);
  }

  /** Returns the accepted rows of one table. */
  Dataset<Row> accepted(Table table) {
    return AcceptedRows.of(store.spark(), table, work.get(table), rules);
  }

  /** Returns the first day that accepted rows may change, empty without such a row. */
  Optional<LocalDate> newsSince() {
    List<PartTask.Work> news =
        work.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.fates().firstDay < Integer.MAX_VALUE)
            .toList();
    return news.stream().anyMatch(one -> one.part().table() == Memberships.TABLE)
        ? Optional.of(LocalDate.EPOCH) // squad days may go as well as come
        : news.stream()
            .map(one -> LocalDate.ofEpochDay(one.fates().firstDay))
            .min(LocalDate::compareTo);
  }

  /**
   * Adds accepted rows to their tables and rejected ones to quarantine; readers do not see it yet.
   */
  void write(Consumer<Table> finished) {
    try (ExecutorService pool = Executors.newFixedThreadPool(TABLES_AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      // A few at a time: small tables leave cores idle between their steps.
      work.keySet().forEach(table -> running.add(pool.submit(() -> write(table, finished))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot write tables: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot write tables: interrupted; run it again", e);
    }
    QuarantinedRows.add(store, work.values().stream().flatMap(List::stream).toList(), rules);
  }

  private void write(Table table, Consumer<Table> finished) {
    long accepted = work.get(table).stream().mapToLong(one -> one.fates().accepted).sum();
    if (accepted > 0) {
      int files = 1 + (int) (accepted / ROWS_A_FILE);
      Dataset<Row> rows = accepted(table);
      // Few rows of much to read: only a shuffle lets every core read.
      boolean isSparse = PartTask.tasks(store.spark(), work.get(table)) > 2 * files;
      store.append(table, isSparse ? rows.repartition(files) : rows.coalesce(files));
    }
    finished.accept(table);
  }
}
