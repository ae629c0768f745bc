package org.loadstone.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.report.ReportJob;
import org.loadstone.pipeline.report.ReportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the cohort risk report of a day: index.html, which needs no network, and its data"
          + " as report.json.",
      "It holds health data of athletes: keep the folder where only staff can read it."
    },
    footer = {
      "",
      "Example: loadstone report --store club --out monday --day 2026-03-28 --roster names.csv"
    })
final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write into; made if needed.")
  private Path out;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "Day of the report, with what was recorded up to its end (default: the last day with"
              + " at-risk athletes).")
  private LocalDate day;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description =
          "CSV file with the columns pseudonym,name: pseudonyms as loadstone score prints them, not"
              + " the ids of the source. Without it athletes have no names.")
  private Path roster;

  @Mixin private StoreOptions store;
  @Mixin private RulesOption rules;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Progress progress = common.progress();
    ReportSettings settings =
        new ReportSettings(Optional.ofNullable(day), Optional.ofNullable(roster), rules.rules());
    ReportJob job = new ReportJob(store.open(spark), progress::step);
    progress.begin("report", ReportJob.STEPS);
    ReportJob.Written written = job.run(settings, out);
    progress.end(
        "%s: %d athletes, %d on the watch list"
            .formatted(written.day(), written.athletes(), written.watched()));
    common.print(json(written), "Report: " + written.page());
    return 0;
  }

  private static Map<String, Object> json(ReportJob.Written written) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("day", written.day().toString());
    result.put("page", written.page().toString());
    result.put("data", written.data().toString());
    result.put("athletes", written.athletes());
    result.put("watch_list", written.watched());
    return result;
  }
}
