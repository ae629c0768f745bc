package org.loadstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.chart.Decimal;
import org.loadstone.pipeline.quality.Findings;
import org.loadstone.pipeline.quality.QualityJob;
import org.loadstone.pipeline.quality.QualityPages;
import org.loadstone.pipeline.quality.ThresholdFile;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.Scope;
import org.loadstone.quality.Thresholds;
import org.loadstone.quality.Verdict;
import org.loadstone.schema.check.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks the data of a store: rules, presence, plausibility, contradictions between tables,"
          + " changes of device, and who answered in which week.",
      "Metrics are taken in one pass and kept; while the store stays as it is, judging them again"
          + " with other limits reads no row. With --out it writes a page, which needs no network,"
          + " and its data: keep the folder where only staff can read it."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone quality --store club --out quality",
      "  loadstone quality --store club --config limits.yaml --gate"
    })
final class QualityCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for quality.html and quality.json; made if needed.")
  private Path out;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML file with limits of your own; see docs/quality.md.")
  private Path config;

  @Option(
      names = "--gate",
      description = "Exit with code 3 when a limit is not kept, and name what failed.")
  private boolean isGate;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description =
          "CSV file with the columns pseudonym,name, for the page. Without it athletes have no"
              + " names.")
  private Path roster;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Thresholds thresholds = config == null ? Thresholds.standard() : ThresholdFile.read(config);
    Progress progress = common.progress();
    Findings findings = run(thresholds, progress);
    Optional<Path> page =
        Optional.ofNullable(out)
            .map(folder -> QualityPages.write(findings, Optional.ofNullable(roster), folder));
    common.print(json(findings, page), text(findings, page));
    return isGate && !findings.failures().isEmpty() ? Failures.GATE : 0;
  }

  private Findings run(Thresholds thresholds, Progress progress) {
    QualityJob job = QualityJob.of(store.open(spark));
    progress.begin("quality", 1);
    Findings findings = job.run(thresholds);
    progress.end(line(findings));
    return findings;
  }

  private static String line(Findings findings) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d metrics fail their limit",
        findings.failures().size(),
        findings.judged());
  }

  private static String text(Findings findings, Optional<Path> page) {
    StringBuilder text = new StringBuilder();
    findings.failures().forEach(verdict -> text.append(failure(verdict)));
    findings
        .history()
        .unusual(findings.run())
        .forEach(
            unusual ->
                text.append(
                    "UNUSUAL %s: %s, usually %s to %s%n"
                        .formatted(
                            named(unusual.metric()),
                            number(unusual.metric().value()),
                            number(unusual.usual().low()),
                            number(unusual.usual().high()))));
    findings.absent().forEach(line -> text.append("Absent: ").append(line).append('\n'));
    text.append("As of ").append(findings.run().asOf()).append(": ").append(line(findings));
    text.append(".\n").append(findings.originText());
    page.ifPresent(path -> text.append("\nReport: ").append(path));
    return text.toString();
  }

  private static String failure(Verdict verdict) {
    return "FAILED  %s: %s, %s%n        %s%n"
        .formatted(
            named(verdict.metric()),
            value(verdict.metric(), verdict.check()),
            QualityPages.limit(verdict),
            verdict.check().remedy());
  }

  /** Returns check, subject and days: {@code present wellness.mood, last 28 days, first}. */
  private static String named(QualityMetric metric) {
    List<String> words = new ArrayList<>();
    words.add(metric.key().name());
    switch (metric.key().scope()) {
      case Scope.Whole(Scope.Span span, String squad) -> {
        words.add(span == Scope.Span.ALL ? "all days" : "last 28 days");
        if (!squad.isEmpty()) {
          words.add(squad);
        }
      }
      case Scope.Change(var day) -> words.add("about " + day);
      case Scope.Week week -> words.add("week from " + week.monday());
    }
    return String.join(", ", words);
  }

  /** Returns a share in per cent, a shift beside the variation within athletes. */
  private static String value(QualityMetric metric, Check check) {
    return switch (check.unit()) {
      case SHARE -> Decimal.upTo(2, 100 * metric.value()) + " %";
      case WITHIN_ATHLETE_SD ->
          "%s, SD within athletes %s"
              .formatted(number(metric.value()), number(metric.numerator().orElse(0)));
      case DAYS, OF_COLUMN -> number(metric.value());
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static Map<String, Object> json(Findings findings, Optional<Path> page) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("as_of", findings.run().asOf().toString());
    all.put("run", findings.run().number());
    all.put("measured", findings.origin() == Findings.Origin.MEASURED);
    all.put("judged", findings.judged());
    all.put("failed", findings.failures().size());
    all.put("absent", findings.absent());
    all.put(
        "unusual",
        findings.history().unusual(findings.run()).stream()
            .map(unusual -> named(unusual.metric()))
            .toList());
    all.put(
        "verdicts",
        findings.verdicts().stream()
            .filter(verdict -> verdict.status() != Verdict.Status.SHOWN)
            .map(QualityCommand::json)
            .toList());
    page.ifPresent(path -> all.put("page", path.toString()));
    return all;
  }

  private static Map<String, Object> json(Verdict verdict) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", named(verdict.metric()));
    one.put("check", verdict.check().name());
    one.put("group", verdict.check().group().name().toLowerCase(Locale.ROOT));
    one.put("status", verdict.status().name().toLowerCase(Locale.ROOT));
    one.put("value", verdict.metric().value());
    one.put("of", verdict.metric().denominator());
    one.put("limit", QualityPages.limit(verdict));
    one.put("remedy", verdict.check().remedy());
    return one;
  }
}
