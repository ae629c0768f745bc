package org.loadstone.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.loadstone.chart.Band;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Decimal;
import org.loadstone.chart.Guide;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Mark;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;

/** The charts of one athlete. */
final class PanelCharts {
  private static final ChartSize WIDE = ChartSize.of(900, 210);
  private static final ChartSize HALF = ChartSize.of(370, 160);
  private static final double ONE_DAY = 1.5;
  private final Panel panel;

  PanelCharts(Panel panel) {
    this.panel = panel;
  }

  Chart load(Panel.Load load) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            load.measure(),
            Line.Kind.BARS,
            Tone.MUTED,
            load.days().stream().map(d -> XY.of(d.day(), d.load())).toList()));
    mean(load.acuteName(), Line.Kind.SOLID, Tone.VERMILION, load, Panel.LoadDay::acute)
        .ifPresent(lines::add);
    mean(load.chronicName(), Line.Kind.DASHED, Tone.BLUE, load, Panel.LoadDay::chronic)
        .ifPresent(lines::add);
    String description =
        "Daily %s with its %s and %s; the lines break where coverage was too low."
            .formatted(load.measure(), load.acuteName(), load.chronicName());
    return LineChart.daily(
            ChartText.of(Words.capital(load.measure()) + " per day", description)
                .withAxes("", load.unit()),
            lines)
        .withMarks(marks(load.days().getFirst().day(), load.days().getLast().day()))
        .withSize(WIDE);
  }

  private static Optional<Line> mean(
      String name,
      Line.Kind kind,
      Tone tone,
      Panel.Load load,
      Function<Panel.LoadDay, Optional<Double>> value) {
    List<XY> points =
        load.days().stream()
            .flatMap(d -> value.apply(d).map(v -> XY.of(d.day(), v)).stream())
            .toList();
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(Line.of(name, kind, tone, points).brokenAtGapsOver(ONE_DAY));
  }

  private List<Mark> marks(LocalDate from, LocalDate to) {
    List<Mark> marks = new ArrayList<>();
    for (Panel.Episode episode : panel.injuries().value().orElse(List.of())) {
      add(marks, from, to, episode.onset(), episode.what(), Mark.Kind.INJURY);
      episode
          .fullAvailability()
          .value()
          .ifPresent(day -> add(marks, from, to, day, "full availability", Mark.Kind.RETURN));
    }
    return marks;
  }

  private static void add(
      List<Mark> marks, LocalDate from, LocalDate to, LocalDate day, String label, Mark.Kind kind) {
    if (!day.isBefore(from) && !day.isAfter(to)) {
      marks.add(Mark.of(day, label, kind));
    }
  }

  Chart asymmetry(Panel.Asymmetry asymmetry) {
    List<Dated> values = asymmetry.values();
    Line line = Line.of("measured", Line.Kind.POINTS, Tone.VERMILION, points(values));
    String noise =
        asymmetry
            .detectableChange()
            .fold(
                c ->
                    "Inside the band a change is within measurement error (minimal detectable change "
                        + Words.quantity(c, asymmetry.unit())
                        + ").",
                why -> "No band of measurement error is shown. " + Words.capital(why));
    LineChart chart =
        LineChart.daily(
                ChartText.of(Words.capital(asymmetry.measure()), noise)
                    .withAxes("", asymmetry.unit()),
                List.of(line))
            .withY(LineChart.Y.FROM_DATA)
            .withGuides(List.of(new Guide(asymmetry.baseline(), "own baseline")))
            .withSize(HALF);
    return asymmetry
        .detectableChange()
        .value()
        .map(c -> chart.withBands(List.of(noiseBand(asymmetry, c))))
        .orElse(chart);
  }

  private static Band noiseBand(Panel.Asymmetry asymmetry, double change) {
    double base = asymmetry.baseline();
    return level("± detectable change", asymmetry.values(), base - change, base + change);
  }

  Chart wellness(Panel.Wellness wellness) {
    Line line =
        Line.of("answer", Line.Kind.SOLID, Tone.VERMILION, points(wellness.values()))
            .brokenAtGapsOver(ONE_DAY);
    String normal =
        wellness
            .ownNormal()
            .map(n -> "Own normal " + Decimal.plain(n.lower()) + " to " + Decimal.plain(n.upper()))
            .orElse("Own normal not known yet");
    LineChart chart =
        LineChart.daily(
                ChartText.of(
                    Words.capital(wellness.item()) + ", " + wellness.scale(),
                    normal + "; the line breaks on days without an answer."),
                List.of(line))
            .withY(LineChart.Y.FROM_DATA)
            .withSize(HALF);
    return wellness
        .ownNormal()
        .map(
            n ->
                chart.withBands(
                    List.of(level("own normal", wellness.values(), n.lower(), n.upper()))))
        .orElse(chart);
  }

  private static Band level(String name, List<Dated> values, double lower, double upper) {
    return Band.level(
        name,
        Tone.BLUE,
        values.getFirst().day().toEpochDay(),
        values.getLast().day().toEpochDay(),
        lower,
        upper);
  }

  private static List<XY> points(List<Dated> values) {
    return values.stream().map(v -> XY.of(v.day(), v.value())).toList();
  }
}
