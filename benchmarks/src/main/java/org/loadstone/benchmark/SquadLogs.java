package org.loadstone.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Made-up logs of many athletes: memberships, daily answers, and sessions on five days of seven,
 * each known on its day.
 *
 * @param athletes at least 1
 */
record SquadLogs(int athletes) {
  static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int SQUAD = 25;

  /** Writes the memberships and the days from {@code from} to before {@code to}. */
  void write(Path folder, int from, int to) throws IOException {
    Files.createDirectories(folder);
    if (from == 0) {
      try (Writer out = Files.newBufferedWriter(folder.resolve("membership.csv"))) {
        out.write("athlete_id,squad,from_date,to_date\n");
        for (int athlete = 0; athlete < athletes; athlete++) {
          out.write("A%05d,S%d,%s,\n".formatted(athlete, athlete / SQUAD, FIRST));
        }
      }
    }
    try (Writer sessions = Files.newBufferedWriter(folder.resolve("training_session.csv"));
        Writer answers = Files.newBufferedWriter(folder.resolve("wellness.csv"))) {
      sessions.write("athlete_id,session_id,date,duration_min,rpe,distance_m\n");
      answers.write(
          "athlete_id,date,sleep_h,fatigue,soreness,stress,mood,scale_max,resting_hr_bpm\n");
      for (int day = from; day < to; day++) {
        writeDay(sessions, answers, day);
      }
    }
  }

  private void writeDay(Writer sessions, Writer answers, int day) throws IOException {
    SplittableRandom random = new SplittableRandom(day);
    LocalDate date = FIRST.plusDays(day);
    for (int athlete = 0; athlete < athletes; athlete++) {
      if ((athlete + day) % 7 < 5) {
        int minutes = random.nextInt(30, 120);
        sessions.write(
            "A%05d,%d-%d,%s,%d,%d,%d\n"
                .formatted(
                    athlete, athlete, day, date, minutes, random.nextInt(2, 10), 90 * minutes));
      }
      answers.write(
          String.format(
              Locale.ROOT,
              "A%05d,%s,%.1f,%d,%d,%d,%d,5,%d\n",
              athlete,
              date,
              6 + 3 * random.nextDouble(),
              random.nextInt(1, 6),
              random.nextInt(1, 6),
              random.nextInt(1, 6),
              random.nextInt(1, 6),
              random.nextInt(45, 65)));
    }
  }
}
