package org.loadstone.pipeline.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.schema.Table;
import org.loadstone.source.RawRow;

/** The rows of a table that the store is to keep, read again from their parts. */
final class AcceptedRows {
  /** Returns the accepted rows of parts of one table, in the order of the parts. */
  static Dataset<Row> of(
      SparkSession spark, Table table, List<PartTask.Work> work, RowReader.Rules rules) {
    return PartTask.rows(
        spark,
        work.stream().filter(one -> one.fates().accepted > 0).toList(),
        SparkTypes.schema(table),
        (one, out) -> read(one, rules, out));
  }

  private static void read(PartTask.Work work, RowReader.Rules rules, Consumer<Row> out) {
    PartFates fates = work.fates();
    RowReader reader = new RowReader(work.part().table(), rules);
    work.part()
        .read(
            (ordinal, raw) -> {
              if (!fates.dropped.contains(ordinal)
                  && !fates.rejected.contains(ordinal)
                  && raw.fate() instanceof RawRow.Fate.Row) {
                RowReader.Verdict.Accepted row = reader.again(raw);
                int occurrence = fates.occurrences.getOrDefault(ordinal, 1);
                Instant known = known(fates.knownAt.get(ordinal), row.knownAt());
                out.accept(SparkTypes.row(reader.whole(raw, row, occurrence, known)));
              }
            });
  }

  private static Instant known(Long judged, Instant read) {
    return judged == null ? read : Instant.EPOCH.plus(judged, ChronoUnit.MICROS);
  }

  private AcceptedRows() {}
}
