package org.loadstone.pipeline.quality;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.quality.Fact;
import org.loadstone.quality.FactReader;
import org.loadstone.quality.StoreTally;
import org.loadstone.quality.Window;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Common;
import org.loadstone.schema.table.Tables;

/**
 * One pass over the rows of a store. A task counts the rows of its part and sends their facts on to
 * the task of their athlete, which holds them against each other; parts of the tally merge.
 */
final class StoreScan {
  private static final StructType PART = new StructType().add("tally", DataTypes.BinaryType);

  /** Gives the rows of a table as known at last. */
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
    Dataset<Row> facts =
        tables.stream()
            .map(table -> facts(table, reader.rows(table)))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    Window days = window;
    MapPartitionsFunction<Row, Row> byAthlete = part -> new Athletes(days).read(part);
    StoreTally whole = new StoreTally(window);
    facts
        .repartition(org.apache.spark.sql.functions.col(FactRows.ATHLETE))
        .sortWithinPartitions(FactRows.ATHLETE)
        .mapPartitions(byAthlete, Encoders.row(PART))
        .collectAsList()
        .forEach(part -> whole.merge(TallyBytes.read((byte[]) part.get(0))));
    return whole;
  }

  private Dataset<Row> facts(Table table, Dataset<Row> rows) {
    String name = table.name();
    Window days = window;
    MapPartitionsFunction<Row, Row> count = part -> new Rows(name, days, part);
    return rows.mapPartitions(count, Encoders.row(FactRows.SCHEMA));
  }

  /** The rows of one part of a table: their facts one by one, at the end what was counted. */
  private static final class Rows implements Iterator<Row> {
    private final Table table;
    private final StoreTally tally;
    private final Iterator<Row> in;
    private Optional<Row> next = Optional.empty();
    private boolean told;

    Rows(String name, Window window, Iterator<Row> in) {
      this.table =
          Stream.concat(Tables.INPUT.stream(), Tables.BUILT.stream())
              .filter(known -> known.name().equals(name))
              .findFirst()
              .orElseThrow();
      this.tally = new StoreTally(window);
      this.in = in;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && in.hasNext()) {
        next = fact(SparkTypes.typed(table, in.next()));
      }
      if (next.isEmpty() && !told) {
        told = true;
        next = Optional.of(FactRows.tally(TallyBytes.of(tally)));
      }
      return next.isPresent();
    }

    private Optional<Row> fact(TableRow row) {
      tally.add(row);
      return FactReader.find(row).map(fact -> FactRows.row(row.require(Common.ATHLETE_ID), fact));
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      Row found = next.orElseThrow();
      next = Optional.empty();
      return found;
    }
  }

  /** The athletes of one part, sorted, one after the other. */
  private static final class Athletes {
    private final StoreTally tally;
    private final List<Fact> facts = new ArrayList<>();
    private String athlete = "";

    Athletes(Window window) {
      this.tally = new StoreTally(window);
    }

    Iterator<Row> read(Iterator<Row> part) {
      while (part.hasNext()) {
        Row row = part.next();
        byte[] counted = FactRows.tallyOf(row);
        if (counted == null) {
          addFact(row);
        } else {
          tally.merge(TallyBytes.read(counted));
        }
      }
      finish();
      return List.of(org.apache.spark.sql.RowFactory.create((Object) TallyBytes.of(tally)))
          .iterator();
    }

    private void addFact(Row row) {
      if (!row.getString(0).equals(athlete)) {
        finish();
        athlete = row.getString(0);
      }
      facts.add(FactRows.fact(row));
    }

    private void finish() {
      if (!facts.isEmpty()) {
        tally.addAthlete(athlete, facts);
        facts.clear();
      }
    }
  }
}
