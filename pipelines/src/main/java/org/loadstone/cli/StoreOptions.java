package org.loadstone.cli;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import picocli.CommandLine.Option;

/** The store a verb works on. */
final class StoreOptions {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store.")
  Path store;

  /** Opens an existing store; the folder is checked before Spark starts. */
  Store open(SparkOptions spark) {
    StoreFolder folder = StoreFolder.open(store);
    SparkSession session = spark.start();
    return new Store(session, folder);
  }
}
