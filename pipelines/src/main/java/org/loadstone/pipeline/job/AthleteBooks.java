package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.pipeline.spark.SparkTypes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.source.InputError;

/** The books of all athletes of a store, each whole in one task. */
final class AthleteBooks {
  /** Turns one athlete's book into rows of a table. */
  @FunctionalInterface
  interface Chapter extends Serializable {
    Iterator<Row> rows(AthleteBook book);
  }

  /** Turns one athlete's rows of {@link LogRows} into rows of a table. */
  @FunctionalInterface
  interface Pages extends Serializable {
    Iterator<Row> rows(String athlete, List<Row> own, AthleteBook.Facts facts);
  }

  private final Dataset<Row> rows;
  private final AthleteBook.Facts facts;

  private AthleteBooks(Dataset<Row> rows, AthleteBook.Facts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  /** Gathers the books of a store, its injuries by the rule that its features were built with. */
  static AthleteBooks of(Store store) {
    return of(store, Outcomes.rule(store));
  }

  /**
   * Gathers the books of a store.
   *
   * @param rule how injuries become episodes; what an open one means is told from the store
   * @throws InputError if the store holds no dated row
   */
  static AthleteBooks of(Store store, EpisodeRule rule) {
    Dataset<Row> rows = gathered(LogRows.in(store).all()).localCheckpoint();
    int injury = LogRows.Kind.INJURY.ordinal();
    Row facts =
        rows.selectExpr(
                "max(case when " + LogRows.RECORDED + " then day end)",
                "count_if(kind = " + injury + ")",
                "count_if(kind = " + injury + " and n0 is not null)")
            .head();
    if (facts.isNullAt(0)) {
      throw new InputError(
          "Cannot build athlete-days: %s holds no session, report or injury; ingest some"
              .formatted(store.folder().root()));
    }
    return new AthleteBooks(rows, facts(facts.getInt(0), facts.getLong(1), facts.getLong(2), rule));
  }

  /** Gathers the books of rows of {@link LogRows} of which the facts are known. */
  static AthleteBooks of(Dataset<Row> rows, AthleteBook.Facts facts) {
    return new AthleteBooks(gathered(rows), facts);
  }

  /**
   * Returns what holds for the whole store.
   *
   * @param injuries versions of injuries that staff recorded
   * @param returned those that state the return
   */
  static AthleteBook.Facts facts(int lastDay, long injuries, long returned, EpisodeRule rule) {
    EpisodeRule.Open open =
        injuries > 0 && returned == 0 ? EpisodeRule.Open.IMPUTED : EpisodeRule.Open.LASTS;
    return new AthleteBook.Facts(lastDay, rule.withOpen(open), injuries > 0);
  }

  private static Dataset<Row> gathered(Dataset<Row> rows) {
    return rows.repartition(col("athlete")).sortWithinPartitions("athlete");
  }

  AthleteBook.Facts facts() {
    return facts;
  }

  /**
   * Returns the books as they stood on the night of a day. What holds for the whole store, such as
   * whether its source states returns at all, stays as it is known now.
   */
  AthleteBooks asOf(LocalDate night) {
    int day = (int) night.toEpochDay();
    return new AthleteBooks(
        rows.where("coalesce(known, day) <= " + day),
        new AthleteBook.Facts(Math.min(day, facts.lastDay()), facts.rule(), facts.recorded()));
  }

  /** Returns the rows that {@code chapter} makes of every book. */
  Dataset<Row> map(Table table, Chapter chapter) {
    return map(SparkTypes.schema(table), chapter);
  }

  /** Returns the same for rows that belong to no table. */
  Dataset<Row> map(StructType schema, Chapter chapter) {
    return map(schema, (athlete, own, all) -> chapter.rows(AthleteBook.of(athlete, own, all)));
  }

  /** Returns the rows that {@code pages} make of every athlete's rows. */
  Dataset<Row> map(Table table, Pages pages) {
    return map(SparkTypes.schema(table), pages);
  }

  private Dataset<Row> map(StructType schema, Pages pages) {
    AthleteBook.Facts all = facts;
    MapPartitionsFunction<Row, Row> byAthlete = part -> new ByAthlete(part, all, pages);
    return rows.mapPartitions(byAthlete, Encoders.row(schema));
  }

  /** Rows of one partition, sorted by athlete, one athlete's book at a time. */
  private static final class ByAthlete implements Iterator<Row> {
    private final Iterator<Row> in;
    private final AthleteBook.Facts facts;
    private final Pages pages;
    private Iterator<Row> current = Collections.emptyIterator();
    private Row pending;

    ByAthlete(Iterator<Row> in, AthleteBook.Facts facts, Pages pages) {
      this.in = in;
      this.facts = facts;
      this.pages = pages;
      this.pending = in.hasNext() ? in.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && pending != null) {
        current = next(pending.getString(LogRows.ATHLETE));
      }
      return current.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    private Iterator<Row> next(String athlete) {
      List<Row> own = new ArrayList<>();
      while (pending != null && pending.getString(LogRows.ATHLETE).equals(athlete)) {
        own.add(pending);
        pending = in.hasNext() ? in.next() : null;
      }
      return pages.rows(athlete, own, facts);
    }
  }
}
