package org.loadstone.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.loadstone.schema.Kind;
import org.loadstone.source.SourceFile;

/** Arrow IPC files and streams, also compressed ones (Feather version 2). */
final class ArrowRecords implements RecordReader {
  private static final byte[] FILE_MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final long MOST_MEMORY = 2L << 30;

  @Override
  public Optional<Fields> fields(SourceFile file) {
    Fields[] found = new Fields[1];
    use(file, reader -> found[0] = fields(reader.getVectorSchemaRoot()));
    return Optional.of(found[0]);
  }

  private static Fields fields(VectorSchemaRoot root) {
    return Fields.of(root.getSchema().getFields().stream().map(f -> f.getName()).toList());
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    use(
        file,
        reader -> {
          VectorSchemaRoot root = reader.getVectorSchemaRoot();
          Fields fields = fields(root);
          long[] number = new long[1];
          while (reader.loadNextBatch()) {
            List<FieldVector> decoded = new ArrayList<>();
            give(columns(reader, decoded), root.getRowCount(), fields, number, out);
            decoded.forEach(FieldVector::close);
          }
        });
  }

  /** What is done with an open file. */
  private interface Use {
    void with(ArrowReader reader) throws IOException;
  }

  private static void use(SourceFile file, Use use) {
    try (BufferAllocator memory = new RootAllocator(MOST_MEMORY)) {
      if (isFile(file)) {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            ArrowReader reader =
                new ArrowFileReader(channel, memory, CommonsCompressionFactory.INSTANCE)) {
          use.with(reader);
        }
      } else {
        try (InputStream in = file.open();
            ArrowReader reader =
                new ArrowStreamReader(in, memory, CommonsCompressionFactory.INSTANCE)) {
          use.with(reader);
        }
      }
    } catch (TakerFailure theirs) {
      throw theirs.failure;
    } catch (IOException | RuntimeException | AssertionError | OutOfMemoryError e) {
      throw file.damaged("Arrow", e, "write it again");
    }
  }

  private static boolean isFile(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return Arrays.equals(in.readNBytes(FILE_MAGIC.length), FILE_MAGIC);
    }
  }

  private static List<FieldVector> columns(ArrowReader reader, List<FieldVector> decoded)
      throws IOException {
    List<FieldVector> columns = new ArrayList<>();
    for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
      var dictionary = vector.getField().getDictionary();
      if (dictionary == null) {
        columns.add(vector);
      } else {
        var values = reader.getDictionaryVectors().get(dictionary.getId());
        decoded.add((FieldVector) DictionaryEncoder.decode(vector, values));
        columns.add(decoded.getLast());
      }
    }
    return columns;
  }

  private static void give(
      List<FieldVector> columns, int rows, Fields fields, long[] number, Consumer<FileRecord> out) {
    for (int row = 0; row < rows; row++) {
      String[] texts = new String[columns.size()];
      for (int i = 0; i < texts.length; i++) {
        FieldVector column = columns.get(i);
        texts[i] = column.isNull(row) ? null : text(column, row);
      }
      give(new FileRecord(++number[0], fields, texts), out);
    }
  }

  /** What the taker of a record does wrong is not the file's fault. */
  private static void give(FileRecord record, Consumer<FileRecord> out) {
    try {
      out.accept(record);
    } catch (RuntimeException e) {
      throw new TakerFailure(e);
    }
  }

  private static final class TakerFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient RuntimeException failure;

    TakerFailure(RuntimeException failure) {
      super(null, null, false, false);
      this.failure = failure;
    }
  }

  private static String text(FieldVector column, int row) {
    Object value =
        switch (column) {
          case UInt1Vector bytes -> bytes.getObjectNoOverflow(row);
          case UInt2Vector shorts -> (int) shorts.get(row);
          case UInt4Vector ints -> ints.getObjectNoOverflow(row);
          case UInt8Vector longs -> longs.getObjectNoOverflow(row);
          default -> column.getObject(row);
        };
    return switch (column.getField().getType()) {
      case ArrowType.Timestamp time -> time(value, time);
      case ArrowType.Date date when value instanceof Number days ->
          date.getUnit() == DateUnit.DAY
              ? LocalDate.ofEpochDay(days.longValue()).toString()
              : LocalDate.ofEpochDay(Math.floorDiv(days.longValue(), 86_400_000L)).toString();
      case ArrowType.Date date when value instanceof LocalDateTime at ->
          at.toLocalDate().toString();
      case ArrowType.Decimal number -> ((BigDecimal) value).toPlainString();
      case ArrowType.FloatingPoint number -> decimal(((Number) value).toString());
      default -> column instanceof BitVector bits ? String.valueOf(bits.get(row) == 1) : value + "";
    };
  }

  private static String decimal(String number) {
    double value = Double.parseDouble(number);
    return Double.isFinite(value) ? Kind.DECIMAL.text(value) : null;
  }

  private static String time(Object value, ArrowType.Timestamp type) {
    if (!(value instanceof Long count)) {
      return value.toString();
    }
    return Instant.EPOCH.plus(count, unit(type.getUnit())).toString();
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> ChronoUnit.SECONDS;
      case MILLISECOND -> ChronoUnit.MILLIS;
      case MICROSECOND -> ChronoUnit.MICROS;
      case NANOSECOND -> ChronoUnit.NANOS;
    };
  }
}
