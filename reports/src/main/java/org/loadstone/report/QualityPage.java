package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The quality report as one HTML file that needs no network and runs no script. */
public final class QualityPage {
  private static final List<String> GROUPS = List.of("conformance", "completeness", "plausibility");

  private QualityPage() {}

  /**
   * Writes {@code quality.html} and {@code quality.json} into a directory, which is made if needed.
   *
   * @return the path of the page
   * @throws UncheckedIOException if the directory cannot be written
   */
  public static Path write(QualityReport report, Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("quality.json"), ReportJson.of(report));
      return Files.writeString(directory.resolve("quality.html"), html(report));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write report: " + directory + "; choose a directory that can be written", e);
    }
  }

  /** Returns the page as HTML text that is also well-formed XML. */
  public static String html(QualityReport report) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n"
        + PageHead.withoutScript("Data quality, " + Words.day(report.frame().asOf()))
        + "<body>\n<a class=\"skip\" href=\"#failures\">To what failed</a>\n"
        + navigation()
        + "<main>\n"
        + summary(report)
        + failures(report)
        + new TrendSection(report).html()
        + DaysSection.html(report.days())
        + new ComplianceSection(report.compliance()).html()
        + DeviceSection.html(report.devices())
        + new CheckSection(report).html()
        + "</main>\n"
        + QualitySection.footer(report.provenance(), "quality.json")
        + "</body>\n</html>\n";
  }

  private static String navigation() {
    return "<nav aria-label=\"Report\"><a href=\"#failures\">What failed</a>"
        + "<a href=\"#trends\">History</a><a href=\"#days\">Days</a>"
        + "<a href=\"#weeks\">Weeks</a><a href=\"#devices\">Devices</a>"
        + "<a href=\"#checks\">All checks</a></nav>\n";
  }

  private static String summary(QualityReport report) {
    QualityFrame frame = report.frame();
    int failed = report.failures().size();
    String lead =
        failed == 0
            ? "No metric fails its limit, of " + Words.count(frame.judged()) + " judged."
            : "%s of %s judged %s."
                .formatted(
                    Words.count(failed),
                    Words.counted(frame.judged(), "metric"),
                    failed == 1 ? "fails its limit" : "fail their limits");
    return "<header><p class=\"eyebrow\">Data quality, as of</p><h1>"
        + escape(Words.longDay(frame.asOf()))
        + "</h1>"
        + Html.text("p", "lead", lead)
        + Html.text("p", "small", frame.origin())
        + report.absent().stream()
            .map(line -> Html.text("p", "status", line))
            .collect(Collectors.joining())
        + figures(report)
        + "</header>\n";
  }

  private static String figures(QualityReport report) {
    return Html.wrap(
        "dl",
        "figures",
        GROUPS.stream().map(group -> figure(report, group)).collect(Collectors.joining())
            + "<div><dt>outside own history</dt><dd>"
            + report.unusual().size()
            + "</dd><dd class=\"small\">"
            + escape(TrendSection.compared(report))
            + "</dd></div>");
  }

  private static String figure(QualityReport report, String group) {
    long failed = of(report, group, QualityResult.Status.FAILED).count();
    long passed = of(report, group, QualityResult.Status.PASSED).count();
    return "<div><dt>"
        + group
        + "</dt><dd>"
        + (failed == 0 ? "✓ none fails" : "✗ " + failed + (failed == 1 ? " fails" : " fail"))
        + "</dd><dd class=\"small\">of "
        + Words.count(failed + passed)
        + " judged</dd></div>";
  }

  private static Stream<QualityResult> of(
      QualityReport report, String group, QualityResult.Status status) {
    return report.results().stream()
        .filter(r -> r.status() == status && report.check(r.check()).group().equals(group));
  }

  private static String failures(QualityReport report) {
    List<QualityResult> failed = report.failures();
    String body =
        failed.isEmpty()
            ? Html.text("p", "No limit is broken. Limits can be changed without a new scan.")
            : GROUPS.stream()
                .flatMap(group -> of(report, group, QualityResult.Status.FAILED))
                .map(QualityResult::check)
                .distinct()
                .map(check -> failures(report, check))
                .collect(Collectors.joining());
    return "<section id=\"failures\"><h2>What failed</h2>\n" + body + "</section>\n";
  }

  private static String failures(QualityReport report, String name) {
    QualityCheck check = report.check(name);
    List<QualityResult> failed =
        report.failures().stream().filter(r -> r.check().equals(name)).toList();
    return Html.wrap("h3", "<code>" + escape(name) + "</code> · " + escape(check.group()))
        + Html.text("p", check.statement() + ".")
        + Html.text("p", "do", Words.capital(check.remedy()) + ".")
        + Html.table(
            List.of("what", "days", "metric", "of", "limit"),
            failed.stream().map(r -> row(r, check)));
  }

  private static List<String> row(QualityResult r, QualityCheck check) {
    return List.of(
        r.subject().words(),
        r.days(),
        CheckSection.value(r, check),
        CheckSection.base(r),
        r.limit());
  }
}
