package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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
  static final String SKIPPED = "skipped";
  static final String CONFLICT = "conflict";
  private static final String CORRECT_LATER =
      "another row has the same key; give a later known_at to correct it";

  private final Store store;
  private final LocalDate today;

  Judgement(Store store, LocalDate today) {
    this.store = store;
    this.today = today;
  }

  /**
   * Adds {@link #VERDICT}; a row that contradicts another of its key becomes quarantined.
   *
   * @return rows that are computed once, however often they are read
   */
  Dataset<Row> judge(Dataset<Row> read, List<Table> tables) {
    Dataset<Row> compared = compare(read, stored(tables)).localCheckpoint();
    Column isOpen = is(CONFLICT).and(col(ReadRows.IMPUTED));
    Dataset<Row> open = compared.where(isOpen);
    Dataset<Row> judged =
        open.isEmpty()
            ? compared
            : compared
                .where(not(isOpen))
                .union(
                    Completions.judge(store, today, open, compared.where(is(ACCEPTED)), tables)
                        .localCheckpoint());
    return judged
        .withColumn(ReadRows.RULE, orConflict("key_conflict", ReadRows.RULE))
        .withColumn(ReadRows.REMEDY, orConflict(CORRECT_LATER, ReadRows.REMEDY))
        .withColumn(VERDICT, orConflict(QUARANTINED, VERDICT));
  }

  /**
   * Rows not later than what the store knows of their key, or without a stated time, can only
   * repeat it; the others follow each other by time of knowledge, each compared with the version
   * before it. Rows of one time are told apart by their order in the files.
   */
  private static Dataset<Row> compare(Dataset<Row> read, Dataset<Row> stored) {
    Column id = col(ReadRows.ROW_ID);
    Column hash = col(ReadRows.CONTENT_HASH);
    Column known = col(ReadRows.KNOWN_AT);
    Column imputed = col(ReadRows.IMPUTED);
    Column[] order = {imputed, col(ReadRows.FILE), col(ReadRows.LINE)};
    Column isLater =
        known.isNotNull().and(coalesce(known.gt(col("stored_known")), lit(true))).and(not(imputed));
    WindowSpec atOnce = Window.partitionBy(id, col("fresh"), known).orderBy(order);
    WindowSpec inTime =
        Window.partitionBy(id, col("fresh")).orderBy(known, order[0], order[1], order[2]);
    Column isVersion = hash.equalTo(col("stated")).and(not(imputed).or(col("nth").equalTo(1)));
    return read.repartition(id)
        .join(stored, id.equalTo(col("stored_id")), "left")
        .withColumn("fresh", col("stored_id").isNull().or(isLater))
        .withColumn("stated", first(hash).over(atOnce))
        .withColumn("nth", row_number().over(inTime))
        .withColumn("version", when(isVersion, hash))
        .withColumn("previous", lag(col("version"), 1, null, true).over(inTime))
        .withColumn(
            VERDICT,
            when(col(ReadRows.SKIPPED), SKIPPED)
                .when(col(ReadRows.RULE).isNotNull(), QUARANTINED)
                .when(not(col("fresh")).and(array_contains(col("stored_hashes"), hash)), UNCHANGED)
                .when(not(col("fresh")), CONFLICT)
                .when(hash.equalTo(col("previous")), DUPLICATE)
                .when(col("previous").isNull().and(hash.equalTo(col("stored_latest"))), UNCHANGED)
                .when(isVersion, ACCEPTED)
                .otherwise(CONFLICT))
        .drop("fresh", "stated", "nth", "version", "previous")
        .drop("stored_id", "stored_hashes", "stored_latest", "stored_known");
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
