package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.day.DayView;
import org.loadstone.day.Gauge;
import org.loadstone.schema.Unit;

/** What is measured now and then: the last value, its age, its change against own, growth. */
public final class GaugeFeatures {
  private static final int LEAST_BEFORE = 2;
  private static final int LEAST_APART = 60;
  private static final double YEAR = 365.25;

  /**
   * Slice: [today, values, day of the last, last, mean of those before it, anchors, day of the
   * anchor, anchor, day of the next anchor, next anchor]; an anchor is a value at least 60 days
   * before the next anchor, which is at most the last.
   */
  record Measured(Gauge gauge) implements Fold {
    private static final int TODAY = 0;
    private static final int COUNT = 1;
    private static final int DAY = 2;
    private static final int LAST = 3;
    private static final int OWN = 4;
    private static final int ANCHORS = 5;
    private static final int ANCHOR_DAY = 6;
    private static final int ANCHOR = 7;
    private static final int NEXT_DAY = 8;
    private static final int NEXT = 9;

    @Override
    public int stateSize() {
      return 10;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      state[at + TODAY] = day.day();
      if (!day.has(gauge)) {
        return;
      }
      double before = state[at + COUNT]++;
      if (before > 0) {
        state[at + OWN] += (state[at + LAST] - state[at + OWN]) / before;
      }
      state[at + DAY] = day.day();
      state[at + LAST] = day.value(gauge);
      anchor(state, at, day.day(), before > 0);
    }

    private static void anchor(double[] state, int at, int day, boolean hasNext) {
      if (hasNext && day - state[at + NEXT_DAY] < LEAST_APART) {
        return;
      }
      if (hasNext) {
        state[at + ANCHORS]++;
        state[at + ANCHOR_DAY] = state[at + NEXT_DAY];
        state[at + ANCHOR] = state[at + NEXT];
      }
      state[at + NEXT_DAY] = day;
      state[at + NEXT] = state[at + LAST];
    }
  }

  /** Which number is read. */
  public enum Reading {
    LAST("last", "last", "the latest value"),
    AGE("age_days", "days since measured", "t less the day of the latest value"),
    CHANGE("change", "change against own", "latest value less the mean of all before it"),
    VELOCITY(
        "velocity",
        "change a year",
        "(latest - earlier value) / days between * 365.25, the two at least 60 days apart");

    private final String name;
    private final String label;
    private final String formula;

    Reading(String name, String label, String formula) {
      this.name = name;
      this.label = label;
      this.formula = formula;
    }
  }

  /** One number of a gauge. */
  public record Gauged(Gauge gauge, Reading reading) implements Feature {
    @Override
    public FeatureAbout about() {
      Unit unit =
          switch (reading) {
            case AGE -> Unit.DAY;
            case VELOCITY -> Unit.CENTIMETRE_PER_YEAR;
            default -> gauge.unit();
          };
      return FeatureAbout.of(
              gauge.label() + "_" + reading.name, gauge.words() + ", " + reading.label, unit)
          .formula(reading.formula)
          .range(
              switch (reading) {
                case AGE -> "0 to " + gauge.oldestDays();
                case LAST -> gauge.range();
                default -> "any";
              })
          .absent(absent())
          .source(gauge.source());
    }

    private String absent() {
      String none = "not measured in the last %d days".formatted(gauge.oldestDays());
      return switch (reading) {
        case CHANGE -> none + ", or fewer than 2 values before it";
        case VELOCITY -> none + ", or no two values at least 60 days apart";
        default -> none;
      };
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Measured(gauge));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int from = at[0];
      double age = state[from + Measured.TODAY] - state[from + Measured.DAY];
      double last = state[from + Measured.LAST];
      if (state[from + Measured.COUNT] == 0 || age > gauge.oldestDays()) {
        return;
      }
      switch (reading) {
        case LAST -> out.put(last);
        case AGE -> out.put(age);
        case CHANGE -> {
          if (state[from + Measured.COUNT] > LEAST_BEFORE) {
            out.put(last - state[from + Measured.OWN]);
          }
        }
        case VELOCITY -> {
          if (state[from + Measured.ANCHORS] > 0) {
            double days = state[from + Measured.DAY] - state[from + Measured.ANCHOR_DAY];
            out.put((last - state[from + Measured.ANCHOR]) / days * YEAR);
          }
        }
      }
    }
  }

  /** Returns the features of every gauge; growth is asked of the height alone. */
  static List<Feature> all() {
    List<Feature> features = new ArrayList<>();
    for (Gauge gauge : Gauge.values()) {
      for (Reading reading : Reading.values()) {
        if (reading != Reading.VELOCITY || gauge == Gauge.HEIGHT) {
          features.add(new Gauged(gauge, reading));
        }
      }
    }
    return features;
  }

  private GaugeFeatures() {}
}
