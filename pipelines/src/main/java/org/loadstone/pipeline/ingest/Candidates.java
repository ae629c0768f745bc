package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Common;
import org.loadstone.schema.table.Tables;

/**
 * Of every row just what judging it needs: key, content and time of knowledge, and where it is to
 * be found again. Rows that break a rule are counted here, a tally for each part.
 */
final class Candidates {
  static final String KEY_HIGH = "key_high";
  static final String KEY_LOW = "key_low";
  static final String IS_READ = "is_read";
  static final String KNOWN = "known";
  static final String IS_IMPUTED = "is_imputed";
  static final String PART = "part";
  static final String ORDINAL = "ordinal";

  /** Places in a row. */
  static final int AT_KEY_HIGH = 0;

  static final int AT_KEY_LOW = 1;
  static final int AT_IS_READ = 2;
  static final int AT_KNOWN = 3;
  static final int AT_IS_IMPUTED = 4;
  static final int AT_PART = 5;
  static final int AT_ORDINAL = 6;
  static final int AT_CONTENT_HIGH = 7;
  static final int AT_CONTENT_LOW = 8;
  static final int AT_HAS_KEY = 9;
  static final int AT_DAY = 10;
  static final int AT_TALLY = 11;

  private static final StructType SCHEMA =
      new StructType()
          .add(KEY_HIGH, DataTypes.LongType)
          .add(KEY_LOW, DataTypes.LongType)
          .add(IS_READ, DataTypes.BooleanType)
          .add(KNOWN, DataTypes.LongType)
          .add(IS_IMPUTED, DataTypes.BooleanType)
          .add(PART, DataTypes.IntegerType)
          .add(ORDINAL, DataTypes.IntegerType)
          .add("content_high", DataTypes.LongType)
          .add("content_low", DataTypes.LongType)
          .add("has_key", DataTypes.BooleanType)
          .add("day", DataTypes.IntegerType)
          .add("tally", DataTypes.BinaryType);

  /** Returns the rows of parts. */
  static Dataset<Row> read(SparkSession spark, List<NumberedPart> parts, RowReader.Rules rules) {
    return PartTask.rows(
        spark,
        parts.stream().map(part -> new PartTask.Work(part, new PartFates())).toList(),
        SCHEMA,
        (work, out) -> read(work.part(), rules, out));
  }

  private static void read(NumberedPart part, RowReader.Rules rules, Consumer<Row> out) {
    RowReader reader = new RowReader(part.table(), rules);
    PartFates tally = new PartFates();
    boolean hasAthlete = part.table().find(Common.ATHLETE_ID.name()).isPresent();
    part.read(
        (ordinal, raw) -> {
          switch (reader.read(raw)) {
            case RowReader.Verdict.Accepted good -> {
              if (hasAthlete) {
                good.row().find(Common.ATHLETE_ID).ifPresent(tally.athletes::add);
              }
              out.accept(row(part.number(), ordinal, good, rules.zone()));
            }
            case RowReader.Verdict.Rejected bad -> {
              tally.rejected.add(ordinal);
              tally.rules.merge(bad.violation().key(), 1L, Long::sum);
            }
            case RowReader.Verdict.Skipped(String why) -> tally.skipped.merge(why, 1L, Long::sum);
          }
        });
    out.accept(
        RowFactory.create(
            (long) part.number(),
            0L,
            true,
            null,
            false,
            part.number(),
            0,
            0L,
            0L,
            true,
            null,
            bytes(tally)));
  }

  private static Row row(int part, int ordinal, RowReader.Verdict.Accepted row, ZoneId zone) {
    RowIdentity.Of identity = row.identity();
    return RowFactory.create(
        identity.key().high(),
        identity.key().low(),
        true,
        identity.hasNaturalKey() ? micros(row.knownAt()) : null, // others are counted in file order
        identity.hasNaturalKey() && row.isImputed(),
        part,
        ordinal,
        identity.content().high(),
        identity.content().low(),
        identity.hasNaturalKey(),
        firstDay(row.row(), row.knownAt(), zone),
        null);
  }

  /** Returns the versions that the store has of tables. */
  static Dataset<Row> stored(Store store, List<Table> tables) {
    Dataset<Row> all = store.spark().createDataFrame(List.of(), SCHEMA);
    for (Table table : tables) {
      if (store.isWritten(table)) {
        all = all.union(stored(store, table));
      }
    }
    return all;
  }

  private static Dataset<Row> stored(Store store, Table table) {
    String name = table.name();
    MapPartitionsFunction<Row, Row> slim =
        rows -> {
          RowIdentity identity = new RowIdentity(Tables.findInput(name).orElseThrow());
          Spliterator<Row> each = Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED);
          return StreamSupport.stream(each, false).map(row -> version(row, identity)).iterator();
        };
    return store
        .readWritten(table)
        .select(
            col(Lineage.ROW_ID.name()),
            col(Lineage.CONTENT_HASH.name()),
            unix_micros(col(Lineage.KNOWN_AT.name())),
            col(Lineage.SOURCE_FILE.name()),
            hasNaturalKey(table))
        .mapPartitions(slim, Encoders.row(SCHEMA));
  }

  private static Column hasNaturalKey(Table table) {
    return table.identities().stream()
        .map(
            by ->
                by.stream()
                    .map(column -> col(column.name()).isNotNull())
                    .reduce(lit(true), Column::and))
        .reduce(lit(false), Column::or);
  }

  private static Row version(Row row, RowIdentity identity) {
    Hash128 content = Hash128.of(row.getString(1));
    boolean hasKey = row.getBoolean(4);
    Hash128 key =
        hasKey ? Hash128.of(row.getString(0)) : identity.keyless(row.getString(3), content);
    return RowFactory.create(
        key.high(),
        key.low(),
        false,
        row.get(2),
        false,
        -1,
        0,
        content.high(),
        content.low(),
        hasKey,
        null,
        null);
  }

  static Long micros(Instant instant) {
    return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A correction that moves a row to a day to come changes days from its knowledge on. */
  static Integer firstDay(TableRow row, Instant knownAt, ZoneId zone) {
    Optional<LocalDate> event =
        row.table().eventTime().flatMap(row::find).map(LocalDate.class::cast);
    if (event.isEmpty()) {
      return null;
    }
    LocalDate known = knownAt == null ? event.get() : LocalDate.ofInstant(knownAt, zone);
    return Math.toIntExact((event.get().isAfter(known) ? known : event.get()).toEpochDay());
  }

  private static byte[] bytes(PartFates tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Candidates() {}
}
