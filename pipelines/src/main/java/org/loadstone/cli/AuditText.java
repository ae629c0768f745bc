package org.loadstone.cli;

import java.util.Locale;
import org.loadstone.pipeline.job.FeatureAudit;

/** What an audit of features says. */
final class AuditText {
  /** Returns one line for the progress. */
  static String line(FeatureAudit.Result result) {
    return String.format(
        Locale.ROOT, "%,d athlete-days, %,d values differ", result.rows(), result.wrong());
  }

  /** Returns what was compared, and each value found wrong. */
  static String of(FeatureAudit.Result result) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%,d athlete-days of %,d athletes, %,d values: ",
            result.rows(),
            result.athletes(),
            result.values()));
    if (result.isClean()) {
      return out.append("each is what was known that night.").toString();
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%,d are not what was known that night. Build the features again; if it stays, report"
                + " it.",
            result.wrong()));
    for (FeatureAudit.Finding finding : result.findings()) {
      out.append(
          "%n%s of %s on %s: the table has %s, that night knew %s"
              .formatted(
                  finding.feature(),
                  finding.athlete(),
                  finding.date(),
                  value(finding.stored()),
                  value(finding.known())));
    }
    long more = result.wrong() - result.findings().size();
    return more == 0 ? out.toString() : out.append("%nand %d more".formatted(more)).toString();
  }

  private static String value(Double value) {
    return value == null ? "nothing" : value.toString();
  }

  private AuditText() {}
}
