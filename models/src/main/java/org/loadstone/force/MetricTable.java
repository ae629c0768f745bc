package org.loadstone.force;

/** The declared metrics as a table in Markdown. */
public final class MetricTable {
  /** Returns a row a metric: name, unit, formula, window, absence, source. */
  public static String markdown() {
    StringBuilder out =
        new StringBuilder(
            """
            | metric | unit | by limb | formula | window | absent | source |
            |---|---|---|---|---|---|---|
            """);
    for (ForceMetric metric : ForceMetric.values()) {
      MetricAbout about = metric.about();
      out.append(
          "| `%s` | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  about.name(),
                  about.unit().symbol(),
                  about.isByLimb() ? "yes" : "",
                  about.formula(),
                  about.window(),
                  about.absent(),
                  about.source())
              .replace(System.lineSeparator(), "\n"));
    }
    return out.toString();
  }

  private MetricTable() {}
}
