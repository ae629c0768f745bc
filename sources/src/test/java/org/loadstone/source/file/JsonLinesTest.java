package org.loadstone.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.source.TestFolder;

class JsonLinesTest {
  private static final long MORE_THAN_A_STRING_HOLDS = (1L << 31) + 5;

  @TempDir private Path path;

  private static List<BoundedLines.Line> lines(Reader text, int longest) throws IOException {
    List<BoundedLines.Line> lines = new ArrayList<>();
    try (BoundedLines all = new BoundedLines(text, longest)) {
      for (Optional<BoundedLines.Line> line = all.next(); line.isPresent(); line = all.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  /** One endless line, then a short one, without memory for either. */
  private static final class Endless extends Reader {
    private long left = MORE_THAN_A_STRING_HOLDS;
    private boolean isOver;

    @Override
    public int read(char[] into, int from, int length) {
      if (left > 0) {
        int count = (int) Math.min(left, length);
        left -= count;
        return count;
      }
      if (isOver) {
        return -1;
      }
      isOver = true;
      "\nlast".getChars(0, 5, into, from);
      return 5;
    }

    @Override
    public void close() {}
  }

  @Test
  void a_line_longer_than_memory_is_counted_and_the_next_one_read() throws IOException {
    assertThat(lines(new Endless(), 3))
        .containsExactly(
            new BoundedLines.Line("\0\0\0", MORE_THAN_A_STRING_HOLDS),
            new BoundedLines.Line("las", 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_190, 8_191, 8_192, 8_193})
  void lines_end_in_line_feed_return_or_both_wherever_blocks_end(int first) throws IOException {
    String line = "x".repeat(first);
    for (String end : List.of("\n", "\r", "\r\n")) {
      assertThat(lines(new StringReader(line + end + end + "ab" + end), 10_000))
          .extracting(BoundedLines.Line::text)
          .containsExactly(line, "", "ab");
    }
  }

  @Test
  void a_line_that_is_too_long_is_a_broken_record_and_reading_goes_on() throws IOException {
    String tooLong = "{\"athlete_id\": \"" + "x".repeat(16_000_000) + "\"}";
    byte[] text =
        ("{\"athlete_id\": \"Anna\"}\n" + tooLong + "\n{\"athlete_id\": \"Ben\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    TestFolder folder = new TestFolder(path).with("athlete.jsonl", text);
    List<FileRecord> records = new ArrayList<>();
    new JsonLines().read(folder.file("athlete.jsonl"), records::add);
    assertThat(records).extracting(FileRecord::line).containsExactly(1L, 2L, 3L);
    assertThat(records)
        .extracting(FileRecord::problem)
        .containsExactly("", "a line of 16000018 signs, at most 16000000", "");
    assertThat(records.getLast().texts()).containsExactly("Ben");
  }
}
