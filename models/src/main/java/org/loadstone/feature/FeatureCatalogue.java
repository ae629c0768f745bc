package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.Signal;
import org.loadstone.feature.LoadFeatures.Acwr.Coupling;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;

/** The features that the platform computes for every athlete-day. */
public final class FeatureCatalogue {
  private static final int LONGEST_WINDOW = 42;

  /** Returns the full set, the features of all groups in their order. */
  public static FeatureSet standard() {
    return FeatureSet.of(groups().stream().flatMap(group -> group.features().stream()).toList());
  }

  /** Returns every feature in the group where a reader looks for it. */
  public static List<FeatureGroup> groups() {
    return List.of(
        new FeatureGroup(
            "Load of sessions",
            "From the session RPE load of each day: duration in minutes times CR10 RPE, in AU. A day "
                + "of rest has load 0; a day on which nothing is known is not a day of rest.",
            load(LoadMeasure.SRPE, Missing.COVERED)),
        new FeatureGroup(
            "Single sessions",
            "From single sessions: the largest of a day, and how often.",
            sessions()),
        new FeatureGroup(
            "Injury history", "From onsets and returns that were known by the night.", injuries()),
        new FeatureGroup(
            "Reports", "From the athlete's own daily answers, and pain and swelling.", reports()),
        new FeatureGroup("Asymmetry", "From the latest movement test of both limbs.", limbs()));
  }

  private static List<Feature> sessions() {
    return List.of(
        new SessionFeatures.SessionSpike(LoadMeasure.SRPE),
        new SessionFeatures.SessionSpike(LoadMeasure.DISTANCE),
        new SessionFeatures.DaysSinceSession(),
        new SessionFeatures.TrainingDaysPerWeek());
  }

  private static List<Feature> injuries() {
    return Stream.of(InjuryFeatures.Reading.values())
        .<Feature>map(InjuryFeatures.InjuryHistory::new)
        .toList();
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

  private static List<Feature> reports() {
    List<Feature> features = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      if (signal != Signal.SWELLING) {
        features.add(new SignalFeatures.RecentMean(signal));
        features.add(new SignalFeatures.OwnBaseline(signal));
      }
    }
    features.add(new SignalFeatures.RecentMost(Signal.PAIN));
    features.add(new SignalFeatures.RecentMost(Signal.SWELLING));
    return features;
  }

  private static List<Feature> limbs() {
    List<Feature> features = new ArrayList<>();
    for (LimbTest test : LimbTest.values()) {
      for (LimbFeatures.Reading reading : LimbFeatures.Reading.values()) {
        features.add(new LimbFeatures.LimbAsymmetry(test, reading));
      }
    }
    return features;
  }

  private FeatureCatalogue() {}
}
