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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
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

/**
 * Reads and writes the tables of a store. A write is one Delta commit: whole or not at all; readers
 * see it once it is {@link Published}.
 */
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

  /** Returns what readers see. */
  public Published published() {
    return folder.seen();
  }

  /** Returns true if the table has been published. */
  public boolean has(Table table) {
    return version(table).isPresent();
  }

  /** Returns the rows of a table's published version, none if it never was. */
  public Dataset<Row> read(Table table) {
    return version(table)
        .map(version -> rows(table, DeltaFiles.at(configuration(), path(table), version)))
        .orElseGet(() -> spark.createDataFrame(List.of(), SparkTypes.schema(table)));
  }

  /**
   * Returns the rows of a table's published version that an earlier one did not have; the table
   * must only ever have been added to.
   */
  public Dataset<Row> readSince(Table table, long earlier) {
    DeltaFiles now = DeltaFiles.at(configuration(), path(table), version(table).orElseThrow());
    return rows(table, now.without(DeltaFiles.at(configuration(), path(table), earlier)));
  }

  /** Returns the rows of a table as last written, also by a job that ended before publishing. */
  public Dataset<Row> readWritten(Table table) {
    return isWritten(table)
        ? rows(table, DeltaFiles.newest(configuration(), path(table)))
        : spark.createDataFrame(List.of(), SparkTypes.schema(table));
  }

  private Dataset<Row> rows(Table table, DeltaFiles files) {
    StructType schema = SparkTypes.schema(table);
    return files.paths().isEmpty()
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(files.paths().toArray(String[]::new));
  }

  /** Returns true if a table was ever written, also by a job that ended before publishing. */
  public boolean isWritten(Table table) {
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

  private Configuration configuration() {
    return spark.sessionState().newHadoopConf();
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

  /**
   * Shows readers what was written: tables that came in.
   *
   * @param newsSince first day that the new rows may change, empty without one
   */
  public void publish(Collection<Table> tables, Optional<LocalDate> newsSince) {
    Published next = published().with(written(tables));
    newsSince.map(next::withNews).orElse(next).write(folder.published());
  }

  /** Shows readers what was written: features and the tables that go with them. */
  public void publish(Collection<Table> tables, Published.Features features) {
    published().with(written(tables)).withFeatures(features).write(folder.published());
  }

  private Map<String, Long> written(Collection<Table> tables) {
    Map<String, Long> versions = new TreeMap<>();
    for (Table table : tables) {
      if (isWritten(table)) {
        versions.put(table.name(), DeltaFiles.newest(configuration(), path(table)).version());
      }
    }
    return versions;
  }

  /** Returns true if a job wrote the table and ended before publishing it. */
  public boolean hasLeftover(Table table) {
    return isWritten(table)
        && !version(table)
            .equals(Optional.of(DeltaFiles.newest(configuration(), path(table)).version()));
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

  /** Returns the published version number of a table, or empty if it never was. */
  public Optional<Long> version(Table table) {
    return Optional.ofNullable(published().versions().get(table.name()));
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
