package org.loadstone.pipeline.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Store store;
  private final Pseudonyms pseudonyms;
  private final LocalDate today;

  /**
   * A job.
   *
   * @param today no event may lie more than a day after it
   */
  public IngestJob(Store store, Pseudonyms pseudonyms, LocalDate today) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.today = today;
  }

  /** Returns the number of tables that a source has files for; what {@link #run} would read. */
  public static int tables(Path source, String format) {
    return (int)
        SourceFormat.require(format, source).parts(source).stream()
            .map(SourcePart::table)
            .distinct()
            .count();
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
    try {
      counts.putAll(run(List.of(Athletes.TABLE), parts, new KnownAthletes.Any(), finished));
      List<Table> others = Tables.INPUT.stream().filter(table -> table != Athletes.TABLE).toList();
      counts.putAll(run(others, parts, knownAthletes(), finished));
    } catch (RuntimeException e) {
      throw inputErrorIn(e).orElse(e);
    }
    store.folder().tighten();
    return counts;
  }

  private Map<Table, TableCounts> run(
      List<Table> wanted,
      List<SourcePart> parts,
      KnownAthletes athletes,
      Consumer<Table> finished) {
    List<Table> tables =
        wanted.stream().filter(t -> parts.stream().anyMatch(p -> isOf(t, p))).toList();
    if (tables.isEmpty()) {
      return Map.of();
    }
    List<SourcePart> theirs =
        parts.stream().filter(p -> tables.stream().anyMatch(t -> isOf(t, p))).toList();
    return new Ingest(store, rules(athletes), finished).run(tables, theirs);
  }

  private static boolean isOf(Table table, SourcePart part) {
    return part.table().equals(table.name());
  }

  private RowReader.Rules rules(KnownAthletes known) {
    return new RowReader.Rules(pseudonyms, store.folder().zone(), today, known);
  }

  /** Returns the user's mistake that a task met, or empty. */
  private static Optional<RuntimeException> inputErrorIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputError error) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
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
