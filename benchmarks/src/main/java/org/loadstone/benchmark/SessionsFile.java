package org.loadstone.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A made-up export of training sessions as CSV. Of 1,000 rows about 10 break a rule (every tenth of
 * them two), 10 repeat an earlier row word for word, 1 gives an earlier session another duration;
 * an earlier row lies at least a tenth of the file before.
 *
 * @param rows rows without headers, at least 1
 * @param files number of files, at least 1
 */
record SessionsFile(long rows, int files) {
  private static final long ROWS_SEED = 0x5E55_1011_0000_0000L;
  private static final long FATES_SEED = 0x0F_A7E5_0000_0000L;
  private static final int VERSION = 1;
  private static final int OF = 1_000;
  private static final int BROKEN = 10;
  private static final int REPEATED = 20;
  private static final int CONTRADICTED = 21;
  private static final int NEAREST = 10;

  SessionsFile {
    if (rows < 1 || files < 1 || files > rows) {
      throw new IllegalArgumentException(
          "Cannot make sessions: %d rows in %d files; give at least 1 row a file"
              .formatted(rows, files));
    }
  }

  /** Returns the folder of the files below a cache, written if they are not there yet. */
  Path in(Path cache) throws IOException {
    Path folder = cache.resolve("sessions-%d-%d-v%d".formatted(rows, files, VERSION));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(cache);
      Path making = Files.createTempDirectory(cache, "making");
      write(making);
      Files.move(making, folder);
    }
    return folder;
  }

  /** Writes the files; the same numbers write the same bytes. */
  void write(Path folder) throws IOException {
    for (int file = 0; file < files; file++) {
      Path path = folder.resolve("training_session.%04d.csv".formatted(file));
      try (BufferedWriter out = Files.newBufferedWriter(path)) {
        write(out, rows * file / files, rows * (file + 1) / files);
      }
    }
  }

  private void write(BufferedWriter out, long from, long to) throws IOException {
    out.write(SessionRow.HEADER + "\n");
    StringBuilder line = new StringBuilder();
    for (long number = from; number < to; number++) {
      line.setLength(0);
      row(number).appendTo(line);
      out.append(line);
    }
  }

  private SessionRow row(long number) {
    SplittableRandom fate = new SplittableRandom(FATES_SEED + number);
    long earlier = number - rows / NEAREST;
    int draw = fate.nextInt(OF);
    if (draw >= BROKEN && draw < CONTRADICTED && earlier > 0) {
      long which = fate.nextLong(earlier);
      return draw < REPEATED ? row(which) : contradiction(which);
    }
    SessionRow row = SessionRow.of(number, rows, ROWS_SEED);
    if (draw < BROKEN) {
      row.breakRule(fate.nextInt(SessionRow.MISTAKES));
      if (fate.nextInt(10) == 0) {
        row.breakRule(fate.nextInt(SessionRow.MISTAKES));
      }
    }
    return row;
  }

  private SessionRow contradiction(long number) {
    SessionRow row = SessionRow.of(number, rows, ROWS_SEED);
    row.contradict();
    return row;
  }
}
