package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.RawRow;

/**
 * Judges rows that state no time of knowledge and differ from a known row of their key, by what
 * they add to it. Few rows come here, so only they are read again and compared column by column.
 */
final class Completions implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1;
  private static final String KEY = "key";
  private static final int AT_TABLE = 1;
  private static final int AT_PART = 2;
  private static final int AT_ORDINAL = 3;
  private static final int AT_IS_OPEN = 4;
  private static final int AT_TEXTS = 5;

  private static final StructType SCHEMA =
      new StructType()
          .add(KEY, DataTypes.StringType)
          .add("table_name", DataTypes.StringType)
          .add("part", DataTypes.IntegerType)
          .add("ordinal", DataTypes.IntegerType)
          .add("is_open", DataTypes.BooleanType)
          .add("texts", DataTypes.createArrayType(DataTypes.StringType));

  /** An open row that is closed: as a version with a time and a day, else as a duplicate. */
  private static final StructType CLOSED =
      new StructType()
          .add("part", DataTypes.IntegerType)
          .add("ordinal", DataTypes.IntegerType)
          .add("known", DataTypes.LongType)
          .add("day", DataTypes.IntegerType);

  private static final Comparator<TableRow> BY_KNOWLEDGE =
      Comparator.comparing((TableRow row) -> row.find(Lineage.KNOWN_AT).orElse(Instant.MIN))
          .thenComparing(row -> row.require(Lineage.CONTENT_HASH));

  private final ZoneId zone;
  private final LocalDate today;

  private Completions(ZoneId zone, LocalDate today) {
    this.zone = zone;
    this.today = today;
  }

  /**
   * Closes the open rows of {@code judgement} that repeat or complete what is known; the others
   * stay contradictions.
   *
   * @param rules nothing filled in counts as known after their day
   */
  static void close(
      Judgement judgement, Store store, List<NumberedPart> parts, RowReader.Rules rules) {
    List<PartTask.Work> work =
        parts.stream()
            .map(part -> new PartTask.Work(part, judgement.of(part)))
            .filter(one -> !one.fates().open.isEmpty() || !one.fates().besideOpen.isEmpty())
            .toList();
    if (work.isEmpty()) {
      return;
    }
    MapFunction<Row, String> key = row -> row.getString(0);
    PartTask.rows(store.spark(), work, SCHEMA, (one, out) -> read(one, rules, out))
        .union(stored(store, work, rules))
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(new Completions(rules.zone(), rules.today()), Encoders.row(CLOSED))
        .toLocalIterator()
        .forEachRemaining(row -> close(row, judgement.of(row.getInt(0))));
  }

  private static void close(Row closed, PartFates fates) {
    if (closed.isNullAt(2)) {
      fates.closeAsDuplicate(closed.getInt(1));
    } else {
      fates.closeAsAccepted(closed.getInt(1), closed.getLong(2), (Integer) closed.get(3));
    }
  }

  private static void read(PartTask.Work work, RowReader.Rules rules, Consumer<Row> out) {
    NumberedPart part = work.part();
    RowReader reader = new RowReader(part.table(), rules);
    part.read(
        (ordinal, raw) -> {
          boolean isOpen = work.fates().open.contains(ordinal);
          if (isOpen || work.fates().besideOpen.contains(ordinal)) {
            out.accept(row(part, ordinal, isOpen, whole(reader, raw, reader.again(raw))));
          }
        });
  }

  private static TableRow whole(RowReader reader, RawRow raw, RowReader.Verdict.Accepted row) {
    return reader.whole(raw, row, 1, row.knownAt());
  }

  private static Row row(NumberedPart part, int ordinal, boolean isOpen, TableRow row) {
    return RowFactory.create(
        row.require(Lineage.ROW_ID),
        part.table().name(),
        part.number(),
        ordinal,
        isOpen,
        texts(row));
  }

  /** The store's rows with the keys of open rows. */
  private static Dataset<Row> stored(Store store, List<PartTask.Work> work, RowReader.Rules rules) {
    List<PartTask.Work> open = work.stream().filter(one -> !one.fates().open.isEmpty()).toList();
    Dataset<Row> all = store.spark().createDataFrame(List.of(), SCHEMA);
    Set<String> names = new TreeSet<>();
    open.forEach(one -> names.add(one.part().part().table()));
    for (String name : names) {
      Table table = Tables.findInput(name).orElseThrow();
      if (store.isWritten(table)) {
        Dataset<Row> rows = stored(store, table);
        Dataset<Row> keys =
            PartTask.rows(
                    store.spark(),
                    open.stream().filter(one -> one.part().part().table().equals(name)).toList(),
                    SCHEMA,
                    (one, out) -> read(one, rules, out))
                .where("is_open")
                .select(KEY)
                .distinct();
        all = all.union(rows.join(keys, rows.col(KEY).equalTo(keys.col(KEY)), "left_semi"));
      }
    }
    return all;
  }

  /** The store's rows in the shape of rows read. */
  private static Dataset<Row> stored(Store store, Table table) {
    var texts = table.columns().stream().map(Completions::text);
    return store
        .readWritten(table)
        .select(
            col(Lineage.ROW_ID.name()).as(KEY),
            lit(table.name()),
            lit(-1),
            lit(0),
            lit(false),
            array(texts.toArray(org.apache.spark.sql.Column[]::new)));
  }

  private static org.apache.spark.sql.Column text(Column<?> column) {
    var text = col(column.name()).cast("string");
    return column.kind() == Kind.INSTANT
        ? concat(replace(text, lit(" "), lit("T")), lit("Z"))
        : text;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    List<Row> open = new ArrayList<>();
    TableRow latest = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getBoolean(AT_IS_OPEN)) {
        open.add(row);
      } else {
        TableRow version = typed(row);
        latest = latest == null || BY_KNOWLEDGE.compare(version, latest) >= 0 ? version : latest;
      }
    }
    open.sort(
        Comparator.<Row>comparingInt(row -> row.getInt(AT_PART))
            .thenComparingInt(row -> row.getInt(AT_ORDINAL)));
    List<Row> closed = new ArrayList<>();
    for (Row row : open) {
      latest = latest == null ? null : judge(row, latest, closed);
    }
    return closed.iterator();
  }

  /** Returns the latest version after {@code row}. */
  private TableRow judge(Row row, TableRow latest, List<Row> closed) {
    int part = row.getInt(AT_PART);
    int ordinal = row.getInt(AT_ORDINAL);
    return switch (Completion.of(latest, typed(row), zone, today)) {
      case Completion.Same same -> {
        closed.add(RowFactory.create(part, ordinal, null, null));
        yield latest;
      }
      case Completion.Contradicts contradicts -> latest;
      case Completion.Completes(TableRow version) -> {
        Instant known = version.require(Lineage.KNOWN_AT);
        Integer day = Candidates.firstDay(version, known, zone);
        closed.add(RowFactory.create(part, ordinal, Candidates.micros(known), day));
        yield version;
      }
    };
  }

  private static TableRow typed(Row row) {
    Table table = Tables.findInput(row.getString(AT_TABLE)).orElseThrow();
    List<String> texts = row.getList(AT_TEXTS);
    Object[] values = new Object[texts.size()];
    for (int i = 0; i < values.length; i++) {
      String text = texts.get(i);
      values[i] = text == null ? null : table.columns().get(i).kind().parse(text);
    }
    return TableRow.of(table, values);
  }

  private static String[] texts(TableRow row) {
    List<Column<?>> columns = row.table().columns();
    String[] texts = new String[columns.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = row.at(i) == null ? null : columns.get(i).kind().text(row.at(i));
    }
    return texts;
  }
}
