package org.loadstone.pipeline.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Violation;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.source.RawRow;

/** The rows that break a rule or contradict another, read again from their parts. */
final class QuarantinedRows {
  /** The rule that a row breaks which contradicts another of its key. */
  static final String KEY_CONFLICT = "key_conflict";

  private static final Violation CONFLICT =
      new Violation(
          KEY_CONFLICT,
          "",
          "",
          "another row has the same key; give a later known_at to correct it");
  private static final int ID_DIGITS = 32;

  /** Adds those that are not in quarantine yet. */
  static void add(Store store, List<PartTask.Work> work, RowReader.Rules rules) {
    List<PartTask.Work> theirs = work.stream().filter(one -> one.fates().hasQuarantined()).toList();
    if (theirs.isEmpty()) {
      return;
    }
    Dataset<Row> rows =
        PartTask.rows(
            store.spark(),
            theirs,
            SparkTypes.schema(Quarantine.TABLE),
            (one, out) -> read(one, rules, out));
    if (store.isWritten(Quarantine.TABLE)) {
      String id = Quarantine.ROW_ID.name();
      Dataset<Row> before = store.readWritten(Quarantine.TABLE).select(col(id).as("before"));
      rows = rows.join(before, rows.col(id).equalTo(before.col("before")), "left_anti");
    }
    store.append(Quarantine.TABLE, rows.repartition(1)); // unlike coalesce, every core still reads
  }

  private static void read(PartTask.Work work, RowReader.Rules rules, Consumer<Row> out) {
    RowReader reader = new RowReader(work.part().table(), rules);
    work.part()
        .read(
            (ordinal, raw) -> {
              if (work.fates().rejected.contains(ordinal)
                  && reader.read(raw) instanceof RowReader.Verdict.Rejected(var why, var shown)) {
                out.accept(row(work, raw, why, shown));
              } else {
                reader.pass(raw);
                if (work.fates().conflicts.contains(ordinal)) {
                  out.accept(row(work, raw, CONFLICT, reader.shown(raw)));
                }
              }
            });
  }

  private static Row row(PartTask.Work work, RawRow raw, Violation why, String shown) {
    String table = work.part().table().name();
    String of = String.join("\u0001", table, raw.file(), "" + raw.line(), why.key(), shown);
    return RowFactory.create(
        table,
        why.key(),
        why.column().isEmpty() ? null : why.column(),
        why.rule().equals(KEY_CONFLICT) ? null : why.value(),
        why.remedy(),
        raw.file(),
        raw.line(),
        shown,
        Hashes.sha256(of).substring(0, ID_DIGITS));
  }

  private QuarantinedRows() {}
}
