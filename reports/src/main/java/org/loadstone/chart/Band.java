package org.loadstone.chart;

import java.util.Comparator;
import java.util.List;

/**
 * A named range along x, such as an interval or an athlete's own normal.
 *
 * @param name what the range means, shown in the legend
 * @param edges ascending in x
 * @param tone its colour, drawn pale
 */
public record Band(String name, List<Edge> edges, Tone tone) {

  /**
   * The range at one x.
   *
   * @param lower at most {@code upper}
   */
  public record Edge(double x, double lower, double upper) {
    public Edge {
      Decimal.finite("x", x);
      Decimal.finite("lower edge", lower);
      Decimal.finite("upper edge", upper);
      if (lower > upper) {
        throw new IllegalArgumentException(
            "Cannot draw band edge: %s > %s; give lower before upper".formatted(lower, upper));
      }
    }
  }

  public Band {
    edges = edges.stream().sorted(Comparator.comparingDouble(Edge::x)).toList();
  }

  /** Returns a band with the same range from {@code fromX} to {@code toX}. */
  public static Band level(
      String name, Tone tone, double fromX, double toX, double lower, double upper) {
    return new Band(
        name, List.of(new Edge(fromX, lower, upper), new Edge(toX, lower, upper)), tone);
  }
}
