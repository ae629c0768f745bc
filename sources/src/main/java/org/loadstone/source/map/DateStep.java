package org.loadstone.source.map;

import org.loadstone.source.Problem;

/** Reads a text as a date or an instant; keeps what it prepared for the texts that follow. */
final class DateStep implements Expression.Step {
  private static final long serialVersionUID = 1;

  private final Dates dates;
  private final boolean isDay;
  private final String column;
  private final String expected;
  private transient Dates.Reader reader;

  DateStep(Dates dates, boolean isDay, String column, String expected) {
    this.dates = dates;
    this.isDay = isDay;
    this.column = column;
    this.expected = expected;
  }

  @Override
  public String apply(String text, Expression.Context context) {
    if (reader == null) {
      reader = dates.reader();
    }
    return (isDay ? reader.day(text).map(Object::toString) : reader.instant(text).map(Dates::text))
        .orElseThrow(() -> new Expression.Rejection(Problem.of("type", column, text, expected)));
  }
}
