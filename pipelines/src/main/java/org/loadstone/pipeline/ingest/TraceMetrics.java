package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.loadstone.force.StoredTrial;
import org.loadstone.force.TrialRow;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.ForceMetrics;
import org.loadstone.schema.table.ForceTraces;

/** Measures the traces of a store that have rows which were not measured yet. */
final class TraceMetrics implements CoGroupFunction<String, Row, Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int ID_LENGTH = 32;
  private static final String[] TRIAL = {"athlete_id", "trial_id"};
  private static final String[] MEASURED = {"athlete_id", "trial_id", "samples"};

  private static final Comparator<TableRow> BY_KNOWLEDGE =
      Comparator.comparing((TableRow row) -> row.find(Lineage.KNOWN_AT).orElse(Instant.MIN))
          .thenComparing(row -> row.require(Lineage.CONTENT_HASH));

  /** Adds the metrics of what was written, also by a job that ended before it measured. */
  static void add(Store store) {
    Dataset<Row> traces = store.readWritten(ForceTraces.TABLE);
    Dataset<Row> metrics = store.readWritten(ForceMetrics.TABLE);
    Dataset<Row> trials =
        traces
            .groupBy("athlete_id", "trial_id")
            .agg(count(lit(1)).as("samples"))
            .join(metrics.select("athlete_id", "trial_id", "samples"), MEASURED, "leftanti")
            .select("athlete_id", "trial_id")
            .persist();
    try {
      if (!trials.isEmpty()) {
        MapFunction<Row, String> key =
            row -> row.getAs("athlete_id") + "\u0001" + row.getAs("trial_id");
        store.append(
            ForceMetrics.TABLE,
            traces
                .join(trials, TRIAL, "leftsemi")
                .select(columns(ForceTraces.TABLE))
                .groupByKey(key, Encoders.STRING())
                .cogroup(
                    metrics
                        .join(trials, TRIAL, "leftsemi")
                        .select(columns(ForceMetrics.TABLE))
                        .groupByKey(key, Encoders.STRING()),
                    new TraceMetrics(),
                    Encoders.row(SparkTypes.schema(ForceMetrics.TABLE))));
      }
    } finally {
      trials.unpersist();
    }
  }

  private static org.apache.spark.sql.Column[] columns(org.loadstone.schema.Table table) {
    return table.columns().stream()
        .map(column -> org.apache.spark.sql.functions.col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  @Override
  public Iterator<Row> call(String trial, Iterator<Row> traces, Iterator<Row> earlier) {
    Map<Double, TableRow> newest = new TreeMap<>();
    TableRow last = null;
    long samples = 0;
    while (traces.hasNext()) {
      TableRow row = SparkTypes.typed(ForceTraces.TABLE, traces.next());
      newest.merge(row.require(ForceTraces.TIME_S), row, TraceMetrics::later);
      last = last == null ? row : later(last, row);
      samples++;
    }
    StoredTrial measured =
        StoredTrial.of(
            newest.values().stream().map(TraceMetrics::sample).toList(),
            last.require(ForceTraces.LIMB_SOURCE).equals("plate")
                ? StoredTrial.Limbs.PLATE
                : StoredTrial.Limbs.OTHER);
    return rows(common(last, samples), measured, earlier).iterator();
  }

  private static TableRow later(TableRow a, TableRow b) {
    return BY_KNOWLEDGE.compare(a, b) < 0 ? b : a;
  }

  private static StoredTrial.Sample sample(TableRow row) {
    return new StoredTrial.Sample(
        row.require(ForceTraces.TIME_S),
        row.find(ForceTraces.LEFT_N).orElse(Double.NaN),
        row.find(ForceTraces.RIGHT_N).orElse(Double.NaN),
        row.find(ForceTraces.TOTAL_N).orElse(Double.NaN));
  }

  /** What all rows of a trial say. */
  private static TableRow common(TableRow last, long samples) {
    TableRow row =
        TableRow.of(ForceMetrics.TABLE, new Object[ForceMetrics.TABLE.columns().size()])
            .with(ForceMetrics.ATHLETE_ID, last.require(ForceTraces.ATHLETE_ID))
            .with(ForceMetrics.DAY, last.require(ForceTraces.DAY))
            .with(ForceMetrics.TRIAL_ID, last.require(ForceTraces.TRIAL_ID))
            .with(ForceMetrics.SAMPLES, samples);
    return last.find(Lineage.KNOWN_AT)
        .map(known -> row.with(ForceMetrics.KNOWN_AT, known))
        .orElse(row);
  }

  private static List<Row> rows(TableRow common, StoredTrial measured, Iterator<Row> earlier) {
    Map<String, TableRow> rows = new TreeMap<>();
    for (TrialRow one : measured.rows()) {
      TableRow row =
          common
              .with(ForceMetrics.TEST, one.test())
              .with(ForceMetrics.LIMB, one.limb())
              .with(ForceMetrics.METRIC, one.metric())
              .with(ForceMetrics.REPETITION, (long) one.repetition())
              .with(ForceMetrics.VALUE, one.value())
              .with(ForceMetrics.UNIT_SYMBOL, one.unit().symbol());
      put(rows, row, one.test(), one.limb(), one.metric(), String.valueOf(one.repetition()));
    }
    if (rows.isEmpty()) {
      put(rows, common.with(ForceMetrics.REASON, measured.reason()));
    }
    while (earlier.hasNext()) {
      takeBack(rows, common, SparkTypes.typed(ForceMetrics.TABLE, earlier.next()));
    }
    return rows.values().stream().map(SparkTypes::row).toList();
  }

  private static void put(Map<String, TableRow> rows, TableRow row, String... identity) {
    String id =
        Hashes.sha256(
                row.require(ForceMetrics.ATHLETE_ID)
                    + '\u0001'
                    + row.require(ForceMetrics.TRIAL_ID)
                    + '\u0001'
                    + String.join("\u0001", identity))
            .substring(0, ID_LENGTH);
    rows.put(id, row.with(ForceMetrics.ROW_ID, id));
  }

  /** A metric that the corrected trace no longer has loses its value. */
  private static void takeBack(Map<String, TableRow> rows, TableRow common, TableRow before) {
    String id = before.require(ForceMetrics.ROW_ID);
    if (!rows.containsKey(id)) {
      rows.put(
          id,
          common
              .with(ForceMetrics.ROW_ID, id)
              .with(ForceMetrics.REASON, "not in the trace as it was corrected"));
    }
  }
}
