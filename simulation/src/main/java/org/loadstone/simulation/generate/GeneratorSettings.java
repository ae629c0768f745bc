package org.loadstone.simulation.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What cohort to generate.
 *
 * @param athletes number of athletes, 1 to 100,000
 * @param seasons number of seasons of 52 weeks, 1 to 30
 * @param seed seed of all random streams
 * @param start first day; moved to the Monday on or after it
 * @param dirtiness how many rows are spoiled
 */
public record GeneratorSettings(
    int athletes, int seasons, long seed, LocalDate start, Dirtiness dirtiness) {
  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public GeneratorSettings {
    if (athletes < 1 || athletes > 100_000) {
      throw new IllegalArgumentException(
          "Cannot generate " + athletes + " athletes; give 1 to 100000");
    }
    if (seasons < 1 || seasons > 30) {
      throw new IllegalArgumentException("Cannot generate " + seasons + " seasons; give 1 to 30");
    }
    start = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** Returns 60 athletes over 2 seasons from 1 July 2024, realistically dirty. */
  public static GeneratorSettings standard(long seed) {
    return new GeneratorSettings(60, 2, seed, LocalDate.of(2024, 7, 1), Dirtiness.REALISTIC);
  }

  /** Returns these settings with another number of athletes. */
  public GeneratorSettings withAthletes(int number) {
    return new GeneratorSettings(number, seasons, seed, start, dirtiness);
  }

  /** Returns these settings with another number of seasons. */
  public GeneratorSettings withSeasons(int number) {
    return new GeneratorSettings(athletes, number, seed, start, dirtiness);
  }

  /** Returns these settings with another first day. */
  public GeneratorSettings withStart(LocalDate day) {
    return new GeneratorSettings(athletes, seasons, seed, day, dirtiness);
  }

  /** Returns these settings with other dirtiness. */
  public GeneratorSettings withDirtiness(Dirtiness other) {
    return new GeneratorSettings(athletes, seasons, seed, start, other);
  }

  int firstDay() {
    return (int) start.toEpochDay();
  }

  /** Returns one past the last day. */
  int endDay() {
    return firstDay() + seasons * Squad.SEASON_WEEKS * 7;
  }
}
