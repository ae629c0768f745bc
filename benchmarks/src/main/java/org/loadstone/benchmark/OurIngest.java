package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.loadstone.benchmark.StageTimes.Stage;
import org.loadstone.benchmark.StageTimes.Work;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.ingest.TableCounts;
import org.loadstone.pipeline.spark.Sessions;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;

/**
 * The platform's own ingest of a folder of training sessions into a new store, as a program beside
 * the peers' programs. Prints one JSON line; what each stage took goes to standard error.
 */
public final class OurIngest {
  private static final int KEY_BYTES = 32;

  private OurIngest() {}

  /** Ingests a folder: its path, the folder to work in, the number of rows. */
  public static void main(String[] args) throws IOException {
    HeapPeak heap = HeapPeak.watch();
    Clock starting = new Clock();
    SparkSession spark = Sessions.start("local[*]");
    double start = starting.wallSeconds();
    StageTimes stages = new StageTimes(Long.parseLong(args[2]));
    spark.sparkContext().addSparkListener(stages);

    Clock clock = new Clock();
    TableCounts counts = ingest(spark, Path.of(args[0]), store(Path.of(args[1])));
    double wall = clock.wallSeconds();
    double cpu = clock.cpuSeconds();
    spark.stop(); // the listener has heard of every stage after it

    Told told = new Told("Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION());
    told.with("start_s", start).with("total_s", wall).with("total_CPU_s", cpu);
    Map<Stage, Work> works = stages.works();
    works.forEach((stage, work) -> System.err.println(stage.line(work)));
    StageTimes.seconds(works, wall)
        .forEach(
            (work, seconds) -> told.with(work.name().toLowerCase(Locale.ROOT) + "_s", seconds));
    told.with("heap_MB", heap.usedMegabytes()).with("live_heap_MB", heap.liveMegabytes());
    told.with("RSS_MB", Machine.peakResidentMegabytes()).print(checksums(counts));
  }

  /** Returns where the store lies in the folder of a run. */
  static Path store(Path work) {
    return work.resolve("store");
  }

  private static TableCounts ingest(SparkSession spark, Path source, Path root) {
    List<SourcePart> parts =
        SourceFormat.parts(source, SourceFormat.TABLES, SourceFormat.Options.of(ZoneOffset.UTC));
    Pseudonyms pseudonyms = Pseudonyms.of(new byte[KEY_BYTES]);
    StoreFolder folder =
        StoreFolder.openOrCreate(root, pseudonyms.fingerprint(), Optional.of(ZoneOffset.UTC));
    return new IngestJob(new Store(spark, folder), pseudonyms, SessionRow.TODAY)
        .run(parts, table -> {})
        .get(TrainingSessions.TABLE);
  }

  private static Map<String, Double> checksums(TableCounts counts) {
    Map<String, Double> checksums = new LinkedHashMap<>();
    checksums.put("read", (double) counts.read());
    checksums.put("accepted", (double) counts.accepted());
    checksums.put("duplicates", (double) counts.duplicates());
    counts.quarantined().forEach((rule, n) -> checksums.put("quarantined " + rule, (double) n));
    return checksums;
  }
}
