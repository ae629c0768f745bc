package org.loadstone.feature;

import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.day.LimbTest;
import org.loadstone.schema.Unit;

/** Asymmetry of the latest movement test, its age, and its change against the athlete's own. */
public final class LimbFeatures {
  private static final int OLDEST_DAYS = 60;
  private static final int LEAST_TESTS = 3;
  private static final String INDEX_SOURCE = "Robinson 1987, J Manipulative Physiol Ther 10:172";

  /** Which number is read from the last test. */
  public enum Reading {
    SYMMETRY_INDEX(
        "symmetry_index",
        "asymmetry, right positive",
        "100 (R - L) / (0.5 (R + L)) of the last test",
        INDEX_SOURCE),
    ABSOLUTE(
        "symmetry_index_abs",
        "asymmetry, either side",
        "absolute symmetry index of the last test",
        INDEX_SOURCE),
    BILATERAL_STRENGTH(
        "bilateral_strength_asymmetry",
        "asymmetry, larger against smaller",
        "100 (larger - smaller) / larger of the last test",
        "Impellizzeri 2007, doi:10.1249/mss.0b013e31815566fd"),
    SYMMETRY_ANGLE(
        "symmetry_angle",
        "symmetry angle",
        "100 (45 degrees - atan(L / R)) / 90 degrees of the last test",
        "Zifchock 2008, doi:10.1016/j.gaitpost.2007.08.006"),
    LIMB_SYMMETRY(
        "limb_symmetry_index",
        "weaker use against dominant limb",
        "100 non-dominant / dominant limb of the last test",
        "Bishop 2018, doi:10.1519/SSC.0000000000000371"),
    CHANGE(
        "symmetry_index_change",
        "change of asymmetry against own",
        "symmetry index of the last test less the mean of all tests before it",
        "definition"),
    DETECTABLE(
        "symmetry_index_mdc",
        "smallest change of asymmetry that is not measurement error",
        "1.96 sqrt(2) SEM; SEM of the index from the spread of the athlete's trials within days,"
            + " pooled over all tests, for the trials of the last test",
        "Weir 2005, doi:10.1519/15184.1"),
    BEYOND(
        "symmetry_index_beyond_mdc",
        "asymmetry changed by more than measurement error",
        "1 when the change against own exceeds the minimal detectable change, 0 otherwise",
        "Weir 2005, doi:10.1519/15184.1"),
    AGE("age_days", "test age", "t less the day of the last test", "definition");

    private final String name;
    private final String label;
    private final String formula;
    private final String source;

    Reading(String name, String label, String formula, String source) {
      this.name = name;
      this.label = label;
      this.formula = formula;
      this.source = source;
    }

    private Unit unit() {
      return switch (this) {
        case AGE -> Unit.DAY;
        case BEYOND -> Unit.NONE;
        default -> Unit.PERCENT;
      };
    }

    private String range() {
      return switch (this) {
        case AGE -> "0 to " + OLDEST_DAYS;
        case BEYOND -> "0 or 1";
        case SYMMETRY_INDEX -> "-200 to 200";
        case CHANGE -> "-400 to 400";
        case ABSOLUTE -> "0 to 200";
        case SYMMETRY_ANGLE -> "-50 to 50 for measurements of one sign";
        case BILATERAL_STRENGTH -> "0 to 100 for measurements of one sign";
        case LIMB_SYMMETRY, DETECTABLE -> "at least 0";
      };
    }

    private String absent() {
      String none = "no test of both limbs in the last %d days".formatted(OLDEST_DAYS);
      return switch (this) {
        case CHANGE -> none + ", or fewer than 3 tests before it";
        case LIMB_SYMMETRY -> none + ", or the dominant limb is not recorded";
        case DETECTABLE -> none + ", or fewer than 5 repeated trials of either limb so far";
        case BEYOND -> none + ", or no change or no minimal detectable change";
        default -> none;
      };
    }
  }

  /** One number of the latest test of both limbs. */
  public record LimbAsymmetry(LimbTest test, Reading reading) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              test.label() + "_" + reading.name,
              LoadFeatures.lower(test) + " " + reading.label,
              reading.unit())
          .formula(reading.formula)
          .range(reading.range())
          .absent(reading.absent())
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
      double age = LastTest.age(state, from);
      if (LastTest.isTested(state, from) && age <= OLDEST_DAYS) {
        value(state, from, age).ifPresent(out::put);
      }
    }

    private OptionalDouble value(double[] state, int from, double age) {
      double left = LastTest.left(state, from);
      double right = LastTest.right(state, from);
      return switch (reading) {
        case SYMMETRY_INDEX -> Asymmetry.symmetryIndex(left, right);
        case ABSOLUTE -> absolute(Asymmetry.symmetryIndex(left, right));
        case BILATERAL_STRENGTH -> Asymmetry.bilateralStrength(left, right);
        case SYMMETRY_ANGLE -> Asymmetry.symmetryAngle(left, right);
        case LIMB_SYMMETRY -> limbSymmetry(state, from);
        case AGE -> OptionalDouble.of(age);
        case CHANGE -> change(state, from);
        case DETECTABLE -> LastTest.detectable(state, from);
        case BEYOND -> beyond(state, from);
      };
    }

    private static OptionalDouble absolute(OptionalDouble value) {
      return value.isPresent()
          ? OptionalDouble.of(Math.abs(value.getAsDouble()))
          : OptionalDouble.empty();
    }

    private static OptionalDouble limbSymmetry(double[] state, int from) {
      double left = LastTest.left(state, from);
      double right = LastTest.right(state, from);
      return switch (LastTest.dominant(state, from)) {
        case LEFT -> Asymmetry.limbSymmetry(right, left);
        case RIGHT -> Asymmetry.limbSymmetry(left, right);
        case UNKNOWN -> OptionalDouble.empty();
      };
    }

    private static OptionalDouble change(double[] state, int from) {
      OptionalDouble now =
          Asymmetry.symmetryIndex(LastTest.left(state, from), LastTest.right(state, from));
      return now.isPresent() && LastTest.before(state, from) >= LEAST_TESTS
          ? OptionalDouble.of(now.getAsDouble() - LastTest.own(state, from))
          : OptionalDouble.empty();
    }

    private static OptionalDouble beyond(double[] state, int from) {
      OptionalDouble change = change(state, from);
      OptionalDouble detectable = LastTest.detectable(state, from);
      return change.isPresent() && detectable.isPresent()
          ? OptionalDouble.of(Math.abs(change.getAsDouble()) > detectable.getAsDouble() ? 1 : 0)
          : OptionalDouble.empty();
    }
  }

  private LimbFeatures() {}
}
