package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Tables;

/**
 * Judges rows that state no time of knowledge and differ from a known row of their key, by what
 * they add to it. Few rows come here, so only they are compared column by column.
 */
final class Completions implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1;

  /** The verdict of a row that is a version in the store. */
  private static final String STORED = "stored";

  private static final Comparator<TableRow> BY_KNOWLEDGE =
      Comparator.comparing((TableRow row) -> row.find(Lineage.KNOWN_AT).orElse(Instant.MIN))
          .thenComparing(row -> row.require(Lineage.CONTENT_HASH));

  private final ZoneId zone;
  private final StructType schema;

  private Completions(ZoneId zone, StructType schema) {
    this.zone = zone;
    this.schema = schema;
  }

  /**
   * Returns {@code open} with its verdicts.
   *
   * @param open rows to judge
   * @param accepted rows of the same batch that become versions
   */
  static Dataset<Row> judge(
      Store store, Dataset<Row> open, Dataset<Row> accepted, List<Table> tables) {
    Dataset<Row> keys = open.select(ReadRows.ROW_ID).distinct();
    Dataset<Row> known = among(accepted, keys);
    for (Table table : tables) {
      if (store.has(table)) {
        known = known.union(among(stored(store, table, open.schema()), keys));
      }
    }
    MapFunction<Row, String> key = row -> row.getAs(ReadRows.ROW_ID);
    return open.union(known)
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(
            new Completions(store.folder().zone(), open.schema()), Encoders.row(open.schema()));
  }

  private static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> keys) {
    return rows.join(
        keys, rows.col(ReadRows.ROW_ID).equalTo(keys.col(ReadRows.ROW_ID)), "left_semi");
  }

  /** The store's rows in the shape of rows read. */
  private static Dataset<Row> stored(Store store, Table table, StructType schema) {
    List<String> texts = table.columns().stream().map(Completions::text).toList();
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    for (var field : schema.fields()) {
      columns.add(
          switch (field.name()) {
            case ReadRows.TABLE -> lit(table.name());
            case Judgement.VERDICT -> lit(STORED);
            case ReadRows.TEXTS -> expr("array(" + String.join(", ", texts) + ")");
            case ReadRows.ROW_ID, ReadRows.CONTENT_HASH, ReadRows.KNOWN_AT -> col(field.name());
            default -> lit(null).cast(field.dataType());
          });
    }
    return store.read(table).select(columns.toArray(org.apache.spark.sql.Column[]::new));
  }

  private static String text(Column<?> column) {
    String text = "cast(" + column + " as string)";
    return column.kind() == Kind.INSTANT ? "concat(replace(" + text + ", ' ', 'T'), 'Z')" : text;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    List<Row> open = new ArrayList<>();
    List<TableRow> versions = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (verdict(row).equals(Judgement.CONFLICT)) {
        open.add(row);
      } else {
        versions.add(typed(row));
      }
    }
    open.sort(
        Comparator.<Row, String>comparing(row -> row.getAs(ReadRows.FILE))
            .thenComparing(row -> row.<Long>getAs(ReadRows.LINE)));
    TableRow latest = versions.stream().max(BY_KNOWLEDGE).orElse(null);
    List<Row> judged = new ArrayList<>();
    for (Row row : open) {
      Completion completion =
          latest == null ? new Completion.Contradicts() : Completion.of(latest, typed(row), zone);
      judged.add(
          switch (completion) {
            case Completion.Same same -> with(row, Judgement.DUPLICATE, typed(row));
            case Completion.Contradicts contradicts -> row;
            case Completion.Completes(TableRow version) -> {
              latest = version;
              yield with(row, Judgement.ACCEPTED, version);
            }
          });
    }
    return judged.iterator();
  }

  private static String verdict(Row row) {
    return row.getAs(Judgement.VERDICT);
  }

  private static TableRow typed(Row row) {
    Table table = Tables.findInput(row.getAs(ReadRows.TABLE)).orElseThrow();
    return ReadRows.typed(table, row.getList(row.fieldIndex(ReadRows.TEXTS)));
  }

  private Row with(Row row, String verdict, TableRow content) {
    Object[] values = new Object[schema.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (schema.fields()[i].name()) {
            case Judgement.VERDICT -> verdict;
            case ReadRows.KNOWN_AT -> content.require(Lineage.KNOWN_AT);
            case ReadRows.TEXTS -> ReadRows.texts(content);
            default -> row.get(i);
          };
    }
    return RowFactory.create(values);
  }
}
