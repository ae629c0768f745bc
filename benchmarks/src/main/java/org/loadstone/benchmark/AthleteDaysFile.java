package org.loadstone.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up table of athlete-days as CSV: athlete_id, date, load, injury; every athlete's days in
 * order, none missing.
 *
 * @param athletes number of athletes, at least 1
 * @param days days of each, at least 28
 */
record AthleteDaysFile(int athletes, int days) {
  private static final long SEED = 7;
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final double[] WEEK = {1, 0.8, 1.2, 0.6, 1, 1.5, 0};
  private static final double INJURY_CHANCE = 0.006;
  private static final int LONGEST_ABSENCE = 40;

  AthleteDaysFile {
    if (athletes < 1 || days < 28) {
      throw new IllegalArgumentException(
          "Cannot make athlete-days: %d athletes, %d days; give at least 1 and 28"
              .formatted(athletes, days));
    }
  }

  /** Writes the table; the same sizes write the same bytes. */
  void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("athlete_id,date,load,injury\n");
      for (int athlete = 1; athlete <= athletes; athlete++) {
        writeAthlete(out, athlete, random.split());
      }
    }
  }

  private void writeAthlete(Writer out, int athlete, SplittableRandom random) throws IOException {
    double base = 150 + 450 * random.nextDouble();
    int absentUntil = 0;
    for (int day = 0; day < days; day++) {
      double spread = 0.4 + 1.2 * random.nextDouble();
      double load = day < absentUntil ? 0 : base * WEEK[day % WEEK.length] * spread;
      boolean isInjured = random.nextDouble() < INJURY_CHANCE;
      if (isInjured) {
        absentUntil = day + 1 + random.nextInt(LONGEST_ABSENCE);
      }
      out.write(
          String.format(
              Locale.ROOT,
              "%d,%s,%.1f,%d%n",
              athlete,
              FIRST.plusDays(day),
              load,
              isInjured ? 1 : 0));
    }
  }

  /**
   * The columns of a file.
   *
   * @param start row at which each athlete begins, and one past the last row
   * @param day days since 1970-01-01
   * @param load AU
   * @param injured whether an injury began
   */
  record Columns(int[] start, int[] day, double[] load, boolean[] injured) {}

  /** Reads a file of any number of athletes. */
  static Columns read(Path file) throws IOException {
    Growing rows = new Growing();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(line);
      }
    }
    return rows.columns();
  }

  private static final class Growing {
    private int[] start = new int[1024];
    private int[] day = new int[1 << 16];
    private double[] load = new double[1 << 16];
    private boolean[] injured = new boolean[1 << 16];
    private int athletes;
    private int rows;
    private String last = "";

    void add(String line) {
      int first = line.indexOf(',');
      int second = line.indexOf(',', first + 1);
      int third = line.indexOf(',', second + 1);
      grow();
      if (!line.regionMatches(0, last, 0, Math.max(first, last.length()))) {
        last = line.substring(0, first);
        start[athletes++] = rows;
      }
      day[rows] = (int) LocalDate.parse(line.substring(first + 1, second)).toEpochDay();
      load[rows] = Double.parseDouble(line.substring(second + 1, third));
      injured[rows] = line.charAt(third + 1) == '1';
      rows++;
    }

    private void grow() {
      if (rows == day.length) {
        day = java.util.Arrays.copyOf(day, 2 * rows);
        load = java.util.Arrays.copyOf(load, 2 * rows);
        injured = java.util.Arrays.copyOf(injured, 2 * rows);
      }
      if (athletes + 1 >= start.length) {
        start = java.util.Arrays.copyOf(start, 2 * start.length);
      }
    }

    Columns columns() {
      int[] starts = java.util.Arrays.copyOf(start, athletes + 1);
      starts[athletes] = rows;
      return new Columns(starts, day, load, injured);
    }
  }
}
