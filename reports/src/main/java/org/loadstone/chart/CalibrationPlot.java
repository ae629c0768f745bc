package org.loadstone.chart;

import java.util.List;

/**
 * Predicted against observed share, with intervals and the diagonal on which both agree.
 *
 * @param text words
 * @param bins ascending in predicted risk, at least one
 * @param size pixels, near square
 */
public record CalibrationPlot(ChartText text, List<Bin> bins, ChartSize size) implements Chart {
  private static final ChartSize SIZE = ChartSize.of(420, 380);

  /**
   * One group of athlete-days with similar predictions.
   *
   * @param predicted mean predicted probability, 0 to 1
   * @param observed share followed by the outcome, 0 to 1
   * @param lower lower end of the interval of the observed share
   * @param upper upper end of it
   * @param count athlete-days in the group
   */
  public record Bin(double predicted, double observed, double lower, double upper, long count) {
    public Bin {
      if (!(0 <= lower && lower <= observed && observed <= upper && upper <= 1)
          || !(0 <= predicted && predicted <= 1)) {
        throw new IllegalArgumentException(
            "Cannot draw calibration bin: predicted %s, observed %s in [%s, %s]; give shares in order"
                .formatted(predicted, observed, lower, upper));
      }
    }
  }

  public CalibrationPlot {
    bins = List.copyOf(bins);
    if (bins.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw calibration \"" + text.title() + "\": 0 bins; say in words what is absent");
    }
  }

  /** Returns a plot in the usual size; axis labels are supplied when the words have none. */
  public static CalibrationPlot of(ChartText text, List<Bin> bins) {
    boolean named = !text.xLabel().isEmpty();
    ChartText words = named ? text : text.withAxes("predicted, in 100", "observed, in 100");
    return new CalibrationPlot(words, bins, SIZE);
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("predicted, in 100", "observed, in 100", "lower", "upper", "athlete-days"),
        bins.stream()
            .map(
                b ->
                    List.of(
                        inHundred(b.predicted()),
                        inHundred(b.observed()),
                        inHundred(b.lower()),
                        inHundred(b.upper()),
                        Long.toString(b.count())))
            .toList());
  }

  private static String inHundred(double share) {
    return Decimal.plain(100 * share);
  }
}
