package org.loadstone.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;

class ColumnarFilesTest {
  private static final List<String> NAMES =
      List.of("athlete_id", "date", "rpe", "start", "is_home");
  private static final String[] FIRST = {
    "Anna", "2026-03-28", "5.5", "2026-03-28T09:30:00Z", "true"
  };
  private static final String[] SECOND = {"Ben", null, null, null, null};

  @TempDir private Path folder;

  private static List<String[]> read(Path file) {
    SourceFile source = new SourceFile(file.getFileName().toString(), file.toString());
    RecordReader reader = ReadAs.AUTO.reader(source);
    assertThat(reader.fields(source).orElseThrow().names()).isEqualTo(NAMES);
    List<String[]> texts = new ArrayList<>();
    reader.read(source, record -> texts.add(record.texts()));
    return texts;
  }

  private Path arrow(String name, CodecType codec, boolean isStream) throws IOException {
    Path file = folder.resolve(name);
    try (RootAllocator memory = new RootAllocator();
        VarCharVector athlete = new VarCharVector("athlete_id", memory);
        DateDayVector date = new DateDayVector("date", memory);
        Float8Vector rpe = new Float8Vector("rpe", memory);
        TimeStampMicroTZVector start = new TimeStampMicroTZVector("start", memory, "UTC");
        BitVector home = new BitVector("is_home", memory);
        VectorSchemaRoot root = VectorSchemaRoot.of(athlete, date, rpe, start, home);
        FileOutputStream out = new FileOutputStream(file.toFile())) {
      athlete.setSafe(0, "Anna".getBytes(StandardCharsets.UTF_8));
      athlete.setSafe(1, "Ben".getBytes(StandardCharsets.UTF_8));
      date.setSafe(0, 20_540);
      rpe.setSafe(0, 5.5);
      start.setSafe(0, 1_774_690_200_000_000L);
      home.setSafe(0, 1);
      root.setRowCount(2);
      try (ArrowWriter writer =
          isStream
              ? new ArrowStreamWriter(root, null, out.getChannel())
              : codec == CodecType.NO_COMPRESSION
                  ? new ArrowFileWriter(root, null, out.getChannel())
                  : new ArrowFileWriter(
                      root,
                      null,
                      out.getChannel(),
                      null,
                      IpcOption.DEFAULT,
                      CommonsCompressionFactory.INSTANCE,
                      codec)) {
        writer.start();
        writer.writeBatch();
        writer.end();
      }
    }
    return file;
  }

  private Path parquet(String name) throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType(
            """
            message row {
              required binary athlete_id (STRING);
              optional int32 date (DATE);
              optional double rpe;
              optional int64 start (TIMESTAMP(MICROS,true));
              optional boolean is_home;
            }
            """);
    Path file = folder.resolve(name);
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      writer.write(
          groups
              .newGroup()
              .append("athlete_id", "Anna")
              .append("date", 20_540)
              .append("rpe", 5.5)
              .append("start", 1_774_690_200_000_000L)
              .append("is_home", true));
      writer.write(groups.newGroup().append("athlete_id", "Ben"));
    }
    return file;
  }

  @Test
  void arrow_files_streams_and_compressed_files_give_the_same_texts() throws IOException {
    for (Path file :
        List.of(
            arrow("plain.arrow", CodecType.NO_COMPRESSION, false),
            arrow("packed.feather", CodecType.LZ4_FRAME, false),
            arrow("zstd.arrow", CodecType.ZSTD, false),
            arrow("stream.arrow", CodecType.NO_COMPRESSION, true))) {
      assertThat(read(file)).as(file.toString()).containsExactly(FIRST, SECOND);
    }
  }

  @Test
  void parquet_gives_dates_instants_and_absent_values_as_texts() throws IOException {
    assertThat(read(parquet("rows.parquet"))).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_columnar_file_cut_off_is_refused_with_a_remedy() throws IOException {
    for (Path whole :
        List.of(arrow("cut.arrow", CodecType.NO_COMPRESSION, false), parquet("cut.parquet"))) {
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
      assertThatThrownBy(() -> read(whole))
          .isInstanceOf(InputError.class)
          .hasMessageStartingWith("Cannot read " + whole + ": not a whole ")
          .hasMessageEndingWith("; write it again");
    }
  }
}
