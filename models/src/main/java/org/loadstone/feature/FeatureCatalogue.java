package org.loadstone.feature;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.loadstone.day.Facet;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.Phases;
import org.loadstone.day.Signal;
import org.loadstone.feature.LoadFeatures.Acwr.Coupling;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;

/** The features that the platform computes for every athlete-day. */
public final class FeatureCatalogue {
  private static final int LONGEST_WINDOW = 42;

  private static final Set<Signal> OFFERED_SIGNALS =
      EnumSet.of(
          Signal.SLEEP,
          Signal.SLEEP_QUALITY,
          Signal.FATIGUE,
          Signal.SORENESS,
          Signal.STRESS,
          Signal.MOOD,
          Signal.READINESS,
          Signal.RESTING_HR,
          Signal.RMSSD,
          Signal.PAIN);
  private static final Set<LimbTest> OFFERED_TESTS =
      EnumSet.of(
          LimbTest.CMJ_PEAK_FORCE,
          LimbTest.CMJ_IMPULSE,
          LimbTest.HOP_DISTANCE,
          LimbTest.KNEE_EXTENSION,
          LimbTest.KNEE_FLEXION,
          LimbTest.RUNNING_CONTACT);
  private static final List<LimbFeatures.Reading> OFFERED_READINGS =
      List.of(
          LimbFeatures.Reading.SYMMETRY_INDEX,
          LimbFeatures.Reading.BILATERAL_STRENGTH,
          LimbFeatures.Reading.CHANGE,
          LimbFeatures.Reading.AGE);

  /** Returns the full set, the features of all groups in their order. */
  public static FeatureSet standard() {
    return FeatureSet.of(groups().stream().flatMap(group -> group.features().stream()).toList());
  }

  /**
   * Returns the features that a study which names none offers its learners: load from session RPE,
   * spikes, injuries, answers and asymmetry. A study of a few dozen recurrences cannot bear more;
   * the others are there to be named, looked at and charted.
   */
  public static FeatureSet offered() {
    List<Feature> features = new ArrayList<>();
    features.addAll(load(LoadMeasure.SRPE, Missing.COVERED));
    features.add(new SessionFeatures.SessionSpike(LoadMeasure.SRPE));
    features.add(new SessionFeatures.SessionSpike(LoadMeasure.DISTANCE));
    features.add(new SessionFeatures.DaysSinceSession());
    features.add(new SessionFeatures.Week(SessionFeatures.Week.Count.DAYS));
    features.addAll(injuries());
    features.addAll(answers(OFFERED_SIGNALS));
    features.add(new SignalFeatures.RecentMost(Signal.PAIN));
    features.add(new SignalFeatures.RecentMost(Signal.SWELLING));
    for (LimbTest test : OFFERED_TESTS) {
      for (LimbFeatures.Reading reading : OFFERED_READINGS) {
        features.add(new LimbFeatures.LimbAsymmetry(test, reading));
      }
    }
    return FeatureSet.of(features);
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
            "Exposure and surroundings",
            "Hours of the season, surface and footwear, heat.",
            surroundings()),
        new FeatureGroup(
            "Athlete and season", "Who the athlete is and where the season stands.", context()),
        new FeatureGroup(
            "Injury history", "From onsets and returns that were known by the night.", injuries()),
        new FeatureGroup(
            "Rehabilitation",
            "From return-to-play criteria and prescribed interventions.",
            List.of(new RehabFeatures.CriteriaPassed(), new RehabFeatures.Adherence())),
        new FeatureGroup(
            "Reports",
            "From the athlete's own daily answers, pain and swelling, and what devices sum up of a"
                + " day.",
            reports()),
        new FeatureGroup(
            "Now and then",
            "Psychological readiness, jump height, growth: the latest of what is not measured"
                + " daily.",
            GaugeFeatures.all()),
        new FeatureGroup("Asymmetry", "From the latest movement test of both limbs.", limbs()));
  }

  private static List<Feature> sessions() {
    return List.of(
        new SessionFeatures.SessionSpike(LoadMeasure.SRPE),
        new SessionFeatures.SessionSpike(LoadMeasure.DISTANCE),
        new SessionFeatures.DaysSinceSession(),
        new SessionFeatures.Week(SessionFeatures.Week.Count.DAYS),
        new SessionFeatures.Week(SessionFeatures.Week.Count.SESSIONS));
  }

  private static List<Feature> surroundings() {
    return List.of(
        new ExposureFeatures.SeasonHours(),
        new ExposureFeatures.Change(Facet.SURFACE, "surface"),
        new ExposureFeatures.Change(Facet.FOOTWEAR, "footwear"),
        new ContextFeatures.Temperature(ContextFeatures.Temperature.Reading.MEAN),
        new ContextFeatures.Temperature(ContextFeatures.Temperature.Reading.MOST));
  }

  private static List<Feature> context() {
    List<Feature> features = new ArrayList<>(ContextFeatures.today());
    for (int phase = 0; phase < Phases.NAMES.size(); phase++) {
      features.add(new ContextFeatures.InPhase(phase));
    }
    return features;
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
    features.addAll(answers(EnumSet.complementOf(EnumSet.of(Signal.SWELLING))));
    for (Signal symptom : List.of(Signal.PAIN, Signal.SWELLING)) {
      features.add(new SignalFeatures.RecentMost(symptom));
      features.add(new SymptomFeatures.Latest(symptom));
      features.add(new SymptomFeatures.Trend(symptom));
    }
    features.add(new SymptomFeatures.SleepDebt());
    for (Signal signal : Signal.values()) {
      features.add(new SymptomFeatures.Answered(signal));
    }
    return features;
  }

  private static List<Feature> answers(Set<Signal> signals) {
    List<Feature> features = new ArrayList<>();
    for (Signal signal : signals) {
      features.add(new SignalFeatures.RecentMean(signal));
      features.add(new SignalFeatures.OwnBaseline(signal));
    }
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
