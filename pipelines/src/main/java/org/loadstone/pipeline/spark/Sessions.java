package org.loadstone.pipeline.spark;

import org.apache.spark.sql.SparkSession;

/** Starts Spark with the settings that Loadstone's jobs rely on. */
public final class Sessions {
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
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false");
    if (!master.isEmpty()) {
      builder.master(master);
    }
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.default.parallelism", "2");
    }
    return builder.getOrCreate();
  }

  private Sessions() {}
}
