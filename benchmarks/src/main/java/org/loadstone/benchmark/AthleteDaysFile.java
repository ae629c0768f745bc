package org.loadstone.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.loadstone.schema.Kind;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;
import org.loadstone.source.file.TextChunk;

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
  private static final long CHUNK_BYTES = 4L << 20;

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
   * @param athletes ids in the order of the file
   * @param start row at which each athlete begins, and one past the last row
   * @param day days since 1970-01-01
   * @param load AU
   * @param injured whether an injury began
   */
  record Columns(List<String> athletes, int[] start, int[] day, double[] load, boolean[] injured) {
    int rows() {
      return start[start.length - 1];
    }
  }

  /** Reads a file of any number of athletes, in stretches, as ingestion reads a long file. */
  static Columns read(Path file) {
    SourceFile source = new SourceFile(file.getFileName().toString(), file.toString());
    RecordReader reader = ReadAs.AUTO.reader(source);
    List<TextChunk> chunks = reader.chunks(source, CHUNK_BYTES);
    if (chunks.isEmpty()) {
      Growing rows = new Growing();
      reader.read(source, record -> rows.add(record.texts()));
      return rows.columns();
    }
    return chunks.parallelStream()
        .map(
            chunk -> {
              Growing rows = new Growing();
              reader.read(source, chunk, record -> rows.add(record.texts()));
              return rows;
            })
        .reduce(Growing::with)
        .orElseThrow()
        .columns();
  }

  private static final class Growing {
    private final List<String> names = new ArrayList<>();
    private int[] start = new int[1024];
    private int[] day = new int[1 << 16];
    private double[] load = new double[1 << 16];
    private boolean[] injured = new boolean[1 << 16];
    private int rows;

    void add(String[] fields) {
      if (rows == day.length) {
        grow(2 * rows);
      }
      begin(fields[0], rows);
      day[rows] = (int) ((LocalDate) Kind.DATE.parse(fields[1])).toEpochDay();
      load[rows] = (Double) Kind.DECIMAL.parse(fields[2]);
      injured[rows] = fields[3].equals("1");
      rows++;
    }

    private void begin(String name, int at) {
      if (names.isEmpty() || !names.getLast().equals(name)) {
        if (names.size() + 1 >= start.length) {
          start = Arrays.copyOf(start, 2 * start.length);
        }
        start[names.size()] = at;
        names.add(name);
      }
    }

    private void grow(int length) {
      day = Arrays.copyOf(day, length);
      load = Arrays.copyOf(load, length);
      injured = Arrays.copyOf(injured, length);
    }

    /** Returns this with the rows of the next stretch behind it. */
    Growing with(Growing next) {
      grow(rows + next.rows);
      System.arraycopy(next.day, 0, day, rows, next.rows);
      System.arraycopy(next.load, 0, load, rows, next.rows);
      System.arraycopy(next.injured, 0, injured, rows, next.rows);
      for (int i = 0; i < next.names.size(); i++) {
        begin(next.names.get(i), rows + next.start[i]);
      }
      rows += next.rows;
      return this;
    }

    Columns columns() {
      int[] starts = Arrays.copyOf(start, names.size() + 1);
      starts[names.size()] = rows;
      return new Columns(List.copyOf(names), starts, day, load, injured);
    }
  }
}
