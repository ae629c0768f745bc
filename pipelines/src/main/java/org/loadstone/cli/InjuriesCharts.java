package org.loadstone.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.RiskMatrix;
import org.loadstone.cli.survival.Curves;
import org.loadstone.cli.survival.SurvivalChart;
import org.loadstone.metric.Interval;
import org.loadstone.source.InputError;
import org.loadstone.surveillance.AtRisk;
import org.loadstone.surveillance.Exposure;
import org.loadstone.surveillance.Surveillance;
import org.loadstone.survival.MeanCumulativeFunction;
import org.loadstone.survival.SurvivalCurve;

/** A season's injuries as pictures. */
final class InjuriesCharts {
  private InjuriesCharts() {}

  /** Returns the first day anyone was followed. */
  static int origin(Surveillance surveillance) {
    return surveillance.exposures().stream().mapToInt(Exposure::from).min().orElseThrow();
  }

  /** Returns the mean number of injuries of an athlete over time as SVG. */
  static String mean(Surveillance surveillance, double level) {
    AtRisk.Rows all = surveillance.rows();
    if (all.rows().stream().noneMatch(row -> row.injury().isPresent())) {
      throw new InputError("Cannot draw injuries: there are none in the time followed");
    }
    int origin = origin(surveillance);
    MeanCumulativeFunction mean = MeanCumulativeFunction.of(all.data()).getFirst();
    SurvivalCurve.Limits limits = mean.limits(level);
    double[] time = new double[mean.time().length];
    for (int k = 0; k < time.length; k++) {
      time[k] = mean.time()[k] - origin;
    }
    double until = all.rows().stream().mapToInt(AtRisk::stop).max().orElseThrow() - origin;
    Curves.Curve curve =
        new Curves.Curve("all athletes", time, mean.mean(), limits.lower(), limits.upper(), until);
    Curves.Group available =
        new Curves.Group(
            "available",
            t ->
                (int)
                    all.rows().stream()
                        .filter(row -> row.start() - origin <= t && t <= row.stop() - origin)
                        .map(AtRisk::athlete)
                        .distinct()
                        .count());
    return SurvivalChart.svg(
        new Curves(
            "Injuries of an athlete",
            "mean number of injuries",
            "days since " + LocalDate.ofEpochDay(origin),
            0,
            until,
            List.of(curve),
            List.of(available)));
  }

  /** Returns incidence against mean days lost by type as SVG. */
  static String matrix(Surveillance surveillance, double level) {
    boolean hasHours = surveillance.hours().isPresent();
    List<RiskMatrix.Point> points = new ArrayList<>();
    surveillance
        .byType(level)
        .forEach(
            (type, s) -> {
              int known = s.injuries() - s.unknownDays();
              if (known > 0) {
                Interval rate = s.perHours().orElse(s.perDays());
                points.add(
                    new RiskMatrix.Point(
                        type.isEmpty() ? "all" : type,
                        s.daysLost() / (double) known,
                        rate.estimate(),
                        rate.low(),
                        rate.high()));
              }
            });
    if (points.isEmpty()) {
      throw new InputError(
          "Cannot draw the risk matrix: no days lost are known; give --return or --days-lost");
    }
    String unit = hasHours ? "1,000 h" : "1,000 athlete-days";
    ChartText text =
        ChartText.of(
                "Incidence and days lost by type",
                "Types of injury by how often they come and how long they last; on a dotted curve"
                    + " the days lost per %s are the same.".formatted(unit))
            .withAxes("mean days lost", "injuries per " + unit);
    return new RiskMatrix(text, points).svg();
  }
}
