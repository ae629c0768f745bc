package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.IngestSummary;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.ingest.SourceCheck;
import org.loadstone.pipeline.ingest.TableCounts;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.Table;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;
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
          + " files again adds nothing. With --check nothing is written: see what a mapping makes of"
          + " your files before a store knows them."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone ingest --store club --source logs",
      "  loadstone ingest --store soccermon --source soccermon-subjective --format soccermon --json",
      "  loadstone ingest --source exports --map gps.yaml --check"
    })
final class IngestCommand implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store; made when missing. Not needed with --check.")
  private Path store;

  @Mixin private SourceOptions source;

  @Option(
      names = "--check",
      description = "Show what would map, what would not and the first rows; write nothing.")
  private boolean isCheck;

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
    List<SourceFile> files = SourceFile.below(source.source());
    ZoneId days = zoneOfDays();
    SourceFormat format = source.format(files, days);
    List<SourcePart> parts = format.parts(files);
    Unread unread = Unread.of(format, files);
    if (isCheck) {
      SourceReport report =
          new SourceReport(
              format.name(), new SourceCheck(days, LocalDate.now(days)).of(parts), unread);
      common.print(report.json(), report.text());
      return 0;
    }
    if (store == null) {
      throw new InputError("Cannot ingest: --store is missing; give a folder, or --check");
    }
    Pseudonyms pseudonyms = Pseudonyms.ofFile(keyFile(), store);
    StoreFolder folder =
        StoreFolder.openOrCreate(store, pseudonyms.fingerprint(), Optional.ofNullable(zone));
    Progress progress = common.progress();
    if (!unread.files().isEmpty()) {
      progress.note(
          "%d files are not read as %s; --check lists them"
              .formatted(unread.files().size(), format.name()));
    }
    progress.note("Starting Spark");
    Store opened = new Store(spark.start(), folder);
    IngestSummary summary = run(opened, pseudonyms, parts, progress);
    Map<String, Object> json = new LinkedHashMap<>(Map.of("format", format.name()));
    json.putAll(summary.json());
    unread.putInto(json);
    common.print(json, summary.text());
    return 0;
  }

  /** Times without a zone are in the store's; in that of a new store when there is none yet. */
  private ZoneId zoneOfDays() {
    if (store != null && StoreFolder.isStore(store)) {
      return StoreFolder.open(store).zone();
    }
    return zone == null ? ZoneOffset.UTC : zone;
  }

  private IngestSummary run(
      Store opened, Pseudonyms pseudonyms, List<SourcePart> parts, Progress progress) {
    progress.begin("ingest", IngestJob.tables(parts));
    Map<Table, TableCounts> counts =
        new IngestJob(opened, pseudonyms, LocalDate.now(opened.folder().zone()))
            .run(parts, table -> progress.step());
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
