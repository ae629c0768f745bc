package org.loadstone.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.source.SourceFile;

/** Kinds of Arrow columns that other programs write, as texts. */
class ArrowColumnsTest {
  private final BufferAllocator memory = new RootAllocator();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    memory.close();
  }

  /** Writes a file, or a stream under that extension, of vectors that are closed then. */
  private Path write(String name, DictionaryProvider dictionaries, FieldVector... columns)
      throws IOException {
    Path file = folder.resolve(name);
    try (VectorSchemaRoot root = VectorSchemaRoot.of(columns);
        FileOutputStream out = new FileOutputStream(file.toFile());
        ArrowWriter writer =
            name.endsWith(".feather")
                ? new ArrowStreamWriter(root, dictionaries, out.getChannel())
                : new ArrowFileWriter(root, dictionaries, out.getChannel())) {
      root.setRowCount(columns[0].getValueCount());
      writer.start();
      writer.writeBatch();
      writer.end();
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
  void unsigned_numbers_above_the_signed_ones_stay_positive() throws IOException {
    UInt1Vector bytes = new UInt1Vector("u8", memory);
    UInt2Vector shorts = new UInt2Vector("u16", memory);
    UInt4Vector ints = new UInt4Vector("u32", memory);
    UInt8Vector longs = new UInt8Vector("u64", memory);
    bytes.setSafe(0, 255);
    shorts.setSafe(0, 65_535);
    ints.setSafe(0, -1);
    longs.setSafe(0, -1L);
    for (FieldVector column : List.of(bytes, shorts, ints, longs)) {
      column.setValueCount(2);
    }
    assertThat(read(write("rows.arrow", null, bytes, shorts, ints, longs)))
        .containsExactly(
            new String[] {"255", "65535", "4294967295", "18446744073709551615"}, new String[4]);
  }

  @Test
  void decimals_are_written_out_with_their_scale() throws IOException {
    DecimalVector price = new DecimalVector("price", memory, 20, 2);
    DecimalVector tiny = new DecimalVector("tiny", memory, 20, 9);
    Decimal256Vector wide = new Decimal256Vector("wide", memory, 60, 4);
    price.setSafe(0, new BigDecimal("-12.50"));
    tiny.setSafe(0, new BigDecimal("0.000000001"));
    wide.setSafe(0, new BigDecimal("1234567890123456789012345678901234567890.0123"));
    for (FieldVector column : List.of(price, tiny, wide)) {
      column.setValueCount(2);
    }
    assertThat(read(write("rows.arrow", null, price, tiny, wide)))
        .containsExactly(
            new String[] {"-12.50", "0.000000001", "1234567890123456789012345678901234567890.0123"},
            new String[3]);
  }

  private VarCharVector texts(String name, String... texts) {
    VarCharVector vector = new VarCharVector(name, memory);
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] != null) {
        vector.setSafe(i, texts[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    vector.setValueCount(texts.length);
    return vector;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.arrow", "stream.feather"})
  void a_column_packed_by_dictionary_reads_like_a_plain_one(String name) throws IOException {
    for (ArrowType.Int index : List.of(new ArrowType.Int(8, true), new ArrowType.Int(16, false))) {
      VarCharVector athlete = texts("athlete_id", "Anna", "Ben", "Eve", "Ola");
      try (VarCharVector plain = texts("surface", "grass", null, "road", "grass");
          VarCharVector words = texts("words", "road", "grass")) {
        Dictionary dictionary = new Dictionary(words, new DictionaryEncoding(7, false, index));
        FieldVector packed = (FieldVector) DictionaryEncoder.encode(plain, dictionary);
        DictionaryProvider all = new DictionaryProvider.MapDictionaryProvider(dictionary);
        assertThat(read(write(name, all, athlete, packed)))
            .as("index of %s", index)
            .containsExactly(
                new String[] {"Anna", "grass"},
                new String[] {"Ben", null},
                new String[] {"Eve", "road"},
                new String[] {"Ola", "grass"});
      }
    }
  }
}
