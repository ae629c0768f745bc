package org.loadstone.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The cohort risk report as one HTML file that needs no network: styles, charts and a small script
 * inside, and a content security policy that allows nothing else.
 */
public final class ReportPage {
  private static final String SCRIPT = PageHead.resource("report.js");

  private ReportPage() {}

  /**
   * Writes {@code index.html} and {@code report.json} into a directory, which is made if needed.
   *
   * @return the path of the page
   * @throws UncheckedIOException if the directory cannot be written
   */
  public static Path write(CohortReport report, Path directory) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("report.json"), ReportJson.of(report));
      return Files.writeString(directory.resolve("index.html"), html(report));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write report: " + directory + "; choose a directory that can be written", e);
    }
  }

  /** Returns the page as HTML text that is also well-formed XML. */
  public static String html(CohortReport report) {
    Frame frame = report.frame();
    Review review = report.review();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n"
        + PageHead.withScript("Cohort risk report, " + Words.day(frame.asOf()), SCRIPT)
        + "<body>\n<a class=\"skip\" href=\"#watch\">To the watch list</a>\n"
        + navigation(report)
        + "<main>\n"
        + new MeetingSection(report).html()
        + new ChangeSection(report).html()
        + new WatchSection(report).html()
        + new AthleteTable(report).html()
        + new PanelSection(report.roster()).html()
        + new PolicySection(frame.outcome()).html(review.policies())
        + new ModelSection(frame.outcome()).html(review.model())
        + QualitySection.html(review.quality())
        + "</main>\n"
        + QualitySection.footer(report.provenance(), "report.json")
        + "<script>"
        + SCRIPT
        + "</script>\n</body>\n</html>\n";
  }

  private static String navigation(CohortReport report) {
    String panels =
        report.roster().panels().isEmpty() ? "" : "<a href=\"#panels\">Athlete by athlete</a>";
    return "<nav aria-label=\"Report\"><a href=\"#changes\">Changes</a>"
        + "<a href=\"#watch\">Watch list</a><a href=\"#athletes\">All athletes</a>"
        + panels
        + "<a href=\"#policies\">Policies</a><a href=\"#model\">Model</a>"
        + "<a href=\"#quality\">Data</a></nav>\n";
  }
}
