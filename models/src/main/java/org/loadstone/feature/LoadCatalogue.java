package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.LoadFeatures.Acwr.Coupling;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;

/** The features of load, the same for every measure of it. */
public final class LoadCatalogue {
  private static final int LONGEST_WINDOW = 42;
  private static final int MONTH = 28;
  private static final int DAMAGE_EXPONENT = 4;
  private static final double REPAIR_HALF_LIFE_DAYS = 3;
  private static final String DEVICES =
      "From what devices recorded of each day's sessions. A day whose sessions have none of it on"
          + " record is unknown, not a day of rest.";

  private static final String HEART_RATE =
      "From Banister's training impulse of each session: minutes r a e^(b r), r = (mean - rest) /"
          + " (max - rest) of the heart rate, a = 0.64 and b = 1.92 for men, 0.86 and 1.67 for women"
          + " (Banister 1991; Morton 1990, doi:10.1152/jappl.1990.69.3.1171). Rest is the day's"
          + " report, else the athlete's usual rate; the maximum is the athlete's, else 208 - 0.7 age"
          + " (Tanaka 2001, doi:10.1016/S0735-1097(00)01054-8), and at least the highest of the day."
          + " A day with a session without heart rate, or without sex, rest or maximum, is unknown;"
          + " a maximum by age is about 10 beats off for one person in three.";

  /** Returns one group a measure. */
  static List<FeatureGroup> groups() {
    return List.of(
        new FeatureGroup(
            "Load of sessions",
            "From the session RPE load of each day: duration in minutes times CR10 RPE, in AU. A"
                + " day of rest has load 0; a day on which nothing is known is not a day of rest.",
            join(load(LoadMeasure.SRPE, Missing.COVERED), spike(LoadMeasure.SRPE)),
            history(LoadMeasure.SRPE, Missing.COVERED)),
        new FeatureGroup(
            "Distance", DEVICES, spike(LoadMeasure.DISTANCE), measured(LoadMeasure.DISTANCE)),
        further("High-speed distance", DEVICES, LoadMeasure.HIGH_SPEED_DISTANCE),
        further("Impacts", DEVICES, LoadMeasure.IMPACTS),
        further("Training impulse (TRIMP)", HEART_RATE, LoadMeasure.TRIMP));
  }

  private static FeatureGroup further(String title, String about, LoadMeasure measure) {
    return new FeatureGroup(title, about, List.of(), join(spike(measure), measured(measure)));
  }

  private static List<Feature> measured(LoadMeasure measure) {
    return join(load(measure, Missing.COVERED), history(measure, Missing.COVERED));
  }

  private static List<Feature> spike(LoadMeasure measure) {
    return List.of(new SessionFeatures.SessionSpike(measure));
  }

  private static List<Feature> join(List<Feature> first, List<Feature> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Returns the load features of one measure. */
  public static List<Feature> load(LoadMeasure measure, Missing missing) {
    LoadWindow window = new LoadWindow(measure, LONGEST_WINDOW, missing);
    List<Feature> features = new ArrayList<>();
    for (int days : new int[] {7, 14, 21, 28, 42}) {
      features.add(new LoadFeatures.Sum(window, days));
    }
    features.add(new LoadFeatures.Mean(window, 7));
    features.add(new LoadFeatures.Mean(window, 28));
    for (int days : new int[] {7, 28, 42}) {
      features.add(new Smoothing.Ewma(window, days));
    }
    features.add(new LoadFeatures.Acwr(window, Coupling.COUPLED));
    features.add(new LoadFeatures.Acwr(window, Coupling.UNCOUPLED));
    features.add(new Smoothing.AcwrEwma(window));
    features.add(new LoadFeatures.Monotony(window, Spread.SAMPLE));
    features.add(new LoadFeatures.Strain(window, Spread.SAMPLE));
    features.add(new LoadFeatures.WeekChange(window));
    for (Smoothing.FitnessFatigue.Part part : Smoothing.FitnessFatigue.Part.values()) {
      features.add(new Smoothing.FitnessFatigue(window, part));
    }
    features.add(new LoadFeatures.Coverage(window, 7));
    features.add(new LoadFeatures.Coverage(window, 28));
    return features;
  }

  /** Returns the features of one measure that remember more of its history. */
  public static List<Feature> history(LoadMeasure measure, Missing missing) {
    LoadWindow window = new LoadWindow(measure, LONGEST_WINDOW, missing);
    LoadWindow month = new LoadWindow(measure, MONTH, missing);
    return List.of(
        new LoadFeatures.Mean(window, 14),
        new LoadFeatures.Mean(window, 21),
        new LoadFeatures.Mean(window, 42),
        new WeekFeatures.RampWeeks(month),
        new WeekFeatures.DaysSinceDeload(month),
        new Redi(window, 0.1, MONTH),
        new Redi(window, 0.05, MONTH),
        new Smoothing.ImpulseResponse(window),
        new TissueDamage(month, DAMAGE_EXPONENT, REPAIR_HALF_LIFE_DAYS));
  }

  private LoadCatalogue() {}
}
