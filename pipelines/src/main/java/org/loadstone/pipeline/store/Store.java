package org.loadstone.pipeline.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;

/** Reads and writes the tables of a store. A write is one Delta commit: whole or not at all. */
public final class Store {
  private final SparkSession spark;
  private final StoreFolder folder;

  public Store(SparkSession spark, StoreFolder folder) {
    this.spark = spark;
    this.folder = folder;
  }

  public SparkSession spark() {
    return spark;
  }

  public StoreFolder folder() {
    return folder;
  }

  /** Returns true if the table has been written. */
  public boolean has(Table table) {
    Path log = folder.table(table.name()).resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return false;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + log, e);
    }
  }

  /** Returns the rows of a table's latest version, none if it was never written. */
  public Dataset<Row> read(Table table) {
    List<String> files = has(table) ? files(table).paths() : List.of();
    StructType schema = SparkTypes.schema(table);
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), schema)
        : spark
            .read()
            .schema(schema)
            .option("__globPaths__", "false")
            .parquet(files.toArray(String[]::new));
  }

  /** Returns of each row of a validated table the version known last. */
  public Dataset<Row> latest(Table table) {
    return newest(read(table));
  }

  /**
   * Returns of each row of a validated table the version known last by the end of {@code day}, a
   * day of the store's zone; rows without a time of knowledge were always known.
   */
  public Dataset<Row> asOf(Table table, LocalDate day) {
    org.apache.spark.sql.Column known = col(Lineage.KNOWN_AT.name());
    Instant end = day.plusDays(1).atStartOfDay(folder.zone()).toInstant();
    return newest(read(table).where(known.isNull().or(known.lt(lit(end)))));
  }

  private static Dataset<Row> newest(Dataset<Row> versions) {
    WindowSpec ofOneRow =
        Window.partitionBy(Lineage.ROW_ID.name())
            .orderBy(
                col(Lineage.KNOWN_AT.name()).desc_nulls_last(), col(Lineage.CONTENT_HASH.name()));
    return versions.withColumn("nth", row_number().over(ofOneRow)).where("nth = 1").drop("nth");
  }

  private DeltaFiles files(Table table) {
    return DeltaFiles.of(spark.sessionState().newHadoopConf(), path(table));
  }

  /** Adds rows. */
  public void append(Table table, Dataset<Row> rows) {
    rows.write().format("delta").mode("append").save(path(table));
  }

  /** Replaces all rows. */
  public void replace(Table table, Dataset<Row> rows) {
    rows.write()
        .format("delta")
        .mode("overwrite")
        .option("overwriteSchema", "true")
        .save(path(table));
  }

  /** Replaces the rows from a day on; earlier rows stay. */
  public void replaceSince(Table table, Column<LocalDate> day, LocalDate since, Dataset<Row> rows) {
    String from = day + " >= '" + since + "'";
    rows.where(from)
        .write()
        .format("delta")
        .mode("overwrite")
        .option("replaceWhere", from)
        .save(path(table));
  }

  /** Returns the version number of a table's last commit, or empty if it was never written. */
  public Optional<Long> version(Table table) {
    return has(table) ? Optional.of(files(table).version()) : Optional.empty();
  }

  /**
   * Returns a hash of a table's content: its own columns without lineage, in any row order. Empty
   * tables and tables never written have the same hash.
   */
  public String contentHash(Table table) {
    String digits = "conv(substring(h, %d, 15), 16, 10)";
    Row sums =
        read(table)
            .select(rowHash(table).as("h"))
            .selectExpr(
                "count(*)",
                "coalesce(sum(cast(" + digits.formatted(1) + " as decimal(38,0))), 0)",
                "coalesce(sum(cast(" + digits.formatted(16) + " as decimal(38,0))), 0)",
                "coalesce(sum(cast(" + digits.formatted(31) + " as decimal(38,0))), 0)")
            .head();
    return Hashes.sha256(sums.mkString(":")).substring(0, 32);
  }

  private static org.apache.spark.sql.Column rowHash(Table table) {
    List<org.apache.spark.sql.Column> texts = new ArrayList<>();
    for (Column<?> column : compared(table)) {
      texts.add(coalesce(col(column.name()).cast("string"), lit("\u0002")));
    }
    return sha2(concat_ws("\u0001", texts.toArray(org.apache.spark.sql.Column[]::new)), 256);
  }

  /** Returns the columns that the canonical form compares: all but where a row was read from. */
  public static List<Column<?>> compared(Table table) {
    return table.layer() == Layer.VALIDATED ? table.sourceColumns() : table.columns();
  }

  private String path(Table table) {
    return folder.table(table.name()).toString();
  }
}
