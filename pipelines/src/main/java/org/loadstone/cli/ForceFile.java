package org.loadstone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.loadstone.force.Trace;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.DecimalSigns;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;

/**
 * A trace in a file.
 *
 * @param left column of the left plate, null for none
 * @param right column of the right plate, null for none
 * @param total column of both, null for none
 * @param time column of seconds
 * @param rate samples a second where there is no time, else null
 */
record ForceFile(Path path, String left, String right, String total, String time, Double rate) {
  private static final String END_OF_HEADER = "endheader";
  private static final int HEADER_LINES = 100;
  private static final String MARK = "\u00ef\u00bb\u00bf"; // of UTF-8, read byte by byte
  private static final Pattern NUMBER =
      Pattern.compile("(?i)nan|[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)(e[-+]?[0-9]+)?");
  private static final String ONLY = "force";
  private static final String LEFT = "ground_force2_vy";
  private static final String RIGHT = "ground_force1_vy";
  private static final int MOST_SAMPLES = 20_000_000;

  ForceFile {
    if ((left == null) != (right == null) || left != null && total != null) {
      throw new InputError("Cannot read force: give --left and --right together, or --total alone");
    }
  }

  /**
   * Reads the trace.
   *
   * @throws InputError if the file, a column or a number cannot be read
   */
  Trace read() {
    if (!Files.isRegularFile(path)) {
      throw new InputError("Cannot read %s: no such file; give a trace".formatted(path));
    }
    SourceFile file =
        new SourceFile(path.getFileName().toString(), path.toAbsolutePath().toString());
    RecordReader reader = readAs(file).reader(file);
    List<double[]> samples = new ArrayList<>();
    Columns columns = columns(file, reader);
    DecimalSigns signs = reader.decimal(file);
    reader.read(file, record -> samples.add(columns.numbers(file, record, signs, samples)));
    try {
      return columns.trace(samples, rate);
    } catch (IllegalArgumentException e) {
      throw file.error(e.getMessage(), "check the time column, or give --rate");
    }
  }

  /** What the first lines tell: a header after endheader, one at once, or none. */
  private ReadAs readAs(SourceFile file) {
    String after = null;
    boolean isBare = false;
    if (List.of("csv", "tsv", "txt", "sto", "mot").contains(file.extension())) {
      try (BufferedReader text =
          new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
        String line = text.readLine();
        isBare = line != null && NUMBER.matcher(line.replace(MARK, "").strip()).matches();
        for (int i = 0; i < HEADER_LINES && line != null && after == null; i++) {
          after = line.startsWith(END_OF_HEADER) ? END_OF_HEADER : null;
          line = text.readLine();
        }
      } catch (IOException e) {
        throw file.error(e);
      }
    }
    List<String> header = isBare ? List.of(total == null ? ONLY : total) : List.of();
    return new ReadAs(null, null, null, null, 0, after, header, "[]", null);
  }

  private Columns columns(SourceFile file, RecordReader reader) {
    List<String> names = reader.fields(file).map(fields -> fields.names()).orElse(List.of());
    if (total != null || left == null && names.equals(List.of(ONLY))) {
      return Columns.of(file, names, rate == null ? time : null, total == null ? ONLY : total);
    }
    return Columns.of(
        file,
        names,
        rate == null ? time : null,
        left == null ? LEFT : left,
        right == null ? RIGHT : right);
  }

  /** The columns to read: time, null where the rate is given, and one or two of force. */
  private record Columns(String time, List<String> forces) {
    static Columns of(SourceFile file, List<String> names, String time, String... forces) {
      for (String force : forces) {
        require(file, names, force, "name it by --left and --right, or --total");
      }
      if (time != null) {
        require(file, names, time, "name the column of seconds by --time, or give --rate HZ");
      }
      return new Columns(time, List.of(forces));
    }

    private static void require(SourceFile file, List<String> names, String name, String remedy) {
      if (!names.isEmpty() && !names.contains(name)) {
        throw file.error(
            "no column " + name,
            "nearest: %s; %s".formatted(String.join(", ", Nearest.to(name, names, 3)), remedy));
      }
    }

    double[] numbers(
        SourceFile file, FileRecord record, DecimalSigns signs, List<double[]> before) {
      if (before.size() >= MOST_SAMPLES) {
        throw file.error("more than 20 million samples", "cut it into trials");
      }
      double[] out = new double[1 + forces.size()];
      out[0] = time == null ? 0 : number(file, record, time, signs);
      for (int i = 0; i < forces.size(); i++) {
        out[1 + i] = number(file, record, forces.get(i), signs);
      }
      return out;
    }

    /** An empty cell is missing; any other text that is no number is a mistake. */
    private static double number(
        SourceFile file, FileRecord record, String name, DecimalSigns signs) {
      String text = record.text(name);
      if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("nan")) {
        return Double.NaN;
      }
      signs.requireSame(file, name, record.line(), text.strip());
      try {
        String number = signs.isComma() ? text.replace(',', '.') : text;
        return Double.parseDouble(number.strip());
      } catch (NumberFormatException e) {
        throw file.error(
            "line %d: %s is no number: %s".formatted(record.line(), name, text.strip()),
            "write numbers, or leave the cell empty");
      }
    }

    Trace trace(List<double[]> samples, Double rate) {
      double[] times = time == null ? Trace.times(samples.size(), rate) : column(samples, 0);
      return forces.size() == 1
          ? Trace.ofTotal(times, column(samples, 1))
          : Trace.ofPlates(times, column(samples, 1), column(samples, 2));
    }

    private static double[] column(List<double[]> samples, int at) {
      return samples.stream().mapToDouble(sample -> sample[at]).toArray();
    }
  }
}
