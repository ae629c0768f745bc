package org.loadstone.day;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What does not change from day to day; what is not recorded is empty.
 *
 * @param birthYear calendar year
 * @param sex as recorded for competition
 * @param dominant kicking or take-off leg
 */
public record Profile(OptionalInt birthYear, Optional<Sex> sex, Optional<Leg> dominant) {
  /** An athlete of whom nothing is recorded. */
  public static final Profile UNKNOWN =
      new Profile(OptionalInt.empty(), Optional.empty(), Optional.empty());

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
}
