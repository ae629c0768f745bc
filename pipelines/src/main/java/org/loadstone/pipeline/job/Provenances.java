package org.loadstone.pipeline.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.provenance.Provenance;
import org.loadstone.schema.Table;

/** Where a job's numbers come from. */
public final class Provenances {
  /** The version that provenance names. */
  public static final String CODE_VERSION = "0.1.0";

  /**
   * Returns the provenance of a result.
   *
   * @param config the settings as text
   * @param tables what was read
   */
  public static Provenance of(
      Store store, String config, long seed, Instant started, Table... tables) {
    Map<String, String> hashes = new TreeMap<>();
    Map<String, Long> versions = new TreeMap<>();
    for (Table table : tables) {
      hashes.put(table.name(), store.contentHash(table));
      store.version(table).ifPresent(version -> versions.put(table.name(), version));
    }
    return of(store.folder(), config, seed, started, hashes, versions);
  }

  /**
   * Returns the provenance of a result whose inputs are known; needs no Spark.
   *
   * @param config the settings as text
   * @param hashes content hash by table
   * @param versions version by table
   */
  public static Provenance of(
      StoreFolder folder,
      String config,
      long seed,
      Instant started,
      Map<String, String> hashes,
      Map<String, Long> versions) {
    return Provenance.of(hashes, Hashes.sha256(config), CODE_VERSION, seed, libraries())
        .with(
            new Provenance.Run(
                started.toString(),
                Instant.now().toString(),
                host(),
                Map.of("store", folder.root().toString()),
                versions));
  }

  /** Returns the version of each library that a result depends on. */
  public static Map<String, String> libraries() {
    return Map.of(
        "spark",
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        "smile",
        "6.2.5",
        "xgboost",
        "2.1.4");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private Provenances() {}
}
