package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.day.DayBuffer;

/** Days of session load written down as numbers. */
final class LoadSeries {
  /** A day on which nothing is known. */
  static final double UNKNOWN = -1;

  /** Returns the values of a feature after each day; 0 is a rest day. */
  static List<OptionalDouble> values(Feature feature, double... loads) {
    FeatureSet set = FeatureSet.of(List.of(feature));
    double[] state = new double[set.stateSize()];
    FeatureRow row = set.row();
    DayBuffer day = new DayBuffer();
    List<OptionalDouble> values = new ArrayList<>();
    for (double load : loads) {
      day.begin(values.size());
      if (load > 0) {
        day.trained(load);
      } else if (load == 0) {
        day.restIfSilent();
      }
      set.step(state, 0, day);
      set.read(state, 0, row);
      values.add(row.find(feature.name()));
    }
    return values;
  }

  /** Returns seven equal days for each of {@code weeks}. */
  static double[] weeks(double... weeks) {
    double[] days = new double[7 * weeks.length];
    for (int day = 0; day < days.length; day++) {
      days[day] = weeks[day / 7];
    }
    return days;
  }

  private LoadSeries() {}
}
