package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.IngestSummary;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.ingest.TableCounts;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.Table;
import org.loadstone.source.SourceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads raw logs into validated tables.",
      "Rows that break a rule go to quarantine with rule, value, file and line; reading the same"
          + " files again adds nothing."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone ingest --store club --source logs",
      "  loadstone ingest --store soccermon --source soccermon-subjective --format soccermon --json"
    })
final class IngestCommand implements Callable<Integer> {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store; made when missing.")
  private Path store;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the logs.")
  private Path source;

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "NAME",
      description = "csv (one file a table), soccermon, or auto (default).")
  private String format;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Key that pseudonymises athlete ids, hexadecimal. Default: $LOADSTONE_KEY_FILE, else"
              + " ~/.config/loadstone/pseudonym.key, made on first use. Keep it: the same key gives"
              + " the same pseudonyms.")
  private Path key;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The club's time zone for a new store, for example Europe/Oslo (default UTC).")
  private ZoneId zone;

  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    SourceFormat.require(format, source).parts(source);
    Pseudonyms pseudonyms = Pseudonyms.ofFile(keyFile(), store);
    StoreFolder folder =
        StoreFolder.openOrCreate(store, pseudonyms.fingerprint(), Optional.ofNullable(zone));
    Progress progress = common.progress();
    progress.note("Starting Spark");
    Store opened = new Store(spark.start(), folder);
    IngestSummary summary = run(opened, pseudonyms, progress);
    common.print(summary.json(), summary.text());
    return 0;
  }

  private IngestSummary run(Store opened, Pseudonyms pseudonyms, Progress progress) {
    progress.begin("ingest", IngestJob.tables(source, format));
    Map<Table, TableCounts> counts =
        new IngestJob(opened, pseudonyms, LocalDate.now(opened.folder().zone()))
            .run(source, format, table -> progress.step());
    IngestSummary summary = IngestSummary.of(counts);
    summary.record(opened);
    progress.end(summary.line());
    return summary;
  }

  private Path keyFile() {
    if (key != null) {
      return key;
    }
    String environment = System.getenv("LOADSTONE_KEY_FILE");
    return environment != null
        ? Path.of(environment)
        : Path.of(System.getProperty("user.home"), ".config", "loadstone", "pseudonym.key");
  }
}
