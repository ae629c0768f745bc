package org.loadstone.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes names beside points: each in the first place that crosses no point and no name. */
final class PointLabels {
  /** Lines of labels closer than this many pixels would overlap. */
  private static final double LABEL_HEIGHT = 14;

  private static final int MOST_SHIFTS = 6;

  /** About what the axes leave of the drawing for its panel. */
  private static final double PANEL_SHARE_X = 0.92;

  private static final double PANEL_SHARE_Y = 0.85;

  private final Plot plot;
  private final Scale x;
  private final Scale y;
  private final ChartSize size;
  private final List<Box> taken = new ArrayList<>();

  PointLabels(Plot plot, Scale x, Scale y, ChartSize size) {
    this.plot = plot;
    this.x = x;
    this.y = y;
    this.size = size;
  }

  /** Adds a name to each point, in this order. */
  void add(List<XY> points, List<String> names) {
    points.forEach(p -> taken.add(dot(p)));
    for (int k = 0; k < points.size(); k++) {
      taken.add(add(points.get(k), names.get(k)));
    }
  }

  /** Keeps the place of a text that ends at a point. */
  void keepFree(XY end, String text) {
    double right = px(end);
    taken.add(new Box(right - Legend.textWidth(text), right, py(end) - 6, py(end) + 6));
  }

  private Box add(XY point, String name) {
    double width = Legend.textWidth(name);
    for (int lines = 0; ; lines++) {
      for (double side : new double[] {8, -8 - width}) {
        for (int way : new int[] {1, -1}) {
          double left = px(point) + side;
          double middle = py(point) + way * (9 + lines * LABEL_HEIGHT / 2);
          Box box = new Box(left, left + width, middle - 6, middle + 6);
          if (lines > MOST_SHIFTS || fits(box)) {
            plot.text(data(left, middle), name, Tone.INK, "left");
            return box;
          }
        }
      }
    }
  }

  private boolean fits(Box box) {
    return box.left() > 0
        && box.right() < px(XY.of(x.high(), y.low()))
        && box.bottom() > 0
        && box.top() < py(XY.of(x.low(), y.high()))
        && taken.stream().noneMatch(box::crosses);
  }

  private Box dot(XY at) {
    return new Box(px(at) - 6, px(at) + 6, py(at) - 6, py(at) + 6);
  }

  private double px(XY at) {
    return (at.x() - x.low()) / x.span() * PANEL_SHARE_X * size.width();
  }

  private double py(XY at) {
    return (at.y() - y.low()) / y.span() * PANEL_SHARE_Y * size.height();
  }

  private XY data(double px, double py) {
    return XY.of(
        x.low() + px / (PANEL_SHARE_X * size.width()) * x.span(),
        y.low() + py / (PANEL_SHARE_Y * size.height()) * y.span());
  }

  /** A rectangle in pixels from the lower left corner of the panel. */
  private record Box(double left, double right, double bottom, double top) {
    boolean crosses(Box other) {
      return left < other.right && right > other.left && bottom < other.top && top > other.bottom;
    }
  }
}
