package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.LogEntry;
import org.loadstone.day.LogEntry.Session;
import org.loadstone.day.Signal;
import org.loadstone.day.Sites;

/** Made-up athletes for properties that every feature of the catalogue must have. */
final class SeededAthletes {
  static final FeatureSet SET = FeatureCatalogue.standard();
  static final int DAYS = 220;

  /** An athlete with gaps, rest days, late entries, tests, reports and injuries. */
  static List<LogEntry> athlete(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<LogEntry> entries = new ArrayList<>(SeededContext.entries(seed, DAYS));
    int out = -1;
    for (int day = 0; day < DAYS; day++) {
      int known = day + (random.nextInt(10) == 0 ? random.nextInt(1, 45) : 0);
      addLoad(entries, random, day, known, day > out);
      addReports(entries, random, day, known);
      if (day > out && random.nextInt(60) == 0) {
        out = day + random.nextInt(2, 20);
        int site = random.nextInt(Sites.COUNT);
        int returnKnown = out + random.nextInt(3);
        entries.add(
            new LogEntry.Injury(
                day, day + 1, site, "", out, returnKnown, false, LogEntry.Injury.Basis.RECORDED));
      }
    }
    return entries;
  }

  private static void addLoad(
      List<LogEntry> entries, RandomGenerator random, int day, int known, boolean fit) {
    if (random.nextInt(10) < 7 && fit) {
      double load = Math.round(100 + 500 * random.nextDouble());
      double distance = random.nextInt(20) == 0 ? Double.NaN : 10 * load;
      double impacts = random.nextInt(20) == 0 ? Double.NaN : 2 * load;
      entries.add(new Session(day, known, load, 60, distance, 3 * load, impacts));
      if (random.nextInt(20) > 0) {
        double mean = random.nextInt(90, 170);
        entries.add(new LogEntry.HeartRate(day, known, 60, mean, mean + 25));
      }
    } else if (random.nextInt(10) < 8) {
      entries.add(new LogEntry.Rest(day, known));
    }
  }

  private static void addReports(
      List<LogEntry> entries, RandomGenerator random, int day, int known) {
    for (Signal signal : Signal.values()) {
      if (random.nextInt(10) < 8) {
        entries.add(new LogEntry.Report(day, known, signal, random.nextInt(1, 8)));
      }
    }
    if (day % 14 == 3) {
      for (LimbTest test : LimbTest.values()) {
        for (int trial = 0; trial < 2; trial++) {
          entries.add(new LogEntry.Limb(day, known, test, false, 90 + random.nextInt(20)));
          entries.add(new LogEntry.Limb(day, known, test, true, 90 + random.nextInt(20)));
        }
      }
    }
  }

  /** An athlete of whom every day is known: four sessions and three rest days a week. */
  static List<LogEntry> complete(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<LogEntry> entries = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      double load = Math.round(100 + 500 * random.nextDouble()) * (day / 7 % 4 == 3 ? 0.25 : 1);
      if (day % 7 % 2 == 0) {
        entries.add(new Session(day, day, load, 60, 10 * load, 3 * load, 2 * load));
        entries.add(new LogEntry.HeartRate(day, day, load / 10, 140, 170));
      } else {
        entries.add(new LogEntry.Rest(day, day));
      }
    }
    return entries;
  }

  static KnownDays days(List<LogEntry> entries) {
    AthleteLog log = new AthleteLog("a");
    log.profile(SeededContext.PROFILE);
    entries.forEach(log::add);
    return KnownDays.of(log);
  }

  /** Returns the features of every night from 0, each as known then. */
  static List<List<OptionalDouble>> fold(List<LogEntry> entries, int nights) {
    AthleteFold fold = AthleteFold.starting(SET, days(entries), 0);
    List<List<OptionalDouble>> rows = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      rows.add(values(fold.night()));
    }
    return rows;
  }

  static List<OptionalDouble> values(FeatureRow row) {
    return SET.features().stream().map(feature -> row.find(feature.name())).toList();
  }

  /** Returns true for what a night before {@code day} may see: a plan may be ahead of its day. */
  static boolean isBefore(LogEntry entry, int day) {
    return entry instanceof LogEntry.Fixture ? entry.known() < day : entry.day() < day;
  }

  static List<LogEntry> where(List<LogEntry> entries, Predicate<LogEntry> keep) {
    return entries.stream().filter(keep).toList();
  }

  static List<LogEntry> changed(List<LogEntry> entries, UnaryOperator<LogEntry> change) {
    return entries.stream().map(change).toList();
  }

  /** Returns the load that a feature is made from; empty when it is made from something else. */
  static Optional<LoadMeasure> load(Feature feature) {
    return Stream.of(LoadMeasure.values())
        .filter(load -> feature.name().startsWith(load.label() + "_"))
        .findFirst();
  }

  private SeededAthletes() {}
}
