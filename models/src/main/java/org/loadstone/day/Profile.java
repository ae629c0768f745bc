package org.loadstone.day;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What does not change from day to day; what is not recorded is empty.
 *
 * @param birthYear calendar year
 * @param sex as recorded for competition
 * @param dominant kicking or take-off leg
 * @param restingBpm usual heart rate at rest, beats a minute
 * @param maxBpm maximal heart rate, beats a minute
 */
public record Profile(
    OptionalInt birthYear,
    Optional<Sex> sex,
    Optional<Leg> dominant,
    OptionalDouble restingBpm,
    OptionalDouble maxBpm) {
  /** An athlete of whom nothing is recorded. */
  public static final Profile UNKNOWN = of(OptionalInt.empty(), Optional.empty(), Optional.empty());

  /** Sex as recorded for competition. */
  public enum Sex {
    FEMALE,
    MALE
  }

  /** A leg. */
  public enum Leg {
    LEFT,
    RIGHT
  }

  /** Returns an athlete of whom the heart rates are not recorded. */
  public static Profile of(OptionalInt birthYear, Optional<Sex> sex, Optional<Leg> dominant) {
    return new Profile(birthYear, sex, dominant, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
