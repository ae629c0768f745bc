package org.loadstone.cli;

import org.apache.spark.sql.SparkSession;
import org.loadstone.pipeline.spark.Sessions;
import picocli.CommandLine.Option;

/** Where Spark runs. */
final class SparkOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark master, for example local[2] or spark://host:7077. Default: what spark-submit"
              + " set, else all cores of this machine.")
  String master;

  SparkSession start() {
    return Sessions.start(master());
  }

  private String master() {
    if (master != null) {
      return master;
    }
    return System.getProperty("spark.master") == null ? "local[*]" : "";
  }
}
