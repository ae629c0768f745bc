package org.loadstone.feature;

import java.util.List;
import java.util.Locale;
import org.loadstone.day.DayView;
import org.loadstone.day.Signal;
import org.loadstone.schema.Unit;
import org.loadstone.warning.ChartLimits;
import org.loadstone.warning.ControlChart;
import org.loadstone.warning.CusumChart;
import org.loadstone.warning.Direction;
import org.loadstone.warning.EwmaChart;
import org.loadstone.warning.Monitor;
import org.loadstone.warning.MovingBaseline;

/** Control charts of every signal against the athlete's own normal, towards what is worse. */
public final class EarlyWarning {
  /** Reports before a false alarm of one chart while nothing has changed. */
  public static final int REPORTS_A_FALSE_ALARM = 180;

  private static final Monitor FALLS = monitor(Direction.DOWN);
  private static final Monitor RISES = monitor(Direction.UP);

  private static final String ABSENT =
      "no report in 7 days that could be compared: days t-34..t-7 of a report need 14 reports that"
          + " are not all equal";
  private static final String CAVEAT =
      "Supposes reports that vary like a normal distribution around an own normal; a change that"
          + " stays is the new normal about five weeks later";

  private static Monitor monitor(Direction direction) {
    ChartLimits limits = ChartLimits.own(MovingBaseline.USUAL_AUTOCORRELATION);
    return Monitor.of(
        limits.set(EwmaChart.of(direction), REPORTS_A_FALSE_ALARM),
        limits.set(CusumChart.of(direction), REPORTS_A_FALSE_ALARM));
  }

  /** Returns the change of a signal that is worse: scales of wellness rise with well-being. */
  public static Direction worse(Signal signal) {
    return switch (signal) {
      case SLEEP,
          SLEEP_QUALITY,
          FATIGUE,
          SORENESS,
          STRESS,
          MOOD,
          READINESS,
          RMSSD,
          ENERGY_AVAILABILITY,
          HYDRATION,
          CADENCE ->
          Direction.DOWN;
      case RESTING_HR, CADENCE_VARIABILITY, CONTACT_TIME, STRIDE_LOADING_RATE, PAIN, SWELLING ->
          Direction.UP;
    };
  }

  /** Both charts of a signal and their baseline. */
  record Watched(Signal signal, Monitor monitor) implements Fold {
    static Watched of(Signal signal) {
      return new Watched(signal, worse(signal) == Direction.DOWN ? FALLS : RISES);
    }

    @Override
    public int stateSize() {
      return monitor.stateSize();
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      if (day.has(signal)) {
        monitor.step(state, at, day.day(), day.value(signal));
      } else {
        monitor.skip(state, at, day.day());
      }
    }

    ControlChart chart(Kind kind) {
      return monitor.charts().get(kind.ordinal());
    }

    int chartAt(int at, Kind kind) {
      return monitor.chartAt(at, kind.ordinal());
    }
  }

  /** Which chart, in the order of the fold. */
  public enum Kind {
    EWMA(
        "ewma_chart",
        "E = max(0, 0.8 E + 0.2 d) of each report",
        "at least 0",
        "Lucas and Saccucci 1990, doi:10.1080/00401706.1990.10484583"),
    CUSUM(
        "cusum_chart",
        "S = max(0, S + d - 0.5) of each report, at most the limit",
        "0 to 1",
        "Page 1954, doi:10.1093/biomet/41.1-2.100");

    private final String name;
    private final String formula;
    private final String range;
    private final String source;

    Kind(String name, String formula, String range, String source) {
      this.name = name;
      this.formula = formula;
      this.range = range;
      this.source = source;
    }
  }

  /** The statistic of a chart as a share of its limit. */
  public record Chart(Signal signal, Kind kind) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_" + kind.name,
              SignalFeatures.title(signal) + ", share of the " + kind + " chart's limit",
              Unit.NONE)
          .formula(
              String.format(
                  Locale.ROOT,
                  "%s over the limit of %.3f; %s; an alert from 1 on, false about once in %d reports",
                  kind.formula,
                  Watched.of(signal).chart(kind).limit(),
                  deviation(signal),
                  REPORTS_A_FALSE_ALARM))
          .range(kind.range)
          .absent(ABSENT)
          .source(kind.source)
          .caveat(CAVEAT);
    }

    @Override
    public List<Fold> folds() {
      return List.of(Watched.of(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      Watched fold = Watched.of(signal);
      if (fold.monitor().isCurrent(state, at[0])) {
        out.put(fold.chart(kind).share(state, fold.chartAt(at[0], kind)));
      }
    }
  }

  /** What the CUSUM chart says of the change that is under way. */
  public enum Change {
    SIZE("shift_sd", "size of the change so far", Unit.NONE),
    DAYS("shift_days", "days of the change so far", Unit.DAY);

    private final String name;
    private final String label;
    private final Unit unit;

    Change(String name, String label, Unit unit) {
      this.name = name;
      this.label = label;
      this.unit = unit;
    }
  }

  /** Size or age of the change since the CUSUM chart was last at 0. */
  public record Shift(Signal signal, Change change) implements Feature {
    @Override
    public FeatureAbout about() {
      boolean isSize = change == Change.SIZE;
      return FeatureAbout.of(
              signal.label() + "_" + change.name,
              SignalFeatures.title(signal) + ", " + change.label,
              change.unit)
          .formula(
              isSize
                  ? "mean of (x - own mean) / own SD of the reports since S was last 0; 0 while S is 0"
                  : "t less the first report since S was last 0, plus 1; 0 while S is 0")
          .range(isSize ? "any; SDs of the athlete's own reports" : "0, or at least 1")
          .absent(ABSENT)
          .source("Page 1954, doi:10.1093/biomet/41.1-2.100")
          .caveat("S is that of the CUSUM chart; a change is likely only where that chart alerts");
    }

    @Override
    public List<Fold> folds() {
      return List.of(Watched.of(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      Watched fold = Watched.of(signal);
      if (fold.monitor().isCurrent(state, at[0])) {
        out.put(value(fold, state, at[0]));
      }
    }

    private double value(Watched fold, double[] state, int at) {
      ControlChart chart = fold.chart(Kind.CUSUM);
      int place = fold.chartAt(at, Kind.CUSUM);
      if (chart.statistic(state, place) == 0) {
        return 0;
      }
      return change == Change.SIZE
          ? chart.shift(state, place)
          : fold.monitor().day(state, at) - chart.onset(state, place) + 1;
    }
  }

  private static String deviation(Signal signal) {
    return worse(signal) == Direction.DOWN
        ? "d = (own mean - x) / own SD"
        : "d = (x - own mean) / own SD";
  }

  private EarlyWarning() {}
}
