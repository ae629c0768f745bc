package org.loadstone.pipeline.job;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;

/**
 * A store as it stood on some night: made of the rows known by then and of no other, so that a day
 * of the past is scored and reported without hindsight.
 */
public final class Nights {
  private final AthleteBooks books;

  private Nights(AthleteBooks books) {
    this.books = books;
  }

  /**
   * Opens the nights of a store.
   *
   * @throws InputError if the store holds no dated row
   */
  public static Nights of(Store store) {
    return new Nights(AthleteBooks.of(store));
  }

  /** Returns the squad days up to a night, of {@link AthleteDays#TABLE}. */
  public Dataset<Row> days(LocalDate night) {
    return books.asOf(night).map(AthleteDays.TABLE, new DayRows());
  }

  /** Returns the injury episodes known on a night, of {@link InjuryEpisodes#TABLE}. */
  public Dataset<Row> episodes(LocalDate night) {
    return books.asOf(night).map(InjuryEpisodes.TABLE, new EpisodeRows());
  }

  /** Returns the at-risk days up to a night, of {@link Labels#TABLE}. */
  public Dataset<Row> labels(LocalDate night, Scope scope, int horizonDays) {
    return books.asOf(night).map(Labels.TABLE, new LabelRows(scope, horizonDays));
  }

  /** Returns the athletes at risk on a night, in the columns of {@link NightRows#SCHEMA}. */
  Dataset<Row> atRisk(LocalDate night, Scope scope) {
    return books.asOf(night).map(NightRows.SCHEMA, new NightRows(scope, (int) night.toEpochDay()));
  }
}
