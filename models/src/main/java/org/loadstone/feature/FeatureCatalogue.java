package org.loadstone.feature;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.loadstone.day.Facet;
import org.loadstone.day.LimbTest;
import org.loadstone.day.Phases;
import org.loadstone.day.Signal;

/** The features that the platform computes for every athlete-day. */
public final class FeatureCatalogue {
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
  private static final Set<LimbFeatures.Reading> OFFERED_READINGS =
      EnumSet.of(
          LimbFeatures.Reading.SYMMETRY_INDEX,
          LimbFeatures.Reading.BILATERAL_STRENGTH,
          LimbFeatures.Reading.CHANGE,
          LimbFeatures.Reading.AGE);

  /** Returns the full set, the features of all groups in their order. */
  public static FeatureSet standard() {
    return FeatureSet.of(groups().stream().flatMap(group -> group.features().stream()).toList());
  }

  /**
   * Returns the features that a study which names none offers its learners, in the order of the
   * groups. A study of a few dozen recurrences cannot bear more; the rest of {@link #standard()} is
   * there to be named, looked at and charted.
   */
  public static FeatureSet offered() {
    return FeatureSet.of(groups().stream().flatMap(group -> group.offered().stream()).toList());
  }

  /** Returns every feature in the group where a reader looks for it. */
  public static List<FeatureGroup> groups() {
    return Stream.of(LoadCatalogue.groups(), around(), body()).flatMap(List::stream).toList();
  }

  private static List<FeatureGroup> around() {
    return List.of(
        new FeatureGroup(
            "Single sessions",
            "How often, and how long ago.",
            List.of(
                new SessionFeatures.DaysSinceSession(),
                new SessionFeatures.Week(SessionFeatures.Week.Count.DAYS)),
            List.of(new SessionFeatures.Week(SessionFeatures.Week.Count.SESSIONS))),
        new FeatureGroup(
            "Exposure and surroundings",
            "Hours of the season, surface and footwear, heat.",
            List.of(),
            List.of(
                new ExposureFeatures.SeasonHours(),
                new ExposureFeatures.Change(Facet.SURFACE, "surface"),
                new ExposureFeatures.Change(Facet.FOOTWEAR, "footwear"),
                new ContextFeatures.Temperature(ContextFeatures.Temperature.Reading.MEAN),
                new ContextFeatures.Temperature(ContextFeatures.Temperature.Reading.MOST))),
        new FeatureGroup(
            "Athlete and season",
            "Who the athlete is and where the season stands.",
            List.of(),
            context()));
  }

  private static List<FeatureGroup> body() {
    return List.of(
        new FeatureGroup(
            "Injury history",
            "From onsets and returns that were known by the night.",
            Stream.of(InjuryFeatures.Reading.values())
                .<Feature>map(InjuryFeatures.InjuryHistory::new)
                .toList(),
            List.of()),
        new FeatureGroup(
            "Rehabilitation",
            "From return-to-play criteria and prescribed interventions.",
            List.of(),
            List.of(new RehabFeatures.CriteriaPassed(), new RehabFeatures.Adherence())),
        reports(),
        new FeatureGroup(
            "Early warning",
            "Control charts of each signal against the athlete's own 28 days before the last week;"
                + " how, and how often they are wrong: [early warning](early-warning.md).",
            List.of(),
            warnings()),
        new FeatureGroup(
            "Now and then",
            "Psychological readiness, jump height, growth: the latest of what is not measured"
                + " daily.",
            List.of(),
            GaugeFeatures.all()),
        new FeatureGroup(
            "Asymmetry",
            "From the latest movement test of both limbs.",
            limbs(FeatureCatalogue::isOffered),
            limbs(limb -> !isOffered(limb))));
  }

  private static List<Feature> context() {
    List<Feature> features = new ArrayList<>(ContextFeatures.today());
    for (int phase = 0; phase < Phases.NAMES.size(); phase++) {
      features.add(new ContextFeatures.InPhase(phase));
    }
    return features;
  }

  private static FeatureGroup reports() {
    List<Feature> offered = answers(OFFERED_SIGNALS);
    offered.add(new SignalFeatures.RecentMost(Signal.PAIN));
    offered.add(new SignalFeatures.RecentMost(Signal.SWELLING));
    Set<Signal> others = EnumSet.complementOf(EnumSet.copyOf(OFFERED_SIGNALS));
    others.remove(Signal.SWELLING); // grades 0 to 3 have no mean
    List<Feature> further = answers(others);
    for (Signal symptom : List.of(Signal.PAIN, Signal.SWELLING)) {
      further.add(new SymptomFeatures.Latest(symptom));
      further.add(new SymptomFeatures.Trend(symptom));
    }
    further.add(new SymptomFeatures.SleepDebt());
    for (Signal signal : Signal.values()) {
      further.add(new SymptomFeatures.Answered(signal));
    }
    return new FeatureGroup(
        "Reports",
        "From the athlete's own daily answers, pain and swelling, and what devices sum up of a"
            + " day.",
        offered,
        further);
  }

  private static List<Feature> answers(Set<Signal> signals) {
    List<Feature> features = new ArrayList<>();
    for (Signal signal : signals) {
      features.add(new SignalFeatures.RecentMean(signal));
      features.add(new SignalFeatures.OwnBaseline(signal));
    }
    return features;
  }

  private static List<Feature> warnings() {
    List<Feature> features = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      for (EarlyWarning.Kind kind : EarlyWarning.Kind.values()) {
        features.add(new EarlyWarning.Chart(signal, kind));
      }
      for (EarlyWarning.Change change : EarlyWarning.Change.values()) {
        features.add(new EarlyWarning.Shift(signal, change));
      }
    }
    return features;
  }

  private static boolean isOffered(LimbFeatures.LimbAsymmetry limb) {
    return OFFERED_TESTS.contains(limb.test()) && OFFERED_READINGS.contains(limb.reading());
  }

  private static List<Feature> limbs(Predicate<LimbFeatures.LimbAsymmetry> which) {
    List<Feature> features = new ArrayList<>();
    for (LimbTest test : LimbTest.values()) {
      for (LimbFeatures.Reading reading : LimbFeatures.Reading.values()) {
        LimbFeatures.LimbAsymmetry limb = new LimbFeatures.LimbAsymmetry(test, reading);
        if (which.test(limb)) {
          features.add(limb);
        }
      }
    }
    return features;
  }

  private FeatureCatalogue() {}
}
