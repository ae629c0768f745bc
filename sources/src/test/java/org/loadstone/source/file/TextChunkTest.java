package org.loadstone.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;

class TextChunkTest {
  private static final String[] PIECES = {
    "a",
    "b7",
    "é",
    "",
    "\"q\"",
    "\"line\nbreak\"",
    "\"cr\r\nlf\"",
    "\"say \"\"so\"\"\"",
    "5\"",
    " x "
  };
  private static final String[] ENDS = {"\n", "\n", "\r\n", "\r", "\n\n"};

  @TempDir private Path folder;

  private SourceFile file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("rows.csv"), text);
    return new SourceFile("rows.csv", path.toString());
  }

  private static List<String> whole(RecordReader reader, SourceFile file) {
    List<String> records = new ArrayList<>();
    reader.read(file, record -> records.add(shown(record)));
    return records;
  }

  private static String shown(FileRecord record) {
    return record.line() + Arrays.toString(record.texts()) + record.problem();
  }

  private static List<String> inChunks(RecordReader reader, SourceFile file, int bytes) {
    List<String> records = new ArrayList<>();
    for (TextChunk chunk : reader.chunks(file, bytes)) {
      reader.read(file, chunk, record -> records.add(shown(record)));
    }
    return records;
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder("one,two,three\n");
    for (int line = 0; line < 40; line++) {
      int fields = random.nextInt(10) == 0 ? 2 : 3;
      for (int i = 0; i < fields; i++) {
        text.append(i == 0 ? "" : ",").append(PIECES[random.nextInt(PIECES.length)]);
      }
      text.append(ENDS[random.nextInt(ENDS.length)]);
    }
    return text.toString();
  }

  @Test
  void the_chunks_of_a_file_give_the_records_and_lines_of_the_whole() throws IOException {
    int cut = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      SourceFile file = file(text(new SplittableRandom(seed)));
      DelimitedText reader = new DelimitedText(ReadAs.AUTO);
      List<String> whole = whole(reader, file);
      if (!reader.chunks(file, 50).isEmpty()) {
        assertThat(inChunks(reader, file, 50)).as("seed %d", seed).isEqualTo(whole);
      }
      cut += reader.chunks(file, 50).size() > 2 ? 1 : 0;
    }
    assertThat(cut).as("files that were cut").isGreaterThan(1_500);
  }

  @Test
  void damaged_quotes_leave_the_file_whole_or_its_meaning_as_it_was() throws IOException {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder(text(random));
      int at = 20 + random.nextInt(text.length() - 20);
      text.insert(at, random.nextBoolean() ? "\"" : "\"\n");
      SourceFile file = file(text.toString());
      DelimitedText reader = new DelimitedText(ReadAs.AUTO);
      List<String> whole;
      try {
        whole = whole(reader, file);
      } catch (InputError unreadable) {
        assertThat(reader.chunks(file, 50)).as("seed %d", seed).isEmpty();
        continue;
      }
      if (!reader.chunks(file, 50).isEmpty()) {
        assertThat(inChunks(reader, file, 50)).as("seed %d", seed).isEqualTo(whole);
      }
    }
  }

  @Test
  void chunks_cover_the_file_without_gap_and_are_about_as_long_as_asked() throws IOException {
    SourceFile file = file("a,b\n" + "12345,67890\n".repeat(1_000));
    List<TextChunk> chunks = new DelimitedText(ReadAs.AUTO).chunks(file, 1_000);
    long from = 0;
    for (TextChunk chunk : chunks) {
      assertThat(chunk.from()).isEqualTo(from);
      assertThat(chunk.to() - chunk.from()).isLessThanOrEqualTo(1_012);
      from = chunk.to();
    }
    assertThat(from).isEqualTo(file.bytes());
    assertThat(chunks.get(1)).isEqualTo(new TextChunk(1_000, 2_008, 85));
  }

  @Test
  void short_marked_wide_and_packed_files_stay_whole() throws IOException {
    String text = "a,b\n" + "1,2\n".repeat(100);
    DelimitedText reader = new DelimitedText(ReadAs.AUTO);
    assertThat(reader.chunks(file(text), 1_000)).isEmpty();
    assertThat(reader.chunks(file("\uFEFF" + text), 50)).isEmpty();
    Path wide = folder.resolve("wide.csv");
    Files.writeString(wide, "\uFEFF" + text, StandardCharsets.UTF_16LE);
    assertThat(reader.chunks(new SourceFile("wide.csv", wide.toString()), 50)).isEmpty();
    Path packed = folder.resolve("packed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(reader.chunks(new SourceFile("packed.csv.gz", packed.toString()), 50)).isEmpty();
  }

  @Test
  void what_is_wrong_in_a_chunk_is_told_by_the_line_of_the_file() throws IOException {
    String wide = "1,".repeat(20_000) + "1\n";
    SourceFile file = file("a,b\n" + "1,2\n".repeat(100) + wide + "1,2\n");
    DelimitedText reader = new DelimitedText(ReadAs.AUTO);
    TextChunk last = reader.chunks(file, 200).get(2);
    assertThat(last.line()).isGreaterThan(50);
    assertThatThrownBy(() -> reader.read(file, last, record -> {}))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("line 102");
  }
}
