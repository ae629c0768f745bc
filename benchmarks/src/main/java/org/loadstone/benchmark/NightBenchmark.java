package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.spark.Sessions;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.source.format.SourceFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a night costs: the features of one more day, folded from stored states. */
@Command(
    name = "benchmarks/run night",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Builds a store of many athletes, then adds nights one by one and measures each: ingest of the",
      "day's rows, and the features folded from stored states. Spark is up before the first."
    },
    footer = {"", "Example: benchmarks/run night --athletes 10000 --days 60"})
public final class NightBenchmark implements Callable<Integer> {
  private static final int KEY_BYTES = 32;

  @Option(names = "--athletes", defaultValue = "10000", description = "Athletes (default 10000).")
  private int athletes;

  @Option(
      names = "--days",
      defaultValue = "60",
      description = "Days before the first night (default 60).")
  private int days;

  @Option(names = "--nights", defaultValue = "3", description = "Nights to add (default 3).")
  private int nights;

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "DIR",
      description = "Where the logs and the store are written; must not exist.")
  private Path folder;

  /** Runs the benchmark and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new NightBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectory(folder);
    SparkSession spark = Sessions.start("local[*]");
    Pseudonyms pseudonyms = Pseudonyms.of(new byte[KEY_BYTES]);
    StoreFolder root =
        StoreFolder.openOrCreate(
            folder.resolve("store"), pseudonyms.fingerprint(), Optional.of(ZoneOffset.UTC));
    Store store = new Store(spark, root);
    LocalDate today = SquadLogs.FIRST.plusDays(days + (long) nights);
    IngestJob ingest = new IngestJob(store, pseudonyms, today);
    Clock building = new Clock();
    ingest(ingest, 0, days);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    System.out.printf(
        "%,d athletes, %d days: ingest and whole build %.1f s%n",
        athletes, days, building.wallSeconds());
    for (int night = 0; night < nights; night++) {
      night(store, ingest, days + night);
    }
    spark.stop();
    return 0;
  }

  private void night(Store store, IngestJob ingest, int day) throws IOException {
    Clock coming = new Clock();
    ingest(ingest, day, day + 1);
    double came = coming.wallSeconds();
    Clock folding = new Clock();
    boolean added = new BuildFeatures(store).addNights();
    System.out.printf(
        "night %d: ingest %.1f s, features from states %.2f s (%.2f CPU s)%s%n",
        day,
        came,
        folding.wallSeconds(),
        folding.cpuSeconds(),
        added ? "" : ": NOT ADDED, a whole build is needed");
    Clock publishing = new Clock();
    LocalDate since = SquadLogs.FIRST.plusDays(day);
    new BuildFeatures(store).run(Optional.of(since), table -> {});
    System.out.printf("  with all other tables %.1f s%n", publishing.wallSeconds());
  }

  private void ingest(IngestJob ingest, int from, int to) throws IOException {
    Path logs = folder.resolve("logs-" + from);
    new SquadLogs(athletes).write(logs, from, to);
    ingest.run(
        SourceFormat.parts(logs, SourceFormat.TABLES, SourceFormat.Options.of(ZoneOffset.UTC)),
        table -> {});
  }
}
