package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.chart.Band;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.StepPlot;
import org.loadstone.chart.XY;
import org.loadstone.source.InputError;

/** Curves of time as a picture. */
public final class SurvivalChart {
  /**
   * Returns the picture as SVG.
   *
   * @throws InputError if there are more curves than can be told apart
   */
  public static String svg(Curves curves) {
    if (curves.all().size() > StepPlot.MOST_CURVES) {
      throw new InputError(
          "Cannot draw %d curves: %d can be told apart; group by fewer values"
              .formatted(curves.all().size(), StepPlot.MOST_CURVES));
    }
    ChartText text =
        ChartText.of(
                curves.title(),
                "Step curves with pointwise 95 % intervals; below, how many rows are at risk.")
            .withAxes(curves.x(), curves.y());
    return new StepPlot(
            text,
            curves.all().stream().map(one -> curve(one, curves.begin())).toList(),
            curves.groups().stream().map(one -> counts(one, curves.until())).toList(),
            curves.until())
        .svg();
  }

  private static StepPlot.Curve curve(Curves.Curve one, double begin) {
    List<XY> points = new ArrayList<>(List.of(XY.of(0, begin)));
    List<Band.Edge> band = new ArrayList<>();
    for (int k = 0; k < one.time().length; k++) {
      points.add(XY.of(one.time()[k], one.value()[k]));
      if (Double.isFinite(one.lower()[k]) && Double.isFinite(one.upper()[k])) {
        band.add(new Band.Edge(one.time()[k], one.lower()[k], one.upper()[k]));
      }
    }
    return new StepPlot.Curve(one.name(), points, band, one.until());
  }

  private static StepPlot.Counts counts(Curves.Group group, double until) {
    return new StepPlot.Counts(
        group.name(), StepPlot.times(until).stream().map(group.atRisk()::applyAsInt).toList());
  }

  private SurvivalChart() {}
}
