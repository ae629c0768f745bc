package org.loadstone.risk.card;

import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;

/** What a chart of a card draws, in data units. */
public sealed interface Picture {
  /** Returns what is shown, in a few words. */
  String title();

  /**
   * Predicted against observed share.
   *
   * @param groups ascending in risk, at least one
   */
  record Calibration(String title, List<Group> groups) implements Picture {
    /** Copies the list. */
    public Calibration {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Athlete-days of similar risk.
   *
   * @param risk mean predicted risk, in [0, 1]
   * @param observed share with an event
   * @param days athlete-days
   */
  record Group(double risk, Interval observed, long days) {}

  /**
   * Estimates with intervals, one a row.
   *
   * @param quantity what they estimate
   * @param rows at least one
   * @param reference value to compare with
   * @param means what the reference is
   */
  record Estimates(String title, String quantity, List<Row> rows, double reference, String means)
      implements Picture {
    /** Copies the list. */
    public Estimates {
      rows = List.copyOf(rows);
    }
  }

  /** One estimate with its name. */
  record Row(String name, Interval value) {}

  /**
   * Curves over a number.
   *
   * @param x what runs to the right
   * @param y what goes up
   * @param curves at least one, each with a point
   * @param fromZero whether the axis upwards begins at 0
   */
  record Curves(String title, String x, String y, List<Curve> curves, boolean fromZero)
      implements Picture {
    /** Copies the list. */
    public Curves {
      curves = List.copyOf(curves);
    }
  }

  /**
   * One curve.
   *
   * @param points ascending in x
   */
  record Curve(String name, List<Point> points) {
    /** Copies the list. */
    public Curve {
      points = List.copyOf(points);
    }
  }

  /** A point of a curve, with the interval of its height if there is one. */
  record Point(double x, double y, Optional<Interval> interval) {}
}
