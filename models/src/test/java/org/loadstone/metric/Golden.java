package org.loadstone.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reference values made with R 4.2.2 by the scripts in src/test/resources/golden/scripts. */
public final class Golden {
  private final List<String> header;
  private final List<String[]> rows;

  private Golden(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Reads golden/NAME as a table. */
  public static Golden table(String name) {
    List<String> lines = new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    return new Golden(
        Arrays.asList(lines.getFirst().split(",")),
        lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
  }

  /** Reads golden/NAME as JSON. */
  public static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns one column. */
  public double[] column(String name) {
    int at = header.indexOf(name);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
  }

  /** Returns one column of whole numbers. */
  public int[] whole(String name) {
    return Arrays.stream(column(name)).mapToInt(v -> (int) v).toArray();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
