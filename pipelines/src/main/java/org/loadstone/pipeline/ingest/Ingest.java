package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.Tables;

/**
 * Reads one table's parts, judges every row and adds what is new to the store.
 *
 * <p>Every row read ends as exactly one of accepted, unchanged, duplicate or quarantined.
 */
final class Ingest {
  private static final String RULE = "_rule";
  private static final String COLUMN = "_column";
  private static final String VALUE = "_value";
  private static final String REMEDY = "_remedy";
  private static final String RAW = "_raw";
  private static final String VERDICT = "_verdict";
  private static final String KEY_CONFLICT = "key_conflict";

  private final Store store;
  private final RowReader.Rules rules;

  Ingest(Store store, RowReader.Rules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** Ingests the parts of one table and returns what became of their rows. */
  TableCounts table(Table table, List<SourcePart> parts) {
    Dataset<Row> judged = judge(table, read(table, parts)).persist();
    try {
      TableCounts counts = count(judged);
      if (counts.accepted() > 0) {
        store.append(table, judged.where(is("accepted")).select(columns(table)));
      }
      if (counts.quarantinedRows() > 0) {
        quarantine(table, judged.where(is("quarantined")));
      }
      return counts;
    } finally {
      judged.unpersist();
    }
  }

  private Dataset<Row> read(Table table, List<SourcePart> parts) {
    StructType schema =
        SparkTypes.schema(table)
            .add(RULE, "string")
            .add(COLUMN, "string")
            .add(VALUE, "string")
            .add(REMEDY, "string")
            .add(RAW, "string");
    RowReader.Rules reading = rules;
    String name = table.name();
    FlatMapFunction<SourcePart, Row> rows = part -> rows(name, part, reading).iterator();
    return store
        .spark()
        .createDataset(parts, Encoders.javaSerialization(SourcePart.class))
        .repartition(parts.size())
        .flatMap(rows, Encoders.row(schema));
  }

  private static List<Row> rows(String tableName, SourcePart part, RowReader.Rules rules) {
    Table table = Tables.findInput(tableName).orElseThrow();
    RowReader reader = new RowReader(table, part.file(), rules);
    List<Row> rows = new ArrayList<>();
    part.read(raw -> rows.add(row(table, part, raw, reader.read(raw))));
    return rows;
  }

  private static Row row(Table table, SourcePart part, RawRow raw, RowReader.Verdict verdict) {
    int width = table.columns().size();
    Object[] values = new Object[width + 5];
    switch (verdict) {
      case RowReader.Verdict.Accepted(var typed) -> {
        for (int i = 0; i < width; i++) {
          values[i] = typed.at(i);
        }
      }
      case RowReader.Verdict.Rejected(var violation, var text) -> {
        values[table.position(Lineage.SOURCE_FILE)] = part.file();
        values[table.position(Lineage.SOURCE_LINE)] = raw.line();
        values[table.position(Lineage.ROW_ID)] =
            Hashes.sha256(String.join("\u0001", table.name(), part.file(), "" + raw.line(), text))
                .substring(0, 32);
        values[width] = violation.key();
        values[width + 1] = violation.column();
        values[width + 2] = violation.value();
        values[width + 3] = violation.remedy();
        values[width + 4] = text;
      }
    }
    return RowFactory.create(values);
  }

  /** Adds a verdict to each row: by its rules, then against its file, then against the store. */
  private Dataset<Row> judge(Table table, Dataset<Row> read) {
    var same = Window.partitionBy(name(Lineage.ROW_ID), name(Lineage.CONTENT_HASH));
    var stated = Window.partitionBy(name(Lineage.ROW_ID), name(Lineage.KNOWN_AT));
    var order =
        new org.apache.spark.sql.Column[] {
          col(name(Lineage.SOURCE_FILE)), col(name(Lineage.SOURCE_LINE))
        };
    Dataset<Row> known =
        store
            .read(table)
            .groupBy(col(name(Lineage.ROW_ID)).as("_id"))
            .agg(
                collect_set(name(Lineage.CONTENT_HASH)).as("_hashes"),
                max(name(Lineage.KNOWN_AT)).as("_known"));
    var hash = col(name(Lineage.CONTENT_HASH));
    var repeated = col("_nth").gt(1);
    var contradicts = hash.notEqual(col("_stated"));
    var unchanged = array_contains(col("_hashes"), hash);
    var notLater =
        col("_id")
            .isNotNull()
            .and(col("_known").isNull().or(col("_known").geq(col(name(Lineage.KNOWN_AT)))));
    return read.withColumn("_nth", row_number().over(same.orderBy(order)))
        .withColumn("_stated", first(hash).over(stated.orderBy(order)))
        .join(known, col(name(Lineage.ROW_ID)).equalTo(col("_id")), "left")
        .withColumn(
            VERDICT,
            when(col(RULE).isNotNull(), "quarantined")
                .when(repeated, "duplicate")
                .when(unchanged, "unchanged")
                .when(contradicts.or(notLater), "conflict")
                .otherwise("accepted"))
        .withColumn(RULE, when(is("conflict"), KEY_CONFLICT).otherwise(col(RULE)))
        .withColumn(VERDICT, when(is("conflict"), "quarantined").otherwise(col(VERDICT)));
  }

  private static TableCounts count(Dataset<Row> judged) {
    Map<String, Long> quarantined = new TreeMap<>();
    Map<String, Long> others = new TreeMap<>();
    for (Row row : judged.groupBy(VERDICT, RULE).count().collectAsList()) {
      if (row.getString(0).equals("quarantined")) {
        quarantined.merge(row.getString(1), row.getLong(2), Long::sum);
      } else {
        others.merge(row.getString(0), row.getLong(2), Long::sum);
      }
    }
    return new TableCounts(
        others.getOrDefault("accepted", 0L),
        others.getOrDefault("unchanged", 0L),
        others.getOrDefault("duplicate", 0L),
        quarantined);
  }

  private void quarantine(Table table, Dataset<Row> rows) {
    synchronized (store) {
      appendToQuarantine(table, rows);
    }
  }

  private void appendToQuarantine(Table table, Dataset<Row> rows) {
    String content =
        table.ownColumns().stream()
            .map(column -> "'%s=', cast(%s as string)".formatted(column, column))
            .collect(Collectors.joining(", ' ', "));
    Dataset<Row> shaped =
        rows.selectExpr(
            "'" + table.name() + "' as " + Quarantine.TABLE_NAME,
            RULE + " as " + Quarantine.RULE,
            "nullif(" + COLUMN + ", '') as " + Quarantine.COLUMN,
            VALUE + " as " + Quarantine.VALUE,
            "coalesce("
                + REMEDY
                + ", 'another row has the same key; give a later known_at to correct it') as "
                + Quarantine.REMEDY,
            Lineage.SOURCE_FILE + " as " + Quarantine.FILE,
            Lineage.SOURCE_LINE + " as " + Quarantine.LINE,
            "coalesce(" + RAW + ", concat_ws('', " + content + ")) as " + Quarantine.RAW,
            "case when "
                + RAW
                + " is null then substring(sha2(concat_ws('|', row_id, content_hash, source_file,"
                + " source_line), 256), 1, 32) else row_id end as "
                + Quarantine.ROW_ID);
    Dataset<Row> before = store.read(Quarantine.TABLE).select(Quarantine.ROW_ID.name());
    store.append(
        Quarantine.TABLE,
        shaped.join(
            before,
            shaped.col(Quarantine.ROW_ID.name()).equalTo(before.col(Quarantine.ROW_ID.name())),
            "left_anti"));
  }

  private static org.apache.spark.sql.Column is(String verdict) {
    return col(VERDICT).equalTo(lit(verdict));
  }

  private static org.apache.spark.sql.Column[] columns(Table table) {
    return table.columns().stream()
        .map(column -> col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private static String name(org.loadstone.schema.Column<?> column) {
    return column.name();
  }
}
