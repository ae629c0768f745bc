package org.loadstone.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a {@link CalendarHeatMap}. */
final class CalendarDrawing {
  private static final double HALF = 0.44;
  private final CalendarHeatMap chart;
  private final LocalDate monday;

  private CalendarDrawing(CalendarHeatMap chart) {
    this.chart = chart;
    this.monday =
        chart.days().getFirst().day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Drawing of(CalendarHeatMap chart) {
    CalendarDrawing drawing = new CalendarDrawing(chart);
    return new Drawing(drawing.plot(), drawing.legend());
  }

  private Plot plot() {
    LocalDate last = chart.days().getLast().day();
    double weeks = Math.max(12, week(last) + 1);
    Ticks months = Ticks.days(monday.toEpochDay(), last.toEpochDay());
    List<Double> at = months.at().stream().map(d -> (d - monday.toEpochDay()) / 7).toList();
    Scale x = new Scale(-0.6, weeks - 0.4, new Ticks(at, months.labels()), chart.text().xLabel());
    Ticks weekdays = new Ticks(List.of(0.0, -2.0, -4.0, -6.0), List.of("Mon", "Wed", "Fri", "Sun"));
    Scale y = new Scale(-6.6, 0.6, weekdays, "");
    Plot plot = new Plot(chart.size(), Plot.Grid.NONE).axis("x", x).axis("y", y);
    for (int step = 0; step < Tone.STEPS.size(); step++) {
      squares(plot, step);
    }
    List<XY> noted =
        chart.days().stream().filter(d -> !d.note().isEmpty()).map(d -> at(d.day())).toList();
    if (!noted.isEmpty()) {
      plot.points(noted, Tone.VERMILION, Tone.VERMILION, 4, 2.6);
    }
    return plot;
  }

  private void squares(Plot plot, int step) {
    List<XY> centres = new ArrayList<>();
    for (CalendarHeatMap.Day day : chart.days()) {
      if (chart.stepOf(day.value()) == step) {
        centres.add(at(day.day()));
      }
    }
    if (!centres.isEmpty()) {
      plot.boxes(
          centres.stream().map(c -> XY.of(c.x() - HALF, c.y() - HALF)).toList(),
          centres.stream().map(c -> XY.of(c.x() + HALF, c.y() + HALF)).toList(),
          Tone.STEPS.get(step));
    }
  }

  private XY at(LocalDate day) {
    return XY.of(week(day), 1 - day.getDayOfWeek().getValue());
  }

  private double week(LocalDate day) {
    return Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
  }

  private Legend legend() {
    double most = chart.days().stream().mapToDouble(CalendarHeatMap.Day::value).max().orElse(0);
    List<Legend.Entry> entries =
        new ArrayList<>(
            IntStream.range(0, 5)
                .mapToObj(
                    k -> Legend.Entry.box("from " + Decimal.plain(most * k / 5), Tone.STEPS.get(k)))
                .toList());
    if (chart.days().stream().anyMatch(d -> !d.note().isEmpty())) {
      entries.add(
          new Legend.Entry(
              "day with a note",
              "<path d=\"M6 3l8 8M14 3l-8 8\" stroke=\"%s\" stroke-width=\"1.6\"/>"
                  .formatted(Tone.VERMILION.light())));
    }
    return new Legend(entries);
  }
}
