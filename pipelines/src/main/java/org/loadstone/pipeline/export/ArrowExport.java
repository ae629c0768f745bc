package org.loadstone.pipeline.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;

/** A table as an Arrow IPC file; each field's metadata carries meaning and unit. */
final class ArrowExport {
  private static final int BATCH = 65_536;

  static void write(Store store, Table table, Path file) throws IOException {
    List<Column<?>> columns = table.columns();
    Iterator<Row> rows = new TableText(store, table, columns).rows();
    try (var allocator = new RootAllocator();
        var root = VectorSchemaRoot.create(schema(columns), allocator);
        var channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        var writer = new ArrowFileWriter(root, null, channel)) {
      writer.start();
      while (rows.hasNext()) {
        root.allocateNew();
        int count = 0;
        while (rows.hasNext() && count < BATCH) {
          put(root, rows.next(), count++);
        }
        root.setRowCount(count);
        writer.writeBatch();
      }
      writer.end();
    }
  }

  private static Schema schema(List<Column<?>> columns) {
    return new Schema(
        columns.stream()
            .map(
                column ->
                    new Field(
                        column.name(),
                        new FieldType(
                            true,
                            type(column.kind()),
                            null,
                            Map.of("about", column.meaning(), "unit", column.unit().symbol())),
                        null))
            .toList());
  }

  private static ArrowType type(Kind kind) {
    return switch (kind) {
      case TEXT -> ArrowType.Utf8.INSTANCE;
      case INTEGER -> new ArrowType.Int(64, true);
      case DECIMAL -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case BOOLEAN -> ArrowType.Bool.INSTANCE;
      case DATE -> new ArrowType.Date(DateUnit.DAY);
      case INSTANT -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
    };
  }

  private static void put(VectorSchemaRoot root, Row row, int at) {
    for (int i = 0; i < root.getFieldVectors().size(); i++) {
      FieldVector vector = root.getVector(i);
      if (row.isNullAt(i)) {
        vector.setNull(at);
      } else {
        put(vector, row, i, at);
      }
    }
  }

  private static void put(FieldVector vector, Row row, int i, int at) {
    switch (vector) {
      case VarCharVector text ->
          text.setSafe(at, row.getString(i).getBytes(StandardCharsets.UTF_8));
      case BigIntVector whole -> whole.setSafe(at, row.getLong(i));
      case Float8Vector number -> number.setSafe(at, row.getDouble(i));
      case BitVector flag -> flag.setSafe(at, row.getBoolean(i) ? 1 : 0);
      case DateDayVector day -> day.setSafe(at, row.getInt(i));
      case TimeStampMicroTZVector instant -> instant.setSafe(at, row.getLong(i));
      default -> throw new IllegalStateException("Cannot fill vector " + vector.getField());
    }
  }

  private ArrowExport() {}
}
