package org.loadstone.pipeline.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourcePart;

/**
 * The rows of all tables in one shape, so that one pass judges them: lineage, what is wrong, and
 * the typed values as canonical text in the order of the table's columns.
 */
final class ReadRows {
  static final String TABLE = "table_name";
  static final String ROW_ID = "row_id";
  static final String CONTENT_HASH = "content_hash";
  static final String KNOWN_AT = "known_at";
  static final String EVENT_DAY = "event_day";
  static final String FILE = "source_file";
  static final String LINE = "source_line";
  static final String RULE = "rule";
  static final String COLUMN = "column_name";
  static final String VALUE = "value";
  static final String REMEDY = "remedy";
  static final String RAW = "raw_row";
  static final String TEXTS = "texts";
  static final String IMPUTED = "known_at_imputed";
  static final String SKIPPED = "is_skipped";

  private static final StructType SCHEMA =
      new StructType()
          .add(TABLE, DataTypes.StringType)
          .add(ROW_ID, DataTypes.StringType)
          .add(CONTENT_HASH, DataTypes.StringType)
          .add(KNOWN_AT, DataTypes.TimestampType)
          .add(EVENT_DAY, DataTypes.IntegerType)
          .add(FILE, DataTypes.StringType)
          .add(LINE, DataTypes.LongType)
          .add(RULE, DataTypes.StringType)
          .add(COLUMN, DataTypes.StringType)
          .add(VALUE, DataTypes.StringType)
          .add(REMEDY, DataTypes.StringType)
          .add(RAW, DataTypes.StringType)
          .add(TEXTS, DataTypes.createArrayType(DataTypes.StringType))
          .add(IMPUTED, DataTypes.BooleanType)
          .add(SKIPPED, DataTypes.BooleanType);

  /** Returns every row of the parts; a part is read by one task. */
  static Dataset<Row> of(SparkSession spark, List<SourcePart> parts, RowReader.Rules rules) {
    FlatMapFunction<SourcePart, Row> rows = part -> rows(part, rules);
    return spark
        .createDataset(parts, Encoders.javaSerialization(SourcePart.class))
        .repartition(Math.min(parts.size(), spark.sparkContext().defaultParallelism()))
        .flatMap(rows, Encoders.row(SCHEMA));
  }

  /** Returns accepted rows of one table as Spark rows of that table. */
  static Dataset<Row> typed(Dataset<Row> accepted, Table table) {
    String name = table.name();
    MapFunction<Row, Row> parse = row -> parse(name, row.getList(0));
    return accepted.select(TEXTS).map(parse, Encoders.row(SparkTypes.schema(table)));
  }

  private static Row parse(String tableName, List<String> texts) {
    return SparkTypes.row(typed(Tables.findInput(tableName).orElseThrow(), texts));
  }

  /** Returns the typed row of canonical texts in the order of the table's columns. */
  static TableRow typed(Table table, List<String> texts) {
    Object[] values = new Object[texts.size()];
    for (int i = 0; i < values.length; i++) {
      String text = texts.get(i);
      values[i] = text == null ? null : table.columns().get(i).kind().parse(text);
    }
    return TableRow.of(table, values);
  }

  /** Returns the canonical texts of a typed row; null where a value is absent. */
  static String[] texts(TableRow row) {
    List<org.loadstone.schema.Column<?>> columns = row.table().columns();
    String[] texts = new String[columns.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.at(i) == null ? null : columns.get(i).kind().text(row.at(i));
    }
    return texts;
  }

  private static Iterator<Row> rows(SourcePart part, RowReader.Rules rules) {
    Table table = Tables.findInput(part.table()).orElseThrow();
    RowReader reader = new RowReader(table, rules);
    PulledRows<Row> rows =
        new PulledRows<>(
            out ->
                part.read(
                    raw ->
                        out.accept(
                            switch (reader.read(raw)) {
                              case RowReader.Verdict.Accepted(TableRow row) ->
                                  accepted(raw, row, rules.zone());
                              case RowReader.Verdict.Rejected rejected ->
                                  rejected(part, raw, rejected);
                              case RowReader.Verdict.Skipped(String why) -> skipped(part, raw, why);
                            })));
    TaskCompletionListener stop = ended -> rows.close();
    Optional.ofNullable(TaskContext.get()).ifPresent(task -> task.addTaskCompletionListener(stop));
    return rows;
  }

  private static Row accepted(RawRow raw, TableRow row, ZoneId zone) {
    return RowFactory.create(
        row.table().name(),
        row.require(Lineage.ROW_ID),
        row.require(Lineage.CONTENT_HASH),
        row.find(Lineage.KNOWN_AT).orElse(null),
        firstDay(row, zone),
        raw.file(),
        raw.line(),
        null,
        null,
        null,
        null,
        null,
        texts(row),
        raw.find(row.table(), Lineage.KNOWN_AT).isEmpty(),
        false);
  }

  /** Returns rows with what quarantine shows of them: name=value pairs of their own columns. */
  static Dataset<Row> withRaw(Dataset<Row> rows) {
    StructType schema = rows.schema();
    int raw = schema.fieldIndex(RAW);
    int texts = schema.fieldIndex(TEXTS);
    int table = schema.fieldIndex(TABLE);
    MapFunction<Row, Row> show =
        row -> {
          if (!row.isNullAt(raw)) {
            return row;
          }
          Object[] values = new Object[row.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
          }
          values[raw] = shown(row.getString(table), row.getList(texts));
          return RowFactory.create(values);
        };
    return rows.map(show, Encoders.row(schema));
  }

  private static String shown(String tableName, List<String> texts) {
    Table table = Tables.findInput(tableName).orElseThrow();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < table.ownColumns().size(); i++) {
      if (texts.get(i) != null) {
        shown.append(table.columns().get(i)).append('=').append(texts.get(i)).append(' ');
      }
    }
    return shown.toString().strip();
  }

  /** A correction that moves a row to a day to come changes days from its knowledge on. */
  private static Integer firstDay(TableRow row, ZoneId zone) {
    Optional<LocalDate> event =
        row.table().eventTime().flatMap(row::find).map(LocalDate.class::cast);
    Optional<LocalDate> known = row.find(Lineage.KNOWN_AT).map(at -> LocalDate.ofInstant(at, zone));
    return event
        .map(day -> known.filter(day::isAfter).orElse(day))
        .map(day -> Math.toIntExact(day.toEpochDay()))
        .orElse(null);
  }

  private static Row rejected(SourcePart part, RawRow raw, RowReader.Verdict.Rejected rejected) {
    String column = rejected.violation().column();
    return RowFactory.create(
        part.table(),
        identity(part, raw, rejected.raw()).substring(0, 32),
        identity(part, raw, rejected.raw()),
        null,
        null,
        raw.file(),
        raw.line(),
        rejected.violation().key(),
        column.isEmpty() ? null : column,
        rejected.violation().value(),
        rejected.violation().remedy(),
        rejected.raw(),
        null,
        false,
        false);
  }

  /** A record that a mapping leaves out is counted under its reason and not kept. */
  private static Row skipped(SourcePart part, RawRow raw, String why) {
    String identity = identity(part, raw, why);
    return RowFactory.create(
        part.table(),
        identity.substring(0, 32),
        identity,
        null,
        null,
        raw.file(),
        raw.line(),
        why,
        null,
        null,
        null,
        null,
        null,
        false,
        true);
  }

  private static String identity(SourcePart part, RawRow raw, String text) {
    return Hashes.sha256(String.join("\u0001", part.table(), raw.file(), "" + raw.line(), text));
  }

  private ReadRows() {}
}
