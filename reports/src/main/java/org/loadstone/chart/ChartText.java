package org.loadstone.chart;

import java.util.Objects;

/**
 * The words of a chart.
 *
 * @param title what is shown, without the conclusion
 * @param description what a reader who cannot see the chart should know, in one or two sentences
 * @param xLabel horizontal axis with its unit, may be empty
 * @param yLabel vertical axis with its unit, may be empty
 */
public record ChartText(String title, String description, String xLabel, String yLabel) {

  public ChartText {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(xLabel, "xLabel");
    Objects.requireNonNull(yLabel, "yLabel");
    if (title.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot title chart: \"" + title + "\"; say in a few words what it shows");
    }
  }

  /** Returns words without axis labels. */
  public static ChartText of(String title, String description) {
    return new ChartText(title, description, "", "");
  }

  /** Returns these words with axis labels. */
  public ChartText withAxes(String xLabel, String yLabel) {
    return new ChartText(title, description, xLabel, yLabel);
  }
}
