package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
        .filter(labeller::isAtRisk)
        .mapToObj(day -> row(book.log().athleteId(), day, outcome.name(), labeller))
        .iterator();
  }

  private static Row row(String athlete, int day, String outcome, Labeller labeller) {
    OptionalInt onset = labeller.onset(day);
    return RowFactory.create(
        athlete,
        LocalDate.ofEpochDay(day),
        outcome,
        DayRows.lower(labeller.at(day)),
        onset.isPresent() ? LocalDate.ofEpochDay(onset.getAsInt()) : null);
  }
}
