package org.loadstone.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.benchmark.AthleteDaysFile.Columns;

/**
 * Features of athlete-days as CSV behind the columns that they are made from; an absent value is an
 * empty cell. Athletes are put into text side by side and written in order.
 */
final class FeatureFile {
  private static final int AT_ONCE = 64;

  private final List<String> names;
  private final Columns columns;
  private final double[][] values;

  /**
   * What to write.
   *
   * @param names of the features
   * @param values by feature and row
   */
  FeatureFile(List<String> names, Columns columns, double[][] values) {
    this.names = names;
    this.columns = columns;
    this.values = values;
  }

  void write(Path file) throws IOException {
    int athletes = columns.start().length - 1;
    try (OutputStream out = Files.newOutputStream(file)) {
      String header = "athlete_id,date,load,injury," + String.join(",", names) + "\n";
      out.write(header.getBytes(StandardCharsets.UTF_8));
      for (int from = 0; from < athletes; from += AT_ONCE) {
        byte[][] texts =
            IntStream.range(from, Math.min(athletes, from + AT_ONCE))
                .parallel()
                .mapToObj(this::text)
                .toArray(byte[][]::new);
        for (byte[] text : texts) {
          out.write(text);
        }
      }
    }
  }

  private byte[] text(int athlete) {
    StringBuilder out = new StringBuilder();
    String id = columns.athletes().get(athlete);
    for (int row = columns.start()[athlete]; row < columns.start()[athlete + 1]; row++) {
      out.append(id)
          .append(',')
          .append(LocalDate.ofEpochDay(columns.day()[row]))
          .append(',')
          .append(columns.load()[row])
          .append(',')
          .append(columns.injured()[row] ? 1 : 0);
      for (double[] of : values) {
        out.append(',');
        if (!Double.isNaN(of[row])) {
          out.append(of[row]);
        }
      }
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
