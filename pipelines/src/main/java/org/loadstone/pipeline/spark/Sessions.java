package org.loadstone.pipeline.spark;

import org.apache.spark.sql.SparkSession;

/** Starts Spark with the settings that Loadstone's jobs rely on. */
public final class Sessions {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /**
   * Returns a session, a new one or the one that runs.
   *
   * @param master a Spark master URL, for example {@code local[2]} or {@code spark://host:7077};
   *     empty when spark-submit has set it
   */
  public static SparkSession start(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Loadstone")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.databricks.delta.snapshotPartitions", "2")
            .config("spark.databricks.delta.properties.defaults.checkpointInterval", "20")
            // Statistics of the key columns only: those of 80 features cost more than the write.
            .config("spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "2")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            // Nearly every value is another one: a dictionary of them costs time and saves nothing.
            .config("parquet.enable.dictionary#row_id", "false")
            .config("parquet.enable.dictionary#content_hash", "false")
            .config("parquet.enable.dictionary#source_line", "false")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false");
    if (!master.isEmpty()) {
      builder.master(master);
    }
    if (master.startsWith("local") && !master.startsWith("local-cluster")) {
      // Small steps on few cores: planning them anew while they run costs more than it saves.
      int cores = cores(master);
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.adaptive.enabled", "false")
          .config(PARTITIONS, cores)
          .config("spark.default.parallelism", cores);
    }
    if (!master.startsWith("local") && System.getProperty(PARTITIONS) == null) {
      builder.config(PARTITIONS, "32");
    }
    return builder.getOrCreate();
  }

  /** Returns the cores of {@code local[3]}; those of the machine for {@code local[*]}. */
  private static int cores(String master) {
    String digits = master.replaceAll("^local\\[?([0-9]*).*$", "$1");
    return digits.isEmpty() ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(digits);
  }

  private Sessions() {}
}
