package org.loadstone.pipeline.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Common;
import org.loadstone.schema.table.Tables;

/**
 * Rows of all tables in one shape: athlete, table, row id, when known, hash, values. Sorted by
 * these the versions of a row stand together, the one known last at the end.
 */
final class PackedRows {
  static final String ATHLETE = "athlete";
  static final int VALUES = 5;

  /** The first five say whose row it is and which of its versions. */
  static final StructType SCHEMA =
      new StructType()
          .add(ATHLETE, DataTypes.StringType)
          .add("kind", DataTypes.IntegerType)
          .add("row_id", DataTypes.StringType)
          .add("known", DataTypes.LongType)
          .add("hash", DataTypes.StringType)
          .add("values", DataTypes.BinaryType);

  private static final List<Table> TABLES =
      Stream.concat(Tables.INPUT.stream(), Tables.BUILT.stream()).toList();

  static int kind(Table table) {
    return TABLES.indexOf(table);
  }

  static Table table(int kind) {
    return TABLES.get(kind);
  }

  /** Returns the packed form of a typed row of a table. */
  static Row pack(TableRow row) {
    Table table = row.table();
    boolean isValidated = table.layer() == Layer.VALIDATED;
    return RowFactory.create(
        table.find(Common.ATHLETE_ID.name()).isPresent() ? row.require(Common.ATHLETE_ID) : "",
        kind(table),
        isValidated ? row.require(Lineage.ROW_ID) : null,
        isValidated ? row.find(Lineage.KNOWN_AT).map(PackedRows::micros).orElse(null) : null,
        isValidated ? row.require(Lineage.CONTENT_HASH) : null,
        bytes(row));
  }

  private static Long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  static TableRow unpack(Row packed) {
    Table table = table(packed.getInt(1));
    Object[] values = new Object[table.columns().size()];
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream((byte[]) packed.get(VALUES)))) {
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readBoolean() ? read(table.columns().get(i).kind(), in) : null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack a row of " + table, e);
    }
    return TableRow.of(table, values);
  }

  /** Returns whether two packed rows are versions of one. */
  static boolean areVersions(Row one, Row other) {
    return !one.isNullAt(2)
        && !other.isNullAt(2)
        && one.getInt(1) == other.getInt(1)
        && one.getString(2).equals(other.getString(2));
  }

  private static byte[] bytes(TableRow row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = 0; i < row.table().columns().size(); i++) {
        Optional<Object> value = Optional.ofNullable(row.at(i));
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
          write(row.table().columns().get(i).kind(), value.get(), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot pack a row of " + row.table(), e);
    }
    return bytes.toByteArray();
  }

  private static void write(Kind kind, Object value, DataOutputStream out) throws IOException {
    switch (kind) {
      case TEXT -> {
        byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      case INTEGER -> out.writeLong((Long) value);
      case DECIMAL -> out.writeDouble((Double) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
      case INSTANT -> {
        out.writeLong(((Instant) value).getEpochSecond());
        out.writeInt(((Instant) value).getNano());
      }
    }
  }

  private static Object read(Kind kind, DataInputStream in) throws IOException {
    return switch (kind) {
      case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      case INTEGER -> in.readLong();
      case DECIMAL -> in.readDouble();
      case BOOLEAN -> in.readBoolean();
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
    };
  }

  private PackedRows() {}
}
