package org.loadstone.pipeline.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.loadstone.chart.Decimal;
import org.loadstone.pipeline.report.RosterNames;
import org.loadstone.quality.History;
import org.loadstone.quality.MetricKey;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.Scope;
import org.loadstone.quality.Verdict;
import org.loadstone.report.DeviceChange;
import org.loadstone.report.Estimate;
import org.loadstone.report.Provenance;
import org.loadstone.report.QualityCheck;
import org.loadstone.report.QualityFrame;
import org.loadstone.report.QualityPage;
import org.loadstone.report.QualityReport;
import org.loadstone.report.QualityResult;
import org.loadstone.report.QualityTrend;
import org.loadstone.schema.Kind;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.check.DayChecks;
import org.loadstone.schema.check.Limit;

/** Turns findings into the report that a person reads. */
public final class QualityPages {
  private final Findings findings;
  private final Map<MetricKey, Verdict> verdicts = new TreeMap<>();

  private QualityPages(Findings findings) {
    this.findings = findings;
    findings.verdicts().forEach(verdict -> verdicts.put(verdict.metric().key(), verdict));
  }

  /**
   * Writes {@code quality.html} and {@code quality.json} into {@code out}.
   *
   * @param roster names of athletes by pseudonym; without it they have none
   * @return the path of the page
   */
  public static Path write(Findings findings, Optional<Path> roster, Path out) {
    return QualityPage.write(report(findings, RosterNames.of(roster)), out);
  }

  static QualityReport report(Findings findings, RosterNames names) {
    return new QualityPages(findings).report(names);
  }

  private QualityReport report(RosterNames names) {
    SquadParts squads = new SquadParts(findings, names);
    return new QualityReport(
        frame(),
        Checks.ALL.stream().map(QualityPages::check).toList(),
        findings.verdicts().stream().filter(QualityPages::isListed).map(this::result).toList(),
        findings.history().unusual(findings.run()).stream()
            .map(unusual -> trend(unusual.metric()))
            .toList(),
        devices(),
        squads.days(),
        squads.compliance(),
        trends(),
        findings.absent(),
        provenance());
  }

  private QualityFrame frame() {
    return new QualityFrame(
        findings.run().asOf(),
        findings.run().number(),
        findings.earlier(),
        findings.originText(),
        findings.judged(),
        findings.history().compared(findings.run()).count());
  }

  private static QualityCheck check(Check check) {
    return new QualityCheck(
        check.name(),
        check.group().name().toLowerCase(Locale.ROOT),
        check.statement(),
        check.unit().wording(),
        check.remedy());
  }

  /** Weeks of athletes stand in the map of weeks. */
  private static boolean isListed(Verdict verdict) {
    return !(verdict.metric().key().scope() instanceof Scope.Week);
  }

  private QualityResult result(Verdict verdict) {
    QualityMetric metric = verdict.metric();
    Scope scope = metric.key().scope();
    return new QualityResult(
        metric.key().check(),
        subject(metric.key()),
        scope.word(),
        squad(scope),
        scope instanceof Scope.Change(var day) ? Optional.of(day) : Optional.empty(),
        metric.numerator(),
        metric.denominator(),
        metric.value(),
        metric.interval().map(i -> Estimate.of(i.estimate(), i.low(), i.high())),
        QualityResult.Status.valueOf(verdict.status().name()),
        limit(verdict));
  }

  private static QualityResult.Subject subject(MetricKey key) {
    return new QualityResult.Subject(key.table(), key.column(), key.detail());
  }

  private static String squad(Scope scope) {
    return scope instanceof Scope.Whole(Scope.Span span, String squad) ? squad : "";
  }

  /** Returns a limit in words: a share in per cent, a shift in SDs; empty without a limit. */
  public static String limit(Verdict verdict) {
    Function<Double, String> shown =
        switch (verdict.check().unit()) {
          case SHARE -> share -> Decimal.upTo(2, 100 * share) + " %";
          case WITHIN_ATHLETE_SD -> sds -> Kind.DECIMAL.text(sds) + " SD";
          case DAYS, OF_COLUMN -> Kind.DECIMAL::text;
        };
    return switch (verdict.limit()) {
      case Limit.AtMost(double most) -> "at most " + shown.apply(most);
      case Limit.AtLeast(double least) -> "at least " + shown.apply(least);
      case Limit.None none -> "";
    };
  }

  private QualityTrend trend(QualityMetric metric) {
    MetricKey key = metric.key();
    List<QualityTrend.Point> points = new ArrayList<>();
    findings
        .history()
        .points(key)
        .forEach(
            point ->
                points.add(
                    new QualityTrend.Point(
                        point.run().number(), point.run().asOf(), point.value())));
    points.add(
        new QualityTrend.Point(findings.run().number(), findings.run().asOf(), metric.value()));
    Function<History.Usual, QualityTrend.Usual> shown =
        usual -> new QualityTrend.Usual(usual.median(), usual.low(), usual.high());
    return new QualityTrend(
        key.check(),
        subject(key),
        key.scope().word(),
        squad(key.scope()),
        points,
        findings.history().usual(key).map(shown));
  }

  /** The last four weeks of the store as a whole: what a team can still do something about. */
  private List<QualityTrend> trends() {
    return findings.run().metrics().stream()
        .filter(metric -> metric.key().scope().equals(Scope.RECENT))
        .filter(metric -> metric.key().table().isEmpty())
        .filter(metric -> Checks.require(metric.key().check()).isJudged())
        .map(this::trend)
        .toList();
  }

  private List<DeviceChange> devices() {
    return findings.run().metrics().stream()
        .filter(metric -> metric.key().check().equals(DayChecks.DEVICE_SHIFT.name()))
        .map(this::device)
        .toList();
  }

  private DeviceChange device(QualityMetric metric) {
    MetricKey key = metric.key();
    var interval = metric.interval().orElseThrow();
    Verdict verdict = verdicts.get(key);
    boolean isFlagged = verdict.status() == Verdict.Status.FAILED;
    return new DeviceChange(
        key.table() + "." + key.column(),
        key.detail(),
        ((Scope.Change) key.scope()).day(),
        (int) metric.denominator(),
        Estimate.of(interval.estimate(), interval.low(), interval.high()),
        within(metric.numerator()),
        isFlagged
            ? "interval excludes 0 and shift over %s SD".formatted(least(verdict.limit()))
            : "");
  }

  private static String least(Limit limit) {
    return limit instanceof Limit.AtMost(double most) ? Kind.DECIMAL.text(most) : "0";
  }

  private static double within(OptionalDouble sd) {
    return sd.orElse(0);
  }

  private Provenance provenance() {
    Map<String, String> content = new TreeMap<>();
    content.put("content measured", findings.run().content());
    content.put("run", Integer.toString(findings.run().number()));
    return Provenance.of(content, Map.of());
  }
}
