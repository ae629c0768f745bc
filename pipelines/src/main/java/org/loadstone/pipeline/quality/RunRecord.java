package org.loadstone.pipeline.quality;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Replacement;
import org.loadstone.pipeline.store.Store;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.QualityRun;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.QualityMetrics;

/** The runs on record: their metrics in a table, and which state of the store the last one saw. */
final class RunRecord {
  /** Runs that limits are taken from, at most. */
  private static final int MOST_EARLIER = 60;

  private static final String FILE = "quality.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Store store;

  RunRecord(Store store) {
    this.store = store;
  }

  /** Returns the run that measured the store in this state, or empty. */
  Optional<QualityRun> find(String state) {
    try {
      if (!store.has(QualityMetrics.TABLE) || !Files.exists(file())) {
        return Optional.empty();
      }
      JsonNode seen = JSON.readTree(file().toFile());
      return seen.path("state").asText().equals(state)
          ? runs().stream().filter(run -> run.number() == seen.path("run").asInt()).findFirst()
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // what cannot be read is measured again
    }
  }

  /** Returns the newest runs, oldest first. */
  List<QualityRun> runs() {
    if (!store.has(QualityMetrics.TABLE)) {
      return List.of();
    }
    Dataset<Row> all = store.read(QualityMetrics.TABLE);
    Row newest = all.selectExpr("max(" + QualityMetrics.RUN + ")").head();
    if (newest.isNullAt(0)) {
      return List.of();
    }
    TreeMap<Long, List<TableRow>> byRun = new TreeMap<>();
    all.where(col(QualityMetrics.RUN.name()).gt(newest.getLong(0) - 1 - MOST_EARLIER))
        .collectAsList()
        .forEach(
            row -> {
              TableRow typed = SparkTypes.typed(QualityMetrics.TABLE, row);
              byRun
                  .computeIfAbsent(typed.require(QualityMetrics.RUN), run -> new ArrayList<>())
                  .add(typed);
            });
    return byRun.values().stream().map(RunRecord::run).toList();
  }

  private static QualityRun run(List<TableRow> rows) {
    TableRow any = rows.getFirst();
    List<QualityMetric> metrics =
        rows.stream()
            .map(MetricRows::metric)
            .sorted(Comparator.comparing(QualityMetric::key))
            .toList();
    return new QualityRun(
        any.require(QualityMetrics.RUN).intValue(),
        any.require(QualityMetrics.CONTENT),
        any.require(QualityMetrics.AS_OF),
        metrics);
  }

  /** Adds a run; metrics by athlete of earlier runs go. */
  void add(QualityRun run) {
    List<Row> rows =
        run.metrics().stream().map(metric -> SparkTypes.row(MetricRows.row(run, metric))).toList();
    Dataset<Row> added =
        store.spark().createDataFrame(rows, SparkTypes.schema(QualityMetrics.TABLE));
    Dataset<Row> earlier =
        store
            .readWritten(QualityMetrics.TABLE)
            .where(col(QualityMetrics.ATHLETE_ID.name()).isNull())
            .where(col(QualityMetrics.RUN.name()).lt(run.number()));
    store.replace(QualityMetrics.TABLE, earlier.unionAll(added).coalesce(1));
    store.publish(List.of(QualityMetrics.TABLE), Optional.empty());
  }

  /** Notes that a run measured the store in this state. */
  void note(String state, QualityRun run) {
    String text =
        JSON.createObjectNode().put("state", state).put("run", run.number()).toPrettyString();
    try {
      Replacement.ofFile(file(), draft -> Files.writeString(draft, text + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(), e);
    }
    store.folder().tighten();
  }

  private Path file() {
    return store.folder().record().resolve(FILE);
  }
}
