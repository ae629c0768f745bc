package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.Signal;
import org.loadstone.feature.LoadFeatures.Acwr.Coupling;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;

/** The features that the platform computes for every athlete-day. */
public final class FeatureCatalogue {
  private static final int LONGEST_WINDOW = 42;

  /** Returns the full set: load, sessions, injury history, reports and asymmetry. */
  public static FeatureSet standard() {
    List<Feature> features = new ArrayList<>(load(LoadMeasure.SRPE, Missing.COVERED));
    features.add(new SessionFeatures.SessionSpike(LoadMeasure.SRPE));
    features.add(new SessionFeatures.SessionSpike(LoadMeasure.DISTANCE));
    features.add(new SessionFeatures.DaysSinceSession());
    features.add(new SessionFeatures.TrainingDaysPerWeek());
    for (InjuryFeatures.Reading reading : InjuryFeatures.Reading.values()) {
      features.add(new InjuryFeatures.InjuryHistory(reading));
    }
    features.addAll(reports());
    features.addAll(limbs());
    return FeatureSet.of(features);
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
