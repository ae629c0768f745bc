package org.loadstone.pipeline.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/** Spark's types and rows of a table, derived from its declaration. */
public final class SparkTypes {
  /** Returns the Spark schema of a table, columns in declared order, all nullable. */
  public static StructType schema(Table table) {
    return schema(table.columns());
  }

  /** Returns the Spark schema of columns. */
  public static StructType schema(List<Column<?>> columns) {
    StructField[] fields =
        columns.stream()
            .map(column -> DataTypes.createStructField(column.name(), type(column.kind()), true))
            .toArray(StructField[]::new);
    return DataTypes.createStructType(fields);
  }

  private static DataType type(Kind kind) {
    return switch (kind) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case INSTANT -> DataTypes.TimestampType;
    };
  }

  /** Returns the Spark row of a typed row. */
  public static Row row(TableRow row) {
    Object[] values = new Object[row.table().columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.at(i);
    }
    return RowFactory.create(values);
  }

  /** Returns the typed row of a Spark row whose first fields are the table's columns. */
  public static TableRow typed(Table table, Row row) {
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return TableRow.of(table, values);
  }

  private SparkTypes() {}
}
