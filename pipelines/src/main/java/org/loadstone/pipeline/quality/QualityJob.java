package org.loadstone.pipeline.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.quality.History;
import org.loadstone.quality.Judge;
import org.loadstone.quality.QualityRun;
import org.loadstone.quality.StoreTally;
import org.loadstone.quality.Thresholds;
import org.loadstone.quality.Window;
import org.loadstone.schema.Table;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;

/**
 * Measures and judges the quality of a store. Metrics of a state of the store are taken once; after
 * that they are read, and judging them again reads no row of any other table.
 */
public final class QualityJob {
  /** Changes when metrics of the same rows become others. */
  private static final String DEFINITION = "1";

  private final Store store;
  private final StoreScan.Reader reader;

  private QualityJob(Store store, StoreScan.Reader reader) {
    this.store = store;
    this.reader = reader;
  }

  /** Returns a job that reads the published tables of a store. */
  public static QualityJob of(Store store) {
    return new QualityJob(store, store::read);
  }

  /** Returns this job with another way to read tables. */
  QualityJob reading(StoreScan.Reader other) {
    return new QualityJob(store, other);
  }

  StoreScan.Reader reader() {
    return reader;
  }

  /**
   * Measures the store, unless its content was measured before, and judges the metrics.
   *
   * @throws InputError if the store holds no dated row
   */
  public Findings run(Thresholds thresholds) {
    RunRecord record = new RunRecord(store);
    String state = state();
    Optional<QualityRun> known = record.find(state);
    Findings.Origin origin = known.isPresent() ? Findings.Origin.READ : Findings.Origin.MEASURED;
    QualityRun run = known.orElseGet(() -> measure(record, state));
    List<QualityRun> earlier =
        record.runs().stream().filter(other -> other.number() < run.number()).toList();
    return new Findings(
        run,
        origin,
        new Judge(thresholds).judge(run.metrics()),
        History.of(earlier),
        earlier.size(),
        absent());
  }

  /** Returns a text that changes with every commit to a table that is measured. */
  private String state() {
    TreeMap<String, Long> versions = new TreeMap<>();
    for (Table table : measured()) {
      versions.put(table.name(), store.version(table).orElseThrow());
    }
    return Hashes.sha256(definition() + versions);
  }

  private static String definition() {
    return DEFINITION + Checks.ALL.stream().map(check -> check.name() + check.statement()).toList();
  }

  private List<Table> measured() {
    List<Table> tables = new ArrayList<>(Tables.INPUT);
    tables.add(Quarantine.TABLE);
    tables.add(AthleteDays.TABLE);
    return tables.stream().filter(store::has).toList();
  }

  private QualityRun measure(RunRecord record, String state) {
    LocalDate asOf = lastDay();
    StoreTally tally =
        new StoreScan(Window.until(asOf, store.folder().zone())).run(measured(), reader);
    String content = Hashes.sha256(definition() + tally.content());
    List<QualityRun> runs = record.runs();
    QualityRun run =
        runs.isEmpty() || !runs.getLast().content().equals(content)
            ? new QualityRun(
                runs.isEmpty() ? 1 : runs.getLast().number() + 1, content, asOf, tally.metrics())
            : runs.getLast();
    if (runs.isEmpty() || run != runs.getLast()) {
      record.add(run);
    }
    record.note(state, run);
    return run;
  }

  /** Returns the last day with an event; only the columns of dates are read for it. */
  private LocalDate lastDay() {
    Optional<Row> last =
        measured().stream()
            .filter(Checks::isRecordOfEvents)
            .map(
                table ->
                    store
                        .read(table)
                        .selectExpr(
                            "unix_date(max(" + table.eventTime().orElseThrow() + ")) as day"))
            .reduce(Dataset::unionAll)
            .map(days -> days.selectExpr("max(day)").head());
    return last.filter(row -> !row.isNullAt(0))
        .map(row -> LocalDate.ofEpochDay(row.getInt(0)))
        .orElseThrow(
            () ->
                new InputError(
                    "Cannot check %s: it holds no session, report or injury; ingest some"
                        .formatted(store.folder().root())));
  }

  private List<String> absent() {
    String remedy = "run loadstone features --store " + store.folder().root();
    if (!store.has(AthleteDays.TABLE)) {
      return List.of(
          "Squad days, coverage and the map of weeks: athlete-days were never built; " + remedy);
    }
    return store
        .published()
        .newsSince()
        .map(day -> "Athlete-days do not know what came in about " + day + " and later; " + remedy)
        .map(List::of)
        .orElse(List.of());
  }
}
