package org.loadstone.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.SourceFile;

/** Kinds of Parquet columns that other programs write, as texts. */
class ParquetColumnsTest {
  private static final int JULIAN_DAY_OF_1970 = 2_440_588;

  @TempDir private Path folder;

  private Path write(String columns, Consumer<Group> fill, int rows) throws IOException {
    MessageType type = MessageTypeParser.parseMessageType("message row {" + columns + "}");
    Path file = folder.resolve("rows.parquet");
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      for (int i = 0; i < rows; i++) {
        Group group = groups.newGroup();
        fill.accept(group);
        writer.write(group);
      }
    }
    return file;
  }

  private static List<String[]> read(Path file) {
    SourceFile source = new SourceFile(file.getFileName().toString(), file.toString());
    List<String[]> texts = new ArrayList<>();
    ReadAs.AUTO.reader(source).read(source, record -> texts.add(record.texts()));
    return texts;
  }

  @Test
  void old_times_of_96_bits_are_instants() throws IOException {
    Path file =
        write(
            "required int96 start; required int96 before; required int96 last;",
            row ->
                row.append("start", new NanoTime(JULIAN_DAY_OF_1970 + 20_540, 34_200_500_000_000L))
                    .append("before", new NanoTime(JULIAN_DAY_OF_1970 - 1, 0))
                    .append("last", new NanoTime(JULIAN_DAY_OF_1970, 86_399_999_999_999L)),
            1);
    assertThat(read(file))
        .containsExactly(
            new String[] {
              "2026-03-28T09:30:00.500Z", "1969-12-31T00:00:00Z", "1970-01-01T23:59:59.999999999Z"
            });
  }

  @Test
  void decimals_keep_their_scale_in_every_width() throws IOException {
    byte[] beyondLong = new BigInteger("-12345678901234567890123").toByteArray();
    Path file =
        write(
            """
            required int32 small (DECIMAL(9,2));
            required int64 wide (DECIMAL(18,3));
            required binary any (DECIMAL(30,4));
            required fixed_len_byte_array(3) fixed (DECIMAL(6,6));
            """,
            row ->
                row.append("small", -1250)
                    .append("wide", 123_456_789_012_345_678L)
                    .append("any", Binary.fromConstantByteArray(beyondLong))
                    .append("fixed", Binary.fromConstantByteArray(new byte[] {0, 0, 1})),
            1);
    assertThat(read(file))
        .containsExactly(
            new String[] {
              "-12.50", "123456789012345.678", "-1234567890123456789.0123", "0.000001"
            });
  }

  @Test
  void unsigned_numbers_above_the_signed_ones_stay_positive() throws IOException {
    Path file =
        write(
            """
            required int32 u8 (INTEGER(8,false));
            required int32 u16 (INTEGER(16,false));
            required int32 u32 (INTEGER(32,false));
            required int64 u64 (INTEGER(64,false));
            required int32 s8 (INTEGER(8,true));
            required int64 s64 (INTEGER(64,true));
            """,
            row ->
                row.append("u8", 255)
                    .append("u16", 65_535)
                    .append("u32", -1)
                    .append("u64", -1L)
                    .append("s8", -1)
                    .append("s64", -1L),
            1);
    assertThat(read(file))
        .containsExactly(
            new String[] {"255", "65535", "4294967295", "18446744073709551615", "-1", "-1"});
  }

  @Test
  void a_column_packed_by_dictionary_reads_like_a_plain_one() throws IOException {
    Path file =
        write(
            "required binary surface (STRING); optional int32 day (DATE);",
            row -> row.append("surface", "grass").append("day", 20_540),
            500);
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      assertThat(reader.getFooter().getBlocks().getFirst().getColumns())
          .allMatch(ColumnChunkMetaData::hasDictionaryPage);
    }
    assertThat(read(file))
        .hasSize(500)
        .allSatisfy(texts -> assertThat(texts).containsExactly("grass", "2026-03-28"));
  }
}
