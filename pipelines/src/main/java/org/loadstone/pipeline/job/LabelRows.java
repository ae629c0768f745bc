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

  private final int horizonDays;

  LabelRows(int horizonDays) {
    this.horizonDays = horizonDays;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    OutcomeDefinition outcome = Outcomes.of(book.facts(), horizonDays);
    Labeller labeller = Labeller.of(outcome, book.log(), book.facts().lastDay());
    return DayRows.squadDays(book.log())
        .mapToObj(day -> row(book.log().athleteId(), day, outcome.name(), labeller.at(day)))
        .filter(row -> row != null)
        .iterator();
  }

  private static Row row(String athlete, int day, String outcome, Label label) {
    return label == Label.NOT_AT_RISK
        ? null
        : RowFactory.create(athlete, LocalDate.ofEpochDay(day), outcome, DayRows.lower(label));
  }
}
