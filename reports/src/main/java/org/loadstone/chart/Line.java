package org.loadstone.chart;

import java.util.Comparator;
import java.util.List;

/**
 * A named series of points.
 *
 * @param name what it measures, shown in the legend
 * @param points ascending in x; a value that is absent is left out
 * @param kind how it is drawn
 * @param tone its colour
 * @param longestGap points further apart in x than this are not joined: a line never bridges days
 *     that nobody recorded
 */
public record Line(String name, List<XY> points, Kind kind, Tone tone, double longestGap) {

  /** How a series is drawn; the dashes tell series apart without colour. */
  public enum Kind {
    SOLID,
    DASHED,
    DOTTED,
    STEP,
    BARS,
    POINTS
  }

  public Line {
    points = points.stream().sorted(Comparator.comparingDouble(XY::x)).toList();
    if (!(longestGap > 0)) {
      throw new IllegalArgumentException(
          "Cannot join points of line \""
              + name
              + "\" over gaps up to: "
              + longestGap
              + "; take a positive distance");
    }
  }

  /** Returns a line that joins all its points. */
  public static Line of(String name, Kind kind, Tone tone, List<XY> points) {
    return new Line(name, points, kind, tone, Double.POSITIVE_INFINITY);
  }

  /** Returns this line, broken where points lie further apart in x than {@code longestGap}. */
  public Line brokenAtGapsOver(double longestGap) {
    return new Line(name, points, kind, tone, longestGap);
  }
}
