package org.loadstone.chart;

import java.util.List;

/**
 * How often against how long: types of injury by mean days lost and incidence, with curves on which
 * their product, the burden, is the same (Bahr 2018, doi:10.1136/bjsports-2017-098160).
 *
 * @param text words; both axis labels are needed
 * @param points at least one
 */
public record RiskMatrix(ChartText text, List<Point> points) implements Chart {
  private static final ChartSize SIZE = ChartSize.of(720, 400);

  /**
   * A type of injury.
   *
   * @param label its name
   * @param severity mean days lost, at least 0
   * @param incidence injuries per unit of exposure
   * @param low end of the interval of incidence
   * @param high end of the interval of incidence
   */
  public record Point(String label, double severity, double incidence, double low, double high) {
    public Point {
      if (!(severity >= 0 && low >= 0 && low <= incidence && incidence <= high)) {
        throw new IllegalArgumentException(
            "Cannot draw %s: %s days, %s in [%s, %s]; give numbers of 0 or more in order"
                .formatted(label, severity, incidence, low, high));
      }
    }

    /** Returns days lost per unit of exposure. */
    public double burden() {
      return severity * incidence;
    }
  }

  public RiskMatrix {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw types \"" + text.title() + "\": 0 points; say in words what is absent");
    }
  }

  @Override
  public ChartSize size() {
    return SIZE;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("", text.xLabel(), text.yLabel(), "burden"),
        points.stream()
            .map(
                p ->
                    List.of(
                        p.label(),
                        Decimal.plain(p.severity()),
                        "%s (%s to %s)"
                            .formatted(
                                Decimal.plain(p.incidence()),
                                Decimal.plain(p.low()),
                                Decimal.plain(p.high())),
                        Decimal.plain(p.burden())))
            .toList());
  }
}
