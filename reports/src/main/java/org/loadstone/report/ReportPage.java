package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.loadstone.chart.Tone;

/**
 * The cohort risk report as one HTML file that needs no network: styles, charts and a small script
 * inside, and a content security policy that allows nothing else.
 */
public final class ReportPage {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

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
        + head("Cohort risk report, " + Words.day(frame.asOf()))
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
        + QualitySection.footer(report.provenance())
        + "<script>"
        + SCRIPT
        + "</script>\n</body>\n</html>\n";
  }

  private static String head(String title) {
    String policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
            .formatted(sha256(SCRIPT));
    return "<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy
        + "\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + "<meta name=\"robots\" content=\"noindex\"/>\n<title>"
        + escape(title)
        + "</title>\n<style>"
        + Tone.styleSheet()
        + STYLE
        + "</style>\n</head>\n";
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

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash script: this JDK has no SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read page resource: " + name, e);
    }
  }
}
