package org.loadstone.source.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.loadstone.schema.Kind;
import org.loadstone.source.SourceFile;

/** Parquet files with plain columns; a nested column is told by its name and not read. */
final class ParquetRecords implements RecordReader {
  private static final long JULIAN_EPOCH = 2_440_588;

  @Override
  public Optional<Fields> fields(SourceFile file) {
    try (ParquetFileReader reader = ParquetFileReader.open(input(file))) {
      return Optional.of(fields(reader.getFileMetaData().getSchema()));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw file.damaged("Parquet", e, "write it again");
    }
  }

  private static Fields fields(MessageType schema) {
    return Fields.of(schema.getFields().stream().map(Type::getName).toList());
  }

  private static InputFile input(SourceFile file) throws IOException {
    if (file.name().endsWith(".gz")) {
      throw new IOException("Parquet is packed already; unpack the .gz");
    }
    return new LocalInputFile(file.path());
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    try (ParquetReader<Group> groups = new Groups(input(file)).build()) {
      Fields fields = null;
      long number = 0;
      for (Group group = next(file, groups); group != null; group = next(file, groups)) {
        fields = fields == null ? fields(file).orElseThrow() : fields;
        out.accept(new FileRecord(++number, fields, texts(file, group)));
      }
    } catch (IOException e) {
      throw file.damaged("Parquet", e, "write it again");
    }
  }

  /**
   * Only what reading does wrong is the file's fault, not what the taker of a record does. A length
   * that got damaged may ask for more memory than there is.
   */
  private static Group next(SourceFile file, ParquetReader<Group> groups) {
    try {
      return groups.read();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      throw file.damaged("Parquet", e, "write it again");
    }
  }

  private static String[] texts(SourceFile file, Group group) {
    List<Type> types = group.getType().getFields();
    String[] texts = new String[types.size()];
    try {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = group.getFieldRepetitionCount(i) == 0 ? null : text(group, i, types.get(i));
      }
      return texts;
    } catch (RuntimeException e) {
      throw file.damaged("Parquet", e, "write it again");
    }
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static String text(Group group, int i, Type type) {
    if (!type.isPrimitive() || group.getFieldRepetitionCount(i) > 1) {
      return group.getValueToString(i, 0);
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (primitive.getPrimitiveTypeName()) {
      case BOOLEAN -> String.valueOf(group.getBoolean(i, 0));
      case FLOAT -> decimal(Double.parseDouble(Float.toString(group.getFloat(i, 0))));
      case DOUBLE -> decimal(group.getDouble(i, 0));
      case INT32 -> whole(group.getInteger(i, 0), logical);
      case INT64 -> whole(group.getLong(i, 0), logical);
      case INT96 -> instant96(group.getInt96(i, 0).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          logical instanceof DecimalLogicalTypeAnnotation decimal
              ? scaled(new BigInteger(group.getBinary(i, 0).getBytes()), decimal)
              : group.getBinary(i, 0).toStringUsingUTF8();
    };
  }

  private static String decimal(double value) {
    return Double.isFinite(value) ? Kind.DECIMAL.text(value) : null;
  }

  private static String whole(long value, LogicalTypeAnnotation logical) {
    return switch (logical) {
      case null -> Long.toString(value);
      case DateLogicalTypeAnnotation date -> LocalDate.ofEpochDay(value).toString();
      case DecimalLogicalTypeAnnotation decimal -> scaled(BigInteger.valueOf(value), decimal);
      case TimestampLogicalTypeAnnotation time -> time(value, time);
      case IntLogicalTypeAnnotation number when !number.isSigned() -> unsigned(value, number);
      default -> Long.toString(value);
    };
  }

  private static String unsigned(long value, IntLogicalTypeAnnotation number) {
    return number.getBitWidth() == Long.SIZE
        ? Long.toUnsignedString(value)
        : Long.toString(Integer.toUnsignedLong((int) value));
  }

  private static String scaled(BigInteger value, DecimalLogicalTypeAnnotation decimal) {
    return new BigDecimal(value, decimal.getScale()).toPlainString();
  }

  private static String time(long value, TimestampLogicalTypeAnnotation time) {
    Instant instant =
        switch (time.getUnit()) {
          case MILLIS -> Instant.ofEpochMilli(value);
          case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
          case NANOS -> Instant.EPOCH.plusNanos(value);
        };
    return time.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static String instant96(byte[] bytes) {
    ByteBuffer twelve = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = twelve.getLong();
    long day = twelve.getInt() - JULIAN_EPOCH;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
  }
}
