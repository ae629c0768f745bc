package org.loadstone.pipeline.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.ingest.RowReader.KnownAthletes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.ForceMetrics;
import org.loadstone.schema.table.ForceTraces;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.SourcePart;

/** Ingests every table of a source. */
public final class IngestJob {
  private static final int MOST_NAMED = 10_000;

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

  /** Returns the number of tables that parts are for; what {@link #run} would read. */
  public static int tables(List<SourcePart> parts) {
    return (int) parts.stream().map(SourcePart::table).distinct().count();
  }

  /**
   * Reads a source into the store.
   *
   * @param finished told each table as it is done
   * @return counts by table, in reading order
   * @throws InputError if a file or header cannot be read, or changes meanwhile; readers see
   *     nothing of it then
   */
  public Map<Table, TableCounts> run(List<SourcePart> parts, Consumer<Table> finished) {
    List<Table> others = Tables.INPUT.stream().filter(table -> table != Athletes.TABLE).toList();
    Map<Table, TableCounts> counts = new LinkedHashMap<>();
    Optional<LocalDate> news;
    try {
      Ingest people = judge(List.of(Athletes.TABLE), parts, new KnownAthletes.Any());
      Ingest rest = judge(others, parts, knownAthletes(people, parts));
      counts.putAll(people.counts());
      counts.putAll(rest.counts());
      news =
          Stream.of(people.newsSince(), rest.newsSince())
              .flatMap(Optional::stream)
              .min(LocalDate::compareTo);
      // Said before the first write: after a crash these rows are in the store and no news.
      store.publish(List.of(), news);
      people.write(finished);
      rest.write(finished);
      if (counts.containsKey(ForceTraces.TABLE)) {
        TraceMetrics.add(store);
      }
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare
      Optional<InputError> mistake = inputErrorIn(e);
      if (mistake.isPresent()) {
        throw mistake.get();
      }
      throw e;
    }
    List<Table> written = new ArrayList<>(counts.keySet());
    written.addAll(List.of(Quarantine.TABLE, ForceMetrics.TABLE));
    store.publish(written, news);
    store.folder().tighten();
    return counts;
  }

  private Ingest judge(List<Table> wanted, List<SourcePart> parts, KnownAthletes athletes) {
    List<Table> tables =
        wanted.stream().filter(t -> parts.stream().anyMatch(p -> isOf(t, p))).toList();
    List<SourcePart> theirs =
        parts.stream().filter(p -> tables.stream().anyMatch(t -> isOf(t, p))).toList();
    RowReader.Rules rules = new RowReader.Rules(pseudonyms, store.folder().zone(), today, athletes);
    return Ingest.judge(store, rules, tables, theirs);
  }

  private static boolean isOf(Table table, SourcePart part) {
    return part.table().equals(table.name());
  }

  /** Returns the user's mistake that a task met, or empty. */
  private static Optional<InputError> inputErrorIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputError error) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  /** Returns the athletes of the store and those about to join it; any when there are none. */
  private KnownAthletes knownAthletes(Ingest people, List<SourcePart> parts) {
    Set<String> ids = new HashSet<>();
    addIds(store.readWritten(Athletes.TABLE), ids);
    if (people.counts().containsKey(Athletes.TABLE)) {
      addIds(people.accepted(Athletes.TABLE), ids);
    }
    return ids.isEmpty() ? new KnownAthletes.Any() : new KnownAthletes.Only(ids, named(parts, ids));
  }

  /** Returns the ids of known athletes as the source's own athlete table writes them. */
  private List<String> named(List<SourcePart> parts, Set<String> ids) {
    Set<String> named = new TreeSet<>();
    for (SourcePart part : parts) {
      if (isOf(Athletes.TABLE, part)) {
        part.read(
            row ->
                row.find(Athletes.TABLE, Athletes.ATHLETE_ID)
                    .filter(id -> named.size() < MOST_NAMED && ids.contains(pseudonyms.of(id)))
                    .ifPresent(named::add));
      }
    }
    return List.copyOf(named);
  }

  private static void addIds(Dataset<Row> athletes, Set<String> ids) {
    for (Row row : athletes.select(Athletes.ATHLETE_ID.name()).collectAsList()) {
      ids.add(row.getString(0));
    }
  }
}
