package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;

/** Says of every row read what becomes of it: by its rules, within its files, against the store. */
final class Judgement {
  static final String VERDICT = "verdict";
  static final String ACCEPTED = "accepted";
  static final String UNCHANGED = "unchanged";
  static final String DUPLICATE = "duplicate";
  static final String QUARANTINED = "quarantined";
  private static final String CONFLICT = "conflict";
  private static final String CORRECT_LATER =
      "another row has the same key; give a later known_at to correct it";

  private final Store store;

  Judgement(Store store) {
    this.store = store;
  }

  /** Adds {@link #VERDICT}; a row that contradicts another of its key becomes quarantined. */
  Dataset<Row> judge(Dataset<Row> read, List<Table> tables) {
    Column id = col(ReadRows.ROW_ID);
    Column hash = col(ReadRows.CONTENT_HASH);
    Column known = col(ReadRows.KNOWN_AT);
    Column[] order = {col(ReadRows.FILE), col(ReadRows.LINE)};
    Dataset<Row> stored = stored(tables);
    Column inStore = col("stored_id").isNotNull();
    Column notLater =
        col("stored_known").isNull().or(known.isNull()).or(col("stored_known").geq(known));
    Column isStored =
        array_contains(col("stored_hashes"), hash)
            .and(notLater.or(hash.equalTo(col("stored_latest"))));
    Column conflicts = hash.notEqual(col("stated")).or(inStore.and(notLater));
    return read.withColumn("nth", row_number().over(Window.partitionBy(id, hash).orderBy(order)))
        .withColumn("stated", first(hash).over(Window.partitionBy(id, known).orderBy(order)))
        .join(stored, id.equalTo(col("stored_id")), "left")
        .withColumn(
            VERDICT,
            when(col(ReadRows.RULE).isNotNull(), QUARANTINED)
                .when(col("nth").gt(1), DUPLICATE)
                .when(isStored, UNCHANGED)
                .when(conflicts, CONFLICT)
                .otherwise(ACCEPTED))
        .withColumn(ReadRows.RULE, orConflict("key_conflict", ReadRows.RULE))
        .withColumn(ReadRows.REMEDY, orConflict(CORRECT_LATER, ReadRows.REMEDY))
        .withColumn(VERDICT, orConflict(QUARANTINED, VERDICT))
        .drop("nth", "stated", "stored_id", "stored_hashes", "stored_latest", "stored_known");
  }

  private static Column orConflict(String text, String otherwise) {
    return when(is(CONFLICT), lit(text)).otherwise(col(otherwise));
  }

  static Column is(String verdict) {
    return col(VERDICT).equalTo(lit(verdict));
  }

  /** Returns what the store knows of each row identity: its contents and its latest knowledge. */
  private Dataset<Row> stored(List<Table> tables) {
    List<Dataset<Row>> all = new ArrayList<>();
    for (Table table : tables) {
      if (store.isWritten(table)) {
        all.add(
            store
                .readWritten(table)
                .select(
                    Lineage.ROW_ID.name(), Lineage.CONTENT_HASH.name(), Lineage.KNOWN_AT.name()));
      }
    }
    return all.stream()
        .reduce(Dataset::union)
        .orElseGet(
            () ->
                store
                    .readWritten(tables.getFirst())
                    .select(
                        Lineage.ROW_ID.name(),
                        Lineage.CONTENT_HASH.name(),
                        Lineage.KNOWN_AT.name()))
        .groupBy(col(Lineage.ROW_ID.name()).as("stored_id"))
        .agg(
            collect_set(Lineage.CONTENT_HASH.name()).as("stored_hashes"),
            max_by(col(Lineage.CONTENT_HASH.name()), col(Lineage.KNOWN_AT.name()))
                .as("stored_latest"),
            max(Lineage.KNOWN_AT.name()).as("stored_known"));
  }
}
