package org.loadstone.pipeline.quality;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.quality.Fact;
import org.loadstone.quality.FactReader;
import org.loadstone.quality.StoreTally;
import org.loadstone.quality.Window;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;

/**
 * One pass over the rows of a store: all rows of an athlete reach one task, in order of their
 * versions; it counts each row as known at last and holds the tables against each other. Tallies of
 * tasks merge.
 */
final class StoreScan {
  private static final StructType PART = new StructType().add("tally", DataTypes.BinaryType);

  /** Athlete, table, row, knowledge; of one time the greatest hash first, so the least stays. */
  private static final Column[] ORDER = {
    col("athlete"), col("kind"), col("row_id"), col("known").asc_nulls_first(), col("hash").desc()
  };

  /** Gives all versions of the rows of a table. */
  @FunctionalInterface
  interface Reader {
    Dataset<Row> rows(Table table);
  }

  private final Window window;

  StoreScan(Window window) {
    this.window = window;
  }

  /** Reads every table once. */
  StoreTally run(List<Table> tables, Reader reader) {
    Dataset<Row> rows =
        tables.stream()
            .map(table -> packed(table, reader.rows(table)))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    Window days = window;
    MapPartitionsFunction<Row, Row> count = part -> new Part(days).read(part);
    StoreTally whole = new StoreTally(window);
    rows.repartition(col(PackedRows.ATHLETE))
        .sortWithinPartitions(ORDER)
        .mapPartitions(count, Encoders.row(PART))
        .collectAsList()
        .forEach(part -> whole.merge(TallyBytes.read((byte[]) part.get(0))));
    return whole;
  }

  private static Dataset<Row> packed(Table table, Dataset<Row> rows) {
    int kind = PackedRows.kind(table);
    MapFunction<Row, Row> pack =
        row -> PackedRows.pack(SparkTypes.typed(PackedRows.table(kind), row));
    return rows.map(pack, Encoders.row(PackedRows.SCHEMA));
  }

  /** The rows of one task, athlete after athlete. */
  private static final class Part {
    private final StoreTally tally;
    private final List<Fact> facts = new ArrayList<>();
    private String athlete = "";

    Part(Window window) {
      this.tally = new StoreTally(window);
    }

    Iterator<Row> read(Iterator<Row> rows) {
      Row last = null;
      while (rows.hasNext()) {
        Row row = rows.next();
        if (last != null && !PackedRows.areVersions(last, row)) {
          add(last);
        }
        last = row;
      }
      if (last != null) {
        add(last);
      }
      finish();
      return List.of(RowFactory.create((Object) TallyBytes.of(tally))).iterator();
    }

    private void add(Row packed) {
      if (!packed.getString(0).equals(athlete)) {
        finish();
        athlete = packed.getString(0);
      }
      TableRow row = PackedRows.unpack(packed);
      tally.add(row);
      FactReader.find(row).ifPresent(facts::add);
    }

    private void finish() {
      if (!facts.isEmpty()) {
        tally.addAthlete(athlete, facts);
        facts.clear();
      }
    }
  }
}
