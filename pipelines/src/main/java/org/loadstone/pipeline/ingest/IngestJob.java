package org.loadstone.pipeline.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.InputError;
import org.loadstone.pipeline.ingest.RowReader.KnownAthletes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Tables;

/** Ingests every table of a source. */
public final class IngestJob {
  private static final int TABLES_AT_ONCE = 2;

  private final Store store;
  private final Pseudonyms pseudonyms;
  private final ZoneId zone;
  private final LocalDate today;

  /**
   * A job.
   *
   * @param zone the club's time zone: a day begins and ends there
   * @param today no event may lie more than a day after it
   */
  public IngestJob(Store store, Pseudonyms pseudonyms, ZoneId zone, LocalDate today) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.zone = zone;
    this.today = today;
  }

  /**
   * Reads a source folder into the store.
   *
   * @param format a name of {@link SourceFormat#ALL}, or {@code auto}
   * @param finished told each table as it is done
   * @return counts by table, in reading order
   * @throws InputError if the folder, a file or a header cannot be read; nothing is written then
   */
  public Map<Table, TableCounts> run(Path source, String format, Consumer<Table> finished) {
    List<SourcePart> parts = SourceFormat.require(format, source).parts(source);
    Map<Table, TableCounts> counts = new LinkedHashMap<>();
    List<SourcePart> athletes = of(Athletes.TABLE, parts);
    if (!athletes.isEmpty()) {
      counts.put(
          Athletes.TABLE,
          new Ingest(store, rules(new KnownAthletes.Any())).table(Athletes.TABLE, athletes));
      finished.accept(Athletes.TABLE);
    }
    Ingest ingest = new Ingest(store, rules(knownAthletes()));
    List<Table> others =
        Tables.INPUT.stream()
            .filter(table -> table != Athletes.TABLE && !of(table, parts).isEmpty())
            .toList();
    counts.putAll(together(ingest, others, parts, finished));
    store.folder().tighten();
    return counts;
  }

  /** Ingests tables a few at a time: small ones leave cores idle between their steps. */
  private Map<Table, TableCounts> together(
      Ingest ingest, List<Table> tables, List<SourcePart> parts, Consumer<Table> finished) {
    Map<Table, TableCounts> counts = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(TABLES_AT_ONCE)) {
      List<Future<TableCounts>> running = new ArrayList<>();
      for (Table table : tables) {
        running.add(
            pool.submit(
                () -> {
                  TableCounts count = ingest.table(table, of(table, parts));
                  finished.accept(table);
                  return count;
                }));
      }
      for (int i = 0; i < tables.size(); i++) {
        counts.put(tables.get(i), result(running.get(i)));
      }
    }
    return counts;
  }

  private static TableCounts result(Future<TableCounts> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw inputErrorIn(e)
          .orElseGet(
              () -> new IllegalStateException("Cannot ingest: " + e.getCause(), e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot ingest: interrupted; run it again", e);
    }
  }

  private static Optional<RuntimeException> inputErrorIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputError error) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  private static List<SourcePart> of(Table table, List<SourcePart> parts) {
    return parts.stream().filter(part -> part.table().equals(table.name())).toList();
  }

  private RowReader.Rules rules(KnownAthletes known) {
    return new RowReader.Rules(pseudonyms, zone, today, known);
  }

  /** Returns the athletes of the store, or any when it has none and ids cannot be checked. */
  private KnownAthletes knownAthletes() {
    if (!store.has(Athletes.TABLE)) {
      return new KnownAthletes.Any();
    }
    Set<String> ids = new HashSet<>();
    for (Row row : store.read(Athletes.TABLE).select(Athletes.ATHLETE_ID.name()).collectAsList()) {
      ids.add(row.getString(0));
    }
    return new KnownAthletes.Only(ids);
  }
}
