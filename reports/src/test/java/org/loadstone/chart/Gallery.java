package org.loadstone.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One chart of each kind, with the texts and shapes that real data bring. */
final class Gallery {
  private static final LocalDate START = LocalDate.of(2024, 7, 1);

  private Gallery() {}

  static Map<String, Chart> charts() {
    Map<String, Chart> all = new LinkedHashMap<>();
    all.put("load", load(180));
    all.put("two-seasons", load(730));
    all.put("survival", survival());
    all.put("intervals", intervals());
    all.put("ratios", ratios());
    all.put("calibration", calibration());
    all.put("pareto", pareto());
    all.put("bars", bars());
    all.put("calendar", calendar());
    all.put("steps", steps());
    all.put("matrix", matrix());
    return all;
  }

  static LineChart load(int days) {
    SplittableRandom random = new SplittableRandom(11);
    List<XY> load = new ArrayList<>();
    List<XY> acute = new ArrayList<>();
    List<XY> chronic = new ArrayList<>();
    double a = 400;
    double c = 400;
    for (int k = 0; k < days; k++) {
      LocalDate day = START.plusDays(k);
      double x = k % 7 == 6 ? 0 : 200 + Math.round(600 * random.nextDouble());
      a += 0.25 * (x - a);
      c += 2.0 / 29 * (x - c);
      if (k % 50 < 46) {
        load.add(XY.of(day, x));
        acute.add(XY.of(day, a));
        chronic.add(XY.of(day, c));
      }
    }
    return LineChart.daily(
            ChartText.of("Daily load", "Session load per day with its 7-day and 28-day means.")
                .withAxes("", "load (AU)"),
            List.of(
                Line.of("day", Line.Kind.BARS, Tone.MUTED, load),
                Line.of("7-day mean", Line.Kind.SOLID, Tone.VERMILION, acute).brokenAtGapsOver(1.5),
                Line.of("28-day mean", Line.Kind.DASHED, Tone.BLUE, chronic).brokenAtGapsOver(1.5)))
        .withBands(
            List.of(
                Band.level(
                    "own normal",
                    Tone.BLUE,
                    START.toEpochDay(),
                    START.plusDays(days).toEpochDay(),
                    350,
                    520)))
        .withGuides(List.of(new Guide(700, "planned ceiling")))
        .withMarks(
            List.of(
                Mark.of(START.plusDays(60), "calf, right", Mark.Kind.INJURY),
                Mark.of(START.plusDays(64), "hidden when crowded", Mark.Kind.NOTE),
                Mark.of(START.plusDays(88), "back in full", Mark.Kind.RETURN)));
  }

  static LineChart survival() {
    List<XY> curve =
        List.of(XY.of(0, 1), XY.of(20, 0.9), XY.of(45, 0.72), XY.of(80, 0.7), XY.of(140, 0.55));
    return LineChart.of(
            ChartText.of("Free of a new report", "Kaplan-Meier curve with 95 % interval.")
                .withAxes("days since return", "share"),
            List.of(Line.of("all athletes", Line.Kind.STEP, Tone.BLUE, curve)))
        .withBands(
            List.of(
                new Band(
                    "95 % interval",
                    curve.stream()
                        .map(p -> new Band.Edge(p.x(), Math.max(0, p.y() - 0.1), p.y()))
                        .toList(),
                    Tone.BLUE)));
  }

  static IntervalPlot intervals() {
    return IntervalPlot.differences(
        ChartText.of("Difference to what was done", "Recurrences per 100 athlete-seasons.")
            .withAxes("recurrences per 100 athlete-seasons", ""),
        List.of(
            new IntervalPlot.Row("ramp cap 10 %", -3.1, -5.2, -0.9),
            new IntervalPlot.Row("block 3:1", 0.4, -1.6, 2.2)));
  }

  static IntervalPlot ratios() {
    return IntervalPlot.ratios(
        ChartText.of("Rate ratio", "Rate ratios with 95 % interval.").withAxes("rate ratio", ""),
        List.of(
            new IntervalPlot.Row("prior injury", 2.4, 1.5, 3.9),
            new IntervalPlot.Row("<script>alert(1)</script> & \"age\"", 0.8, 0.4, 1.7)));
  }

