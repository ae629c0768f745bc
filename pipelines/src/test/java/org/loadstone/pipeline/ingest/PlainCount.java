package org.loadstone.pipeline.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * How many records a broken file must give, counted from its bytes without the readers; empty where
 * that is not sure, as with quotes, returns or marks within the text.
 */
enum PlainCount {
  /** Lines of UTF-8 after a header. */
  CSV {
    @Override
    OptionalLong of(byte[] broken) {
      return plain(text(broken)).map(PlainCount::linesAfterHeader).orElse(OptionalLong.empty());
    }
  },
  /** Lines that are not blank. */
  JSON_LINES {
    @Override
    OptionalLong of(byte[] broken) {
      Optional<String> quoted = text(broken).filter(text -> hasNone(text, "\r\uFEFF\0"));
      return quoted.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(quoted.get().lines().filter(line -> !line.isBlank()).count());
    }
  },
  /** The same as {@link #CSV} if all can be expanded. */
  GZIP {
    @Override
    OptionalLong of(byte[] broken) {
      try (GZIPInputStream expanded = new GZIPInputStream(new ByteArrayInputStream(broken))) {
        return CSV.of(expanded.readAllBytes());
      } catch (IOException e) {
        return OptionalLong.empty();
      }
    }
  },
  /** The same as {@link #CSV} if the byte order mark is whole and every unit is a character. */
  UTF_16 {
    @Override
    OptionalLong of(byte[] broken) {
      if (!isMarkedUtf16(broken)) {
        return OptionalLong.empty();
      }
      Charset charset =
          broken[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      try {
        String text =
            charset.newDecoder().decode(ByteBuffer.wrap(broken, 2, broken.length - 2)).toString();
        return plain(Optional.of(text))
            .map(PlainCount::linesAfterHeader)
            .orElse(OptionalLong.empty());
      } catch (CharacterCodingException e) {
        return OptionalLong.empty();
      }
    }
  },
  /**
   * Filled cells of two athletes, one for each day if they agree; a line without a filled cell, or
   * with more or fewer, is one record.
   */
  WIDE {
    @Override
    OptionalLong of(byte[] broken) {
      List<String> lines = lines(broken);
      if (lines.isEmpty() || !lines.getFirst().equals("Day,Anna,Ben")) {
        return OptionalLong.empty();
      }
      Map<String, String> first = new HashMap<>();
      long count = 0;
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        boolean isRow = cells.length == 3 && !(cells[1] + cells[2]).isBlank();
        count += isRow ? cell(first, cells, 1) + cell(first, cells, 2) : 1;
      }
      return OptionalLong.of(count);
    }

    private int cell(Map<String, String> first, String[] cells, int athlete) {
      String answer = cells[athlete].strip();
      if (answer.isEmpty()) {
        return 0;
      }
      String day = cells[0].strip();
      if (!isDay(day)) {
        return 1;
      }
      String before = first.putIfAbsent(athlete + " " + day, answer);
      return answer.equals(before) ? 0 : 1;
    }
  },
  /** Lines after the header that follows the line "endheader". */
  FORCE {
    @Override
    OptionalLong of(byte[] broken) {
      Optional<String> text = plain(text(broken));
      int end = text.map(all -> ("\n" + all).indexOf("\nendheader")).orElse(-1);
      if (end < 0) {
        return OptionalLong.empty();
      }
      int next = text.get().indexOf('\n', end);
      return next < 0 ? OptionalLong.empty() : linesAfterHeader(text.get().substring(next + 1));
    }
  },
  /** Nothing is sure. */
  NOT_SURE {
    @Override
    OptionalLong of(byte[] broken) {
      return OptionalLong.empty();
    }
  };

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** Returns the records of a broken file, or empty where that is not sure. */
  abstract OptionalLong of(byte[] broken);

  private static boolean isMarkedUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
  }

  /** Text in UTF-8; empty where a mark says that it is something else. */
  private static Optional<String> text(byte[] bytes) {
    return isMarkedUtf16(bytes)
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Optional<String> plain(Optional<String> text) {
    return text.filter(t -> hasNone(t, "\"\r\uFEFF\0"));
  }

  private static boolean hasNone(String text, String signs) {
    return text.chars().noneMatch(c -> signs.indexOf(c) >= 0);
  }

  private static List<String> lines(byte[] broken) {
    return plain(text(broken)).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static OptionalLong linesAfterHeader(String text) {
    return OptionalLong.of(text.lines().filter(line -> !line.isEmpty()).count() - 1);
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text, DAY);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
