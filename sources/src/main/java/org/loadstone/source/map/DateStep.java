package org.loadstone.source.map;

import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.source.map.Expression.Rejection;

/**
 * Reads a text as a date or an instant, whichever the column holds.
 *
 * @param expected what the text must be, for who has to mend it
 */
record DateStep(Dates.Reader reader, Column<?> column, String expected) implements Expression.Step {
  @Override
  public String apply(String text, Expression.Context context) {
    return (column.kind() == Kind.DATE
            ? reader.day(text).map(Object::toString)
            : reader.instant(text).map(Dates::text))
        .orElseThrow(() -> Rejection.ofType(column, text, expected));
  }
}
