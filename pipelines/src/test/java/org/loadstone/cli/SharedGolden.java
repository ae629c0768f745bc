package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Values made with R in ../shared/golden; a test skips and says so where they are not. */
final class SharedGolden {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double RELATIVE = 1e-6;
  private static final double OF_LARGEST = 1e-8;

  private SharedGolden() {}

  static Path file(String name) {
    Path folder = Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");
    assumeTrue(Files.isDirectory(folder), "needs the values in ../shared/golden");
    return folder.resolve(name);
  }

  static JsonNode json(String name) {
    try {
      return JSON.readTree(file(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command, which must succeed, and returns the JSON that it prints. */
  static JsonNode ran(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = "--json";
    MainTest.Ran ran = MainTest.run(all);
    assertThat(ran.code()).as(ran.err()).isZero();
    try {
      return JSON.readTree(ran.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every key of {@code expected} is there with its value. */
  static void assertHolds(String where, JsonNode found, JsonNode expected) {
    assertHolds(where, found, expected, RELATIVE, OF_LARGEST);
  }

  /**
   * Compares numbers to a share of each, or a share of the largest of their array or matrix.
   *
   * @param share of the value
   * @param ofLargest of the largest
   */
  static void assertHolds(
      String where, JsonNode found, JsonNode expected, double share, double ofLargest) {
    assertThat(found).as(where).isNotNull();
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              one -> {
                String at = where + "/" + one.getKey();
                assertThat(found.has(one.getKey())).as(at).isTrue();
                assertHolds(at, found.get(one.getKey()), one.getValue(), share, ofLargest);
              });
    } else {
      compare(where, found, expected, share, ofLargest * largest(expected));
    }
  }

  private static double largest(JsonNode node) {
    double most = Math.abs(node.isNumber() ? node.asDouble() : 0);
    if (node.isArray()) {
      for (JsonNode one : node) {
        most = Math.max(most, largest(one));
      }
    }
    return most;
  }

  private static void compare(
      String where, JsonNode found, JsonNode expected, double share, double room) {
    if (expected.isArray()) {
      assertThat(found.size()).as(where).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        compare(where + "/" + i, found.get(i), expected.get(i), share, room);
      }
    } else if (expected.isNumber()) {
      double value = expected.asDouble();
      assertThat(found.isNumber()).as("%s is a number: %s", where, found).isTrue();
      assertThat(found.asDouble())
          .as(where)
          .isCloseTo(value, within(Math.max(share * Math.abs(value), room)));
    } else {
      assertThat(found).as(where).isEqualTo(expected);
    }
  }
}
