package org.loadstone.pipeline;

import org.apache.spark.SparkConf;
import org.apache.spark.deploy.LocalSparkCluster;
import org.loadstone.cli.Main;

/** Starts a standalone master and two workers, and runs two verbs against them. */
public final class ClusterRun {
  /** Arguments: store, source, key file; the exit code is the first that is not 0. */
  public static void main(String[] args) {
    LocalSparkCluster cluster = LocalSparkCluster.apply(2, 1, 1024, new SparkConf());
    String master = cluster.start()[0];
    int code =
        Main.execute(
            "ingest",
            "--store",
            args[0],
            "--source",
            args[1],
            "--key",
            args[2],
            "--master",
            master);
    if (code == 0) {
      code = Main.execute("features", "--store", args[0], "--master", master);
    }
    System.out.println("master " + master);
    Runtime.getRuntime().halt(code);
  }

  private ClusterRun() {}
}
