package org.loadstone.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A watched signal day by day, each day judged with what was reported by then.
 *
 * @param watch signal, chart and budget
 * @param days one for each calendar day, ascending
 */
public record WatchTable(Watch watch, List<WatchDay> days) {
  private static final int DAYS_ALWAYS_ALLOWED = 40_000;
  private static final int MOST_DAYS_A_REPORT = 100;

  /**
   * An alert from its first to its last report.
   *
   * @param first as it was when it began
   * @param last as of its newest report
   * @param isStanding true if no later report ended it
   */
  public record Episode(Alert first, Alert last, boolean isStanding) {}

  public WatchTable {
    days = List.copyOf(days);
  }

  static WatchTable of(Watch watch, SortedMap<Integer, Double> reports) {
    requireSpan(reports);
    Monitor monitor = Monitor.of(watch.chart());
    double[] state = new double[monitor.stateSize()];
    List<WatchDay> days = new ArrayList<>();
    for (int day = reports.firstKey(); day <= reports.lastKey(); day++) {
      Double value = reports.get(day);
      if (value == null) {
        monitor.skip(state, 0, day);
      } else {
        monitor.step(state, 0, day, value);
      }
      days.add(day(watch, monitor, state, value));
    }
    return new WatchTable(watch, days);
  }

  private static void requireSpan(SortedMap<Integer, Double> reports) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("Cannot watch a signal with 0 reports; give some");
    }
    long span = (long) reports.lastKey() - reports.firstKey() + 1;
    if (span > Math.max(DAYS_ALWAYS_ALLOWED, (long) MOST_DAYS_A_REPORT * reports.size())) {
      throw new IllegalArgumentException(
          "Cannot watch a signal from %s to %s: %,d days, %,d reports; mend the date"
              .formatted(
                  LocalDate.ofEpochDay(reports.firstKey()),
                  LocalDate.ofEpochDay(reports.lastKey()),
                  span,
                  reports.size()));
    }
  }

  private static WatchDay day(Watch watch, Monitor monitor, double[] state, Double value) {
    boolean isKnown = monitor.isBaselineKnown(state, 0);
    boolean isStepped = monitor.isStepped(state, 0);
    double statistic = watch.chart().statistic(state, monitor.chartAt(0, 0));
    return new WatchDay(
        LocalDate.ofEpochDay(monitor.day(state, 0)),
        value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
        present(isKnown, monitor.baselineMean(state, 0)),
        present(isKnown, monitor.baselineSd(state, 0)),
        present(isStepped, statistic),
        isStepped ? alert(watch, monitor, state) : Optional.empty());
  }

  private static OptionalDouble present(boolean isPresent, double value) {
    return isPresent ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static Optional<Alert> alert(Watch watch, Monitor monitor, double[] state) {
    ControlChart chart = watch.chart();
    int at = monitor.chartAt(0, 0);
    int side = chart.alert(state, at);
    return side == 0
        ? Optional.empty()
        : Optional.of(
            new Alert(
                watch.signal(),
                side < 0 ? Direction.DOWN : Direction.UP,
                chart,
                watch.budget(),
                LocalDate.ofEpochDay(monitor.day(state, 0)),
                LocalDate.ofEpochDay(chart.onset(state, at)),
                chart.shift(state, at)));
  }

  /** Returns the reports that the chart could compare with a baseline. */
  public long compared() {
    return days.stream().filter(day -> day.statistic().isPresent()).count();
  }

  /** Returns the reports. */
  public long reported() {
    return days.stream().filter(day -> day.report().isPresent()).count();
  }

  /** Returns the alerts, ascending. */
  public List<Episode> episodes() {
    List<Episode> episodes = new ArrayList<>();
    Optional<Alert> first = Optional.empty();
    Optional<Alert> last = Optional.empty();
    for (WatchDay day : days) {
      if (day.statistic().isEmpty()) {
        continue;
      }
      boolean isSame =
          last.isPresent() && day.alert().map(Alert::onset).equals(last.map(Alert::onset));
      if (last.isPresent() && !isSame) {
        episodes.add(new Episode(first.get(), last.get(), false));
      }
      first = isSame ? first : day.alert();
      last = day.alert();
    }
    if (last.isPresent()) {
      episodes.add(new Episode(first.get(), last.get(), true));
    }
    return episodes;
  }
}
