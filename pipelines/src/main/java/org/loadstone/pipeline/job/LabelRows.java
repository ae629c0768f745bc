package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.label.Label;
import org.loadstone.label.Labeller;
import org.loadstone.label.OutcomeDefinition;

/** The label rows of one athlete: every at-risk day. */
final class LabelRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  private final String outcome;
  private final boolean recorded;
  private final int horizonDays;

  LabelRows(OutcomeDefinition outcome, boolean recorded) {
    this.outcome = outcome.name();
    this.recorded = recorded;
    this.horizonDays = outcome.horizonDays();
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    Labeller labeller =
        Labeller.of(Outcomes.of(recorded, horizonDays), book.log(), book.facts().lastDay());
    return DayRows.squadDays(book.log())
        .mapToObj(day -> row(book.log().athleteId(), day, labeller.at(day)))
        .filter(row -> row != null)
        .iterator();
  }

  private Row row(String athlete, int day, Label label) {
    return label == Label.NOT_AT_RISK
        ? null
        : RowFactory.create(athlete, LocalDate.ofEpochDay(day), outcome, DayRows.lower(label));
  }
}
