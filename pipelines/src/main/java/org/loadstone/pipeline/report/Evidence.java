package org.loadstone.pipeline.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loadstone.day.LimbTest;
import org.loadstone.day.Signal;
import org.loadstone.feature.InjuryFeatures;
import org.loadstone.feature.InjuryFeatures.Reading;
import org.loadstone.feature.LimbFeatures;
import org.loadstone.feature.LimbFeatures.LimbAsymmetry;

/** Which records stand behind a feature, and how old the newest of them is. */
enum Evidence {
  INJURY {
    @Override
    OptionalInt newest(History history, String feature) {
      return history.episodes().stream()
          .flatMapToInt(e -> IntStream.concat(IntStream.of(e.onset()), e.returned().stream()))
          .filter(day -> day <= history.day())
          .max();
    }
  },
  LIMB_TEST {
    @Override
    OptionalInt newest(History history, String feature) {
      return limbTest(feature)
          .map(test -> new LimbAsymmetry(test, LimbFeatures.Reading.AGE).name())
          .map(age -> history.now().get(age))
          .map(age -> OptionalInt.of(history.day() - (int) Math.round(age)))
          .orElseGet(OptionalInt::empty);
    }
  },
  SYMPTOM {
    @Override
    OptionalInt newest(History history, String feature) {
      return history.lastSymptomDay();
    }
  },
  WELLNESS {
    @Override
    OptionalInt newest(History history, String feature) {
      return history.days().stream().filter(SquadDay::hasAnswered).mapToInt(SquadDay::day).max();
    }
  },
  LOAD {
    @Override
    OptionalInt newest(History history, String feature) {
      return history.days().stream().filter(SquadDay::isTrained).mapToInt(SquadDay::day).max();
    }
  };

  /** Returns the day of the newest record, empty when none is in the period that was read. */
  abstract OptionalInt newest(History history, String feature);

  /** Returns the records behind a feature. */
  static Evidence of(String feature) {
    if (Arrays.stream(Reading.values()).anyMatch(r -> name(r).equals(feature))) {
      return INJURY;
    }
    if (limbTest(feature).isPresent()) {
      return LIMB_TEST;
    }
    Optional<Signal> signal = signal(feature);
    if (signal.isPresent()) {
      return signal.get() == Signal.PAIN || signal.get() == Signal.SWELLING ? SYMPTOM : WELLNESS;
    }
    return LOAD;
  }

  /** Returns the day of the newest record behind a feature, the report's day without one. */
  static LocalDate day(History history, String feature) {
    return LocalDate.ofEpochDay(of(feature).newest(history, feature).orElse(history.day()));
  }

  /**
   * Returns what a feature is about: features of one family say nearly the same, so that a list of
   * reasons names the strongest of each.
   */
  static String family(String feature) {
    return switch (of(feature)) {
      case LIMB_TEST -> limbTest(feature).orElseThrow().label();
      case SYMPTOM, WELLNESS -> signal(feature).orElseThrow().label();
      case INJURY ->
          feature.equals(name(Reading.SAME_SITE_PRIOR)) ? name(Reading.PRIOR_INJURIES) : feature;
      case LOAD -> feature.split("_", 2)[0];
    };
  }

  private static String name(Reading reading) {
    return new InjuryFeatures.InjuryHistory(reading).name();
  }

  private static Optional<LimbTest> limbTest(String feature) {
    return longest(
        Arrays.stream(LimbTest.values()).filter(t -> feature.startsWith(t.label() + "_")),
        LimbTest::label);
  }

  /** Of "sleep" and "sleep_quality" the longer name is meant. */
  private static Optional<Signal> signal(String feature) {
    return longest(
        Arrays.stream(Signal.values()).filter(s -> feature.startsWith(s.label() + "_")),
        Signal::label);
  }

  private static <T> Optional<T> longest(Stream<T> candidates, Function<T, String> label) {
    return candidates.max(Comparator.comparingInt(c -> label.apply(c).length()));
  }
}
