package org.loadstone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values made with R in ../shared/golden; a test skips and says so where they are not. */
public final class SharedGolden {
  private static final double RELATIVE = 1e-6;
  private static final double OF_LARGEST = 1e-8;

  private static final ThreadLocal<Double> ROOM = ThreadLocal.withInitial(() -> RELATIVE);

  private SharedGolden() {}

  private static Path folder() {
    Path folder = Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");
    assumeTrue(Files.isDirectory(folder), "needs the values in ../shared/golden");
    return folder;
  }

  public static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(folder().resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a CSV file; an empty field is NaN. */
  public static Table table(String file) {
    try {
      List<String> lines = Files.readAllLines(folder().resolve(file));
      List<double[]> rows =
          lines.stream()
              .skip(1)
              .map(
                  line ->
                      Arrays.stream(line.split(",", -1))
                          .mapToDouble(v -> v.isEmpty() ? Double.NaN : Double.parseDouble(v))
                          .toArray())
              .toList();
      return new Table(List.of(lines.getFirst().split(",")), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Columns of numbers by name. */
  public record Table(List<String> header, List<double[]> rows) {
    public double[] column(String name) {
      int at = header.indexOf(name);
      return rows.stream().mapToDouble(row -> row[at]).toArray();
    }

    public int[] whole(String name) {
      return Arrays.stream(column(name)).mapToInt(v -> (int) v).toArray();
    }

    public double[][] columns(String... names) {
      double[][] byName = Stream.of(names).map(this::column).toArray(double[][]::new);
      double[][] out = new double[rows.size()][names.length];
      for (int i = 0; i < out.length; i++) {
        for (int j = 0; j < names.length; j++) {
          out[i][j] = byName[j][i];
        }
      }
      return out;
    }

    public Table where(Predicate<java.util.function.ToDoubleFunction<String>> keep) {
      return new Table(
          header, rows.stream().filter(r -> keep.test(n -> r[header.indexOf(n)])).toList());
    }
  }

  public static double number(JsonNode node) {
    return switch (node.asText()) {
      case "null" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> node.asDouble();
    };
  }

  public static void assertClose(String where, double actual, JsonNode expected) {
    assertClose(where, new double[] {actual}, new double[] {number(expected)});
  }

  /** Compares to 1e-6 of each value, or 1e-8 of the largest. */
  public static void assertClose(String where, double[] actual, JsonNode expected) {
    double[] values = new double[expected.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(expected.get(i));
    }
    assertClose(where, actual, values);
  }

  public static void assertClose(String where, double[][] actual, JsonNode expected) {
    assertThat(actual.length).as(where + " rows").isEqualTo(expected.size());
    double largest = 0;
    for (JsonNode row : expected) {
      for (JsonNode v : row) {
        largest = Math.max(largest, Math.abs(v.asDouble()));
      }
    }
    for (int i = 0; i < actual.length; i++) {
      double[] values = new double[expected.get(i).size()];
      for (int j = 0; j < values.length; j++) {
        values[j] = number(expected.get(i).get(j));
      }
      assertClose(where + "[" + i + "]", actual[i], values, largest);
    }
  }

  private static void assertClose(String where, double[] actual, double[] expected) {
    double largest =
        Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    assertClose(where, actual, expected, largest);
  }

  /** Runs comparisons with another relative room, such as of values that R searched for. */
  public static void within(double relative, Runnable comparisons) {
    ROOM.set(relative);
    try {
      comparisons.run();
    } finally {
      ROOM.remove();
    }
  }

  private static void assertClose(
      String where, double[] actual, double[] expected, double largest) {
    assertThat(actual.length).as(where + " length").isEqualTo(expected.length);
    for (int i = 0; i < actual.length; i++) {
      String at = where + "[" + i + "]";
      if (!Double.isFinite(expected[i])) {
        assertThat(Double.valueOf(actual[i])).as(at).isEqualTo(Double.valueOf(expected[i]));
      } else {
        double room =
            Math.max(
                ROOM.get() * Math.abs(expected[i]), OF_LARGEST / RELATIVE * ROOM.get() * largest);
        assertThat(actual[i]).as(at).isCloseTo(expected[i], offset(room));
      }
    }
  }
}