  static CalibrationPlot calibration() {
    return CalibrationPlot.of(
        ChartText.of("Calibration", "Ten groups of athlete-days."),
        List.of(
            new CalibrationPlot.Bin(0.004, 0.005, 0.002, 0.01, 900),
            new CalibrationPlot.Bin(0.012, 0.010, 0.005, 0.02, 900),
            new CalibrationPlot.Bin(0.05, 0.046, 0.03, 0.08, 400)));
  }

  static ParetoPlot pareto() {
    return ParetoPlot.of(
        ChartText.of("Dose kept against recurrences", "Six policies.")
            .withAxes("dose kept, in 100", "recurrences per 100 athlete-seasons"),
        List.of(
            point("as done", 100, 14),
            point("ramp cap 10 %", 97, 11.8),
            point("ramp cap and symptom gate", 96.4, 11.7),
            point("block 3:1", 95, 13.4),
            point("constant 80 %", 80, 10.9)));
  }

  private static ParetoPlot.Point point(String label, double gain, double harm) {
    return new ParetoPlot.Point(
        label,
        new ParetoPlot.Span(gain, gain - 1, gain + 1),
        new ParetoPlot.Span(harm, harm - 0.9, harm + 0.9));
  }

  static RiskMatrix matrix() {
    return new RiskMatrix(
        ChartText.of("Incidence and days lost by type", "Five types; dotted curves of one burden.")
            .withAxes("mean days lost", "injuries per 1,000 h"),
        List.of(
            new RiskMatrix.Point("muscle", 21.5, 2.4, 1.8, 3.1),
            new RiskMatrix.Point("ligament", 38, 1.1, 0.7, 1.6),
            new RiskMatrix.Point("bone <stress>", 92, 0.3, 0.1, 0.7),
            new RiskMatrix.Point("tendon", 24, 2.2, 1.6, 2.9),
            new RiskMatrix.Point("concussion", 0, 0.2, 0, 0.5)));
  }

  static BarChart bars() {
    return BarChart.of(
        ChartText.of("Days lost", "Days lost per site.").withAxes("days lost", ""),
        List.of(
            new BarChart.Bar("Achilles tendon", 131),
            new BarChart.Bar("shin", 84),
            new BarChart.Bar("foot", 12.5)));
  }

  static StepPlot steps() {
    List<StepPlot.Curve> curves = new ArrayList<>();
    List<StepPlot.Counts> counts = new ArrayList<>();
    int columns = StepPlot.times(120).size();
    for (String name : List.of("squad=first", "squad=under 19 <b>")) {
      List<XY> points = new ArrayList<>(List.of(XY.of(0, 1)));
      List<Band.Edge> band = new ArrayList<>();
      List<Integer> left = new ArrayList<>();
      for (int k = 1; k <= 10; k++) {
        double value = 1 - k * 0.02 * name.length() / 8;
        points.add(XY.of(11 * k, value));
        band.add(new Band.Edge(11 * k, value - 0.005 * k, Math.min(1, value + 0.005 * k)));
      }
      for (int k = 0; k < columns; k++) {
        left.add(40 - 5 * k);
      }
      curves.add(new StepPlot.Curve(name, points, band, 118));
      counts.add(new StepPlot.Counts(name, left));
    }
    ChartText text =
        ChartText.of("Kaplan-Meier curves", "Share without a new injury, by squad.")
            .withAxes("days since return", "without a new injury");
    return new StepPlot(text, curves, counts, 120);
  }

  static CalendarHeatMap calendar() {
    SplittableRandom random = new SplittableRandom(5);
    List<CalendarHeatMap.Day> days = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      if (k % 31 != 12) {
        days.add(
            new CalendarHeatMap.Day(
                START.plusDays(k), 900 * random.nextDouble(), k % 60 == 30 ? "out" : ""));
      }
    }
    return CalendarHeatMap.of(
        ChartText.of("Load by day", "Half a season.").withAxes("", "load (AU)"), days);
  }
}
