package org.loadstone.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.export.CanonicalExport;
import org.loadstone.pipeline.export.ExportJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes one table for other tools, or the canonical form of the whole store.",
    footer = {
      "",
      "Examples:",
      "  loadstone export --store club --table feature --format arrow --out feature.arrow",
      "  loadstone export --store club --canonical --out canonical"
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      paramLabel = "T",
      description = "Table, for example athlete_day, feature, injury_episode, quarantine.")
  private String table;

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "F",
      description = "parquet, arrow (IPC file) or csv (default).")
  private ExportJob.Format format;

  @Option(
      names = "--canonical",
      description = "The comparable form: all tables by key, models, simulation, content hashes.")
  private boolean canonical;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "File, or folder with --canonical.")
  private Path out;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    if (canonical == (table != null)) {
      throw new InputError("Cannot export: give either --table or --canonical");
    }
    Store opened = store.open(spark);
    if (canonical) {
      new CanonicalExport(opened).run(out);
    } else {
      new ExportJob(opened).run(table, format, out);
    }
    common.print(Map.of("written", out.toString()), "Written: " + out);
    return 0;
  }
}
