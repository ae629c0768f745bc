package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Values made with R: the copies beside their scripts, and those of ../shared/golden where they
 * are.
 *
 * @param name shown by a failing test
 */
record GoldenValues(String name) {
  private static final String COPY = "copy";

  /** Returns the places that hold the values. */
  static Stream<GoldenValues> all() {
    return Stream.of(COPY, "shared")
        .map(GoldenValues::new)
        .filter(golden -> golden.name.equals(COPY) || Files.isDirectory(shared()));
  }

  private static Path shared() {
    return Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");
  }

  JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(bytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the lines of a CSV file, without its header, split at commas. */
  List<String[]> rows(String file) {
    try {
      return new String(bytes(file), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String file) throws IOException {
    if (!name.equals(COPY)) {
      return Files.readAllBytes(shared().resolve(file));
    }
    try (InputStream in = GoldenValues.class.getResourceAsStream("/golden/" + file)) {
      return in.readAllBytes();
    }
  }

  /** Asserts that a value is the expected one to 1e-9 relative, absent where that is null. */
  static void assertEqual(String where, OptionalDouble value, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(value).as(where).isEmpty();
      return;
    }
    double number = expected.asDouble();
    assertThat(value).as(where).isPresent();
    assertThat(value.getAsDouble())
        .as(where)
        .isCloseTo(number, within(1e-9 * Math.abs(number) + 1e-12));
  }
}
