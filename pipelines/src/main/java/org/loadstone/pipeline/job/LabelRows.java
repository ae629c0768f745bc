package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.loadstone.label.FollowUp;
import org.loadstone.label.Labeller;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.label.Scope;

/** The label rows of one athlete: every day at risk of an outcome of a scope. */
final class LabelRows implements AthleteBooks.Chapter {
  private static final long serialVersionUID = 1;

  private final Scope scope;
  private final int horizonDays;

  LabelRows(Scope scope, int horizonDays) {
    this.scope = scope;
    this.horizonDays = horizonDays;
  }

  @Override
  public Iterator<Row> rows(AthleteBook book) {
    OutcomeDefinition outcome = Outcomes.of(book.facts(), scope, horizonDays);
    Labeller labeller = Labeller.of(outcome, book.log(), book.facts().lastDay());
    return DayRows.squadDays(book.log())
        .mapToObj(labeller::followUp)
        .flatMap(Optional::stream)
        .map(known -> row(book.log().athleteId(), outcome, known))
        .iterator();
  }

  private static Row row(String athlete, OutcomeDefinition outcome, FollowUp known) {
    return RowFactory.create(
        athlete,
        LocalDate.ofEpochDay(known.day()),
        outcome.name(),
        DayRows.lower(known.label(outcome.horizonDays())),
        date(known.onset(outcome.horizonDays())),
        LocalDate.ofEpochDay(known.until()),
        date(known.next()),
        known.recurs());
  }

  private static LocalDate date(OptionalInt day) {
    return day.isPresent() ? LocalDate.ofEpochDay(day.getAsInt()) : null;
  }
}
