package org.loadstone.feature;

import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.day.DayView;
import org.loadstone.day.LimbTest;
import org.loadstone.schema.Unit;

/** Asymmetry of the latest movement test, its age, and its change against the athlete's own. */
public final class LimbFeatures {
  private static final int OLDEST_DAYS = 60;
  private static final int LEAST_TESTS = 3;

  /** Slice: [tests, day of the last, left, right, today, mean signed index of the tests before]. */
  record LastTest(LimbTest test) implements Fold {
    private static final int COUNT = 0;
    private static final int DAY = 1;
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final int TODAY = 4;
    private static final int OWN = 5;
    private static final int OWN_COUNT = 6;

    @Override
    public int stateSize() {
      return 7;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      state[at + TODAY] = day.day();
      if (!day.has(test)) {
        return;
      }
      if (state[at + COUNT] > 0) {
        Asymmetry.symmetryIndex(state[at + LEFT], state[at + RIGHT])
            .ifPresent(before -> addToOwn(state, at, before));
      }
      state[at + COUNT]++;
      state[at + DAY] = day.day();
      state[at + LEFT] = day.left(test);
      state[at + RIGHT] = day.right(test);
    }

    private static void addToOwn(double[] state, int at, double index) {
      state[at + OWN_COUNT]++;
      state[at + OWN] += (index - state[at + OWN]) / state[at + OWN_COUNT];
    }
  }

  /** Which number is read from the last test. */
  public enum Reading {
    SYMMETRY_INDEX(
        "symmetry_index",
        "asymmetry, right positive",
        Unit.PERCENT,
        "100 (R - L) / (0.5 (R + L)) of the last test",
        "Robinson 1987, J Manipulative Physiol Ther 10:172"),
    BILATERAL_STRENGTH(
        "bilateral_strength_asymmetry",
        "asymmetry, larger against smaller",
        Unit.PERCENT,
        "100 (larger - smaller) / larger of the last test",
        "Impellizzeri 2007, Med Sci Sports Exerc 39:2044"),
    CHANGE(
        "symmetry_index_change",
        "change of asymmetry against own",
        Unit.PERCENT,
        "symmetry index of the last test less the mean of all tests before it",
        "definition"),
    AGE("age_days", "test age", Unit.DAY, "t less the day of the last test", "definition");

    private final String name;
    private final String label;
    private final Unit unit;
    private final String formula;
    private final String source;

    Reading(String name, String label, Unit unit, String formula, String source) {
      this.name = name;
      this.label = label;
      this.unit = unit;
      this.formula = formula;
      this.source = source;
    }
  }

  /** One number of the latest test of both limbs. */
  public record LimbAsymmetry(LimbTest test, Reading reading) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              test.label() + "_" + reading.name,
              LoadFeatures.lower(test) + " " + reading.label,
              reading.unit)
          .formula(reading.formula)
          .range(reading == Reading.AGE ? "0 to " + OLDEST_DAYS : "-200 to 200")
          .absent(
              "no test of both limbs in the last %d days".formatted(OLDEST_DAYS)
                  + (reading == Reading.CHANGE ? ", or fewer than 3 tests before it" : ""))
          .source(reading.source)
          .caveat("Compare with the test's minimal detectable change before reading anything in");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new LastTest(test));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int from = at[0];
      double age = state[from + LastTest.TODAY] - state[from + LastTest.DAY];
      if (state[from + LastTest.COUNT] > 0 && age <= OLDEST_DAYS) {
        value(state, from, age).ifPresent(out::put);
      }
    }

    private OptionalDouble value(double[] state, int from, double age) {
      double left = state[from + LastTest.LEFT];
      double right = state[from + LastTest.RIGHT];
      return switch (reading) {
        case SYMMETRY_INDEX -> Asymmetry.symmetryIndex(left, right);
        case BILATERAL_STRENGTH -> Asymmetry.bilateralStrength(left, right);
        case AGE -> OptionalDouble.of(age);
        case CHANGE -> change(state, from, Asymmetry.symmetryIndex(left, right));
      };
    }

    private static OptionalDouble change(double[] state, int from, OptionalDouble now) {
      return now.isPresent() && state[from + LastTest.OWN_COUNT] >= LEAST_TESTS
          ? OptionalDouble.of(now.getAsDouble() - state[from + LastTest.OWN])
          : OptionalDouble.empty();
    }
  }

  private LimbFeatures() {}
}
