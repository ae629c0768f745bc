package org.loadstone.report;

import java.util.List;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Decimal;
import org.loadstone.chart.IntervalPlot;

/** Levels before and after a change of device or firmware. */
final class DeviceSection {
  private static final int MOST_SHOWN = 20;

  private DeviceSection() {}

  static String html(List<DeviceChange> changes) {
    return "<section id=\"devices\"><h2>Devices</h2>\n"
        + (changes.isEmpty()
            ? Html.absent(
                "Changes of device",
                "No measurement went from one named device to another in five athletes or more, with"
                    + " three values on each side.")
            : compared(changes))
        + "</section>\n";
  }

  private static String compared(List<DeviceChange> changes) {
    long flagged = changes.stream().filter(c -> !c.flagged().isEmpty()).count();
    return Html.text(
            "p",
            "%s compared, %s flagged. A shift that goes with a change of device need not come from it:"
                    .formatted(Words.counted(changes.size(), "change"), flagged)
                + " training, season and testers change too. Intervals are 99 %, because many"
                + " measurements are compared.")
        + chart(changes)
        + Html.table(
            List.of("measurement", "change", "middle day", "athletes", "shift (99 %)", "flagged"),
            changes.stream().map(DeviceSection::row));
  }

  private static String chart(List<DeviceChange> changes) {
    List<IntervalPlot.Row> rows =
        changes.stream()
            .filter(DeviceChange::isScaled)
            .limit(MOST_SHOWN)
            .map(
                c ->
                    new IntervalPlot.Row(
                        (c.flagged().isEmpty() ? "" : "✗ ") + name(c),
                        c.shift().value() / c.within(),
                        c.shift().lower() / c.within(),
                        c.shift().upper() / c.within()))
            .toList();
    return rows.isEmpty()
        ? ""
        : Html.figure(
            IntervalPlot.differences(
                ChartText.of(
                        "Shifts beside the usual variation within athletes",
                        "Mean shift with its 99 % interval, divided by the standard deviation within"
                            + " athletes before the change; a cross marks what is flagged.")
                    .withAxes("standard deviations within athletes", ""),
                rows));
  }

  private static String name(DeviceChange c) {
    return c.what().replaceFirst("^[^.]*\\.", "") + ", " + c.change();
  }

  private static List<String> row(DeviceChange c) {
    return List.of(
        c.what(),
        c.change(),
        Words.day(c.day()),
        Integer.toString(c.athletes()),
        Words.estimate(c.shift())
            + (c.isScaled() ? "; " + Decimal.plain(c.shift().value() / c.within()) + " SD" : ""),
        c.flagged().isEmpty() ? "no" : c.flagged());
  }
}
