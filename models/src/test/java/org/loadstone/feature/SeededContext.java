package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.loadstone.day.Gauge;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Phases;
import org.loadstone.day.Profile;

/** What surrounds a seeded athlete's training: season, plan, ground, rehabilitation, gauges. */
final class SeededContext {
  /** An athlete of whom everything is recorded. */
  static final Profile PROFILE =
      new Profile(
          OptionalInt.of(1950),
          Optional.of(Profile.Sex.FEMALE),
          Optional.of(Profile.Leg.LEFT),
          OptionalDouble.of(55),
          OptionalDouble.empty());

  private static final String[] SURFACES = {"grass", "track", "road"};

  static List<LogEntry> entries(long seed, int days) {
    RandomGenerator random = new SplittableRandom(seed + 1_000);
    List<LogEntry> entries = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int known = day + (random.nextInt(10) == 0 ? random.nextInt(1, 45) : 0);
      entries.add(
          new LogEntry.Surroundings(
              day,
              known,
              random.nextInt(30, 90),
              SURFACES[random.nextInt(SURFACES.length)],
              "shoe " + day / 50,
              random.nextInt(5, 35)));
      entries.add(
          new LogEntry.Therapy(
              day, known, 20, random.nextInt(4) == 0 ? Double.NaN : random.nextInt(30)));
      occasional(entries, random, day, known);
    }
    return entries;
  }

  private static void occasional(
      List<LogEntry> entries, RandomGenerator random, int day, int known) {
    if (day % 7 == 6) {
      entries.add(new LogEntry.Fixture(day, Math.max(0, day - random.nextInt(20))));
    }
    if (day % 40 == 0) {
      String phase = Phases.NAMES.get(day / 40 % Phases.NAMES.size());
      entries.add(
          new LogEntry.Phase(
              day, known, day + 35, "season " + day / 120, Phases.NAMES.indexOf(phase)));
    }
    if (day % 9 == 4) {
      entries.add(
          new LogEntry.Milestone(
              day, known, "injury " + day / 70, "test " + day % 5, random.nextBoolean()));
    }
    if (day % 11 == 2) {
      for (Gauge gauge : Gauge.values()) {
        for (int trial = 0; trial < 3 && gauge != Gauge.CMJ_JUMP_HEIGHT_CV; trial++) {
          entries.add(new LogEntry.Score(day, known, gauge, 30 + random.nextInt(10)));
        }
      }
    }
  }

  private SeededContext() {}
}
