package org.loadstone.benchmark;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;
import org.loadstone.source.file.TextChunk;

/**
 * A made-up table of stretches at risk as CSV: id, start, stop, event, x1, ..., x10; twenty an
 * athlete, whole days, about one in twenty with an event.
 *
 * @param rows number of rows, a multiple of 20
 */
record AtRiskFile(int rows) {
  static final int COVARIATES = 10;
  private static final int EACH = 20;
  private static final int COLUMNS = 4 + COVARIATES;
  private static final double[] TRUTH = {.3, -.2, .1, 0, .05, .4, -.15, .1, .5, .2};
  private static final double RATE = 0.0016;
  private static final long CHUNK_BYTES = 4L << 20;

  AtRiskFile {
    if (rows < EACH || rows % EACH != 0) {
      throw new IllegalArgumentException(
          "Cannot make %d rows; give a multiple of %d".formatted(rows, EACH));
    }
  }

  /** Writes the table; the same size writes the same bytes. */
  void write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(20260101L + rows);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,start,stop,event");
      for (int j = 1; j <= COVARIATES; j++) {
        out.write(",x" + j);
      }
      out.write("\n");
      for (int athlete = 1; athlete <= rows / EACH; athlete++) {
        writeAthlete(out, athlete, random.split());
      }
    }
  }

  private static void writeAthlete(Writer out, int athlete, SplittableRandom random)
      throws IOException {
    double[] x = new double[COVARIATES];
    for (int j = 0; j < 5; j++) {
      x[j] = random.nextGaussian();
    }
    // Gamma of shape 2 and mean 1: athletes differ.
    double frailty = -(Math.log(random.nextDouble()) + Math.log(random.nextDouble())) / 2;
    int start = random.nextInt(60);
    for (int k = 0; k < EACH; k++) {
      int stop = start + 1 + random.nextInt(30);
      for (int j = 5; j < 8; j++) {
        x[j] = random.nextGaussian();
      }
      x[8] = random.nextDouble() < 0.3 ? 1 : 0;
      x[9] = -Math.log(random.nextDouble());
      double eta = 0;
      for (int j = 0; j < COVARIATES; j++) {
        eta += TRUTH[j] * x[j];
      }
      double hazard = RATE * Math.exp(eta) * frailty * (stop - start);
      int event = random.nextDouble() < 1 - Math.exp(-hazard) ? 1 : 0;
      StringBuilder line = new StringBuilder();
      line.append(athlete).append(',').append(start).append(',').append(stop);
      line.append(',').append(event);
      for (double value : x) {
        line.append(',').append(String.format(Locale.ROOT, "%.4f", value));
      }
      out.write(line.append('\n').toString());
      start = stop;
    }
  }

  /** Reads the columns of a file, in stretches, as the verb {@code survival} does. */
  static double[][] read(Path file) {
    SourceFile source = new SourceFile(file.getFileName().toString(), file.toString());
    RecordReader reader = ReadAs.AUTO.reader(source);
    List<TextChunk> chunks = reader.chunks(source, CHUNK_BYTES);
    List<Part> parts =
        IntStream.range(0, Math.max(1, chunks.size()))
            .parallel()
            .mapToObj(
                k -> {
                  Part part = new Part();
                  if (chunks.isEmpty()) {
                    reader.read(source, part::add);
                  } else {
                    reader.read(source, chunks.get(k), part::add);
                  }
                  return part;
                })
            .toList();
    int all = parts.stream().mapToInt(part -> part.rows).sum();
    double[][] columns = new double[COLUMNS][all];
    int at = 0;
    for (Part part : parts) {
      for (int j = 0; j < COLUMNS; j++) {
        System.arraycopy(part.columns[j], 0, columns[j], at, part.rows);
      }
      at += part.rows;
    }
    return columns;
  }

  /** The rows of a stretch. */
  private static final class Part {
    private final double[][] columns = new double[COLUMNS][1024];
    private int rows;

    void add(FileRecord record) {
      if (rows == columns[0].length) {
        for (int j = 0; j < COLUMNS; j++) {
          columns[j] = Arrays.copyOf(columns[j], 2 * rows);
        }
      }
      for (int j = 0; j < COLUMNS; j++) {
        columns[j][rows] = JavaDoubleParser.parseDouble(record.texts()[j]);
      }
      rows++;
    }
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int j = 1; j <= COVARIATES; j++) {
      names.add("x" + j);
    }
    return names;
  }
}
